from collections.abc import Sequence
from dataclasses import replace

from tui.panes.listing.supplying import Sayings, Supplied
from tui.records import Record

from ..bench import catalogue

DEAL = "2014-01-japan/acquisio-irep"


class Counted:
    """A workspace that holds nothing in memory, and which records are asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.there = True
        self.workspace = replace(catalogue().workspace, records={}, beside=self._get)

    def any(self) -> Record | None:
        return self._get(DEAL)

    def _get(self, id: str) -> Record | None:
        self.asked.append(id)
        return catalogue().get(id) if self.there else None


class One:
    """A listing of one deal."""

    count = 1

    def ids(self, start: int, stop: int) -> Sequence[str]:
        return [DEAL][start:stop]

    def rank(self, id: str) -> int | None:
        return 0 if id == DEAL else None

    def seek(self, text: str, start: int) -> int | None:
        return 0


def said(sayings: Sayings, *columns: str) -> list[str]:
    return [sayings.text(DEAL, column).plain for column in columns]


def test_what_was_said_of_a_record_is_not_worked_out_again() -> None:
    counted = Counted()
    sayings = Sayings("deal", counted.workspace)
    before = said(sayings, "name", "kind", "stage")
    counted.asked.clear()
    assert said(sayings, "name", "kind", "stage") == before
    assert counted.asked == []


def test_a_record_that_cannot_be_had_is_asked_for_again() -> None:
    counted = Counted()
    sayings, counted.there = Sayings("deal", counted.workspace), False
    assert said(sayings, "name", "kind") == ["…", ""]
    counted.there = True
    assert said(sayings, "name", "kind") == said(Sayings("deal", catalogue().workspace), "name", "kind")


def test_sayings_are_kept_of_the_records_that_were_painted_last() -> None:
    counted = Counted()
    counted.workspace = replace(catalogue().workspace, records={}, beside=lambda _: counted.any())
    sayings = Sayings("deal", counted.workspace)
    for number in range(1000):
        sayings.text(f"{number}", "name")
    counted.asked.clear()
    sayings.text("999", "name")
    assert counted.asked == []
    sayings.text("0", "name")
    assert counted.asked == [DEAL]


def test_rows_ask_for_no_record_before_they_are_painted() -> None:
    counted = Counted()
    rows = Supplied(One(), Sayings("deal", counted.workspace)).rows(0, 1)
    assert [row.key for row in rows] == [DEAL]
    assert counted.asked == []
