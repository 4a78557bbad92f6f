import pytest

from tui.records import Figure
from tui.store import say_sum, say_tally
from tui.store.tallying import tally

from .workspaces import amount, deal, embedded, figure, workspace


def said(*figures: Figure) -> str:
    opened = workspace(*(deal(f"trip/{number}", figure=[each]) for number, each in enumerate(figures)))
    (total,) = tally(opened, opened.records).sums
    return say_sum(total)


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ([figure("jobs", value=1200, unit="jobs")] * 2, "2,400"),
        ([figure("jobs", value=40, unit="jobs", qualifier="about")], "about 40"),
        ([figure("part", "share", value=10, unit="%")], "not added: a share is not summable"),
        ([figure("place", "rank", value=3)], "not added: a rank is not summable"),
        ([amount()], "not added: the currency is not stated"),
        ([amount("CAD", "inferred")], "not added: the currency is not stated"),
        ([figure("jobs", unit="jobs", qualifier="many")], "not added: no number is stated"),
        ([figure("jobs", value=4, unit="jobs", modality="expected")], "not added: expected, not done"),
        ([figure("jobs", value=4, unit="jobs", modality="potential")], "not added: potential, not done"),
        ([figure("jobs", value=4, unit="jobs", qualifier="at_least")], "not added: an end is open"),
        ([figure("jobs", value=4, unit="jobs", basis="inferred")], "not added: not stated, but inferred"),
    ],
)
def test_a_sum_is_said_or_why_there_is_none(figures: list[Figure], words: str) -> None:
    assert said(*figures) == words


def test_the_embedded_data_in_one_line() -> None:
    assert say_tally(tally(embedded(), embedded().records)).split(" · ") == [
        "3 deals",
        "6 organisations",
        "1 of 3 with an amount",
        "5,000,000 dollars, CAD inferred, joint, committed",
        "about 40 jobs, expected, ultimately",
        "up to 10% of software, potential, from the first year",
        "3 partnerships announced, 3 recorded",
    ]


def test_a_narrowed_line_says_of_how_many() -> None:
    line = say_tally(tally(embedded(), ["2014-01-japan/ireq-sei"]))
    assert line.split(" · ")[:3] == ["1 of 3 deals", "2 organisations", "0 of 1 with an amount"]


def test_a_sum_is_said_with_its_unit() -> None:
    opened = workspace(*(deal(f"trip/{n}", figure=[figure("jobs", value=n, unit="jobs")]) for n in (1, 2)))
    assert say_tally(tally(opened, opened.records)).endswith(" · 3 jobs")
