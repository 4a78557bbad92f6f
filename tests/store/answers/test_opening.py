import sys
from datetime import date
from pathlib import Path
from time import time_ns
from typing import Any

import pytest

from tests.mission import AS_OF
from tui.store import Cancelled, Catalogue, Query, Sort, open_catalogue, open_catalogues, read_query

from ..bulk.files import MAP, TABLE, line, put
from ..folders import put as put_text

MISSION = 'title = "Trip"\nkind = "other"\ndirection = "outbound"\nfrom = "CA"\nto = ["JP"]\n'
PLACES = '[CA]\nname = "Canada"\n[JP]\nname = "Japan"\n'
DEAL = """\
title = "By hand"
kind = "mou"
party = [{ org = "first", role = "buyer" }]
stage = [{ is = "signed" }]
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a deal by hand."""
    folder = tmp_path / "trips"
    put_text(folder / "places.toml", PLACES)
    put_text(folder / "organisations.toml", '[first]\nname = "First"\n')
    put_text(folder / "missions" / "trip" / "mission.toml", MISSION)
    put_text(folder / "missions" / "trip" / "deals" / "hand.toml", DEAL)
    return folder


def opened(root: Path) -> Catalogue:
    return open_catalogue(root, AS_OF)


def told(catalogue: Catalogue) -> list[str]:
    return [str(problem) for problem in catalogue.workspace.problems]


def deals(catalogue: Catalogue, text: str = "record:deal") -> list[str]:
    return sorted(catalogue.ids(read_query(text)))


def test_a_folder_without_bulk_files_is_held_in_memory(root: Path, cache: Path) -> None:
    assert deals(opened(root)) == ["trip/hand"]
    assert opened(root).instant
    assert not cache.exists()


def test_a_folder_with_bulk_files_alone_is_a_workspace(tmp_path: Path) -> None:
    catalogue = opened(put(tmp_path / "fair", fair__jsonl=line()))
    assert told(catalogue) == []
    assert deals(catalogue) == ["fair/one"]
    assert not catalogue.instant


def test_a_bulk_folder_without_records_is_none(tmp_path: Path) -> None:
    put(tmp_path / "fair", README__md="Nothing here.\n")
    assert told(opened(tmp_path / "fair"))[0].startswith(".:1:1: there are no record files here")


def test_tables_with_a_map_are_opened_beside_lines(tmp_path: Path) -> None:
    root = put(tmp_path / "fair", fair__csv=TABLE, fair__map__toml=MAP, more__jsonl=line())
    catalogue = opened(root)
    assert deals(catalogue) == ["fair/1", "fair/2", "more/one"]
    assert catalogue.workspace.caption("fair/2") == "Cells, and packs"
    assert catalogue.count(read_query("country:FR")) == 1


def test_an_id_that_stands_twice_in_a_file_counts_once_and_is_told(tmp_path: Path) -> None:
    root = put(tmp_path / "fair", fair__jsonl=line() + line(title="Again") + line(id="ONE"))
    catalogue = opened(root)
    assert told(catalogue) == [
        'bulk/fair.jsonl:2:1: id: the id "fair/one" is taken already, by bulk/fair.jsonl:1',
        'bulk/fair.jsonl:3:1: id: the id "fair/ONE" is taken already, by bulk/fair.jsonl:1',
    ]
    once(catalogue, "fair/one", "First supplies Second")


def test_an_id_that_stands_in_two_files_counts_once_and_is_told(tmp_path: Path) -> None:
    one, two = line(id="x") + line(id="fair/one"), line(id="y") + line(id="fair/one", title="Again")
    root = put(tmp_path / "fair", one__jsonl=one, two__jsonl=two)
    for _ in range(2):
        catalogue = opened(root)
        assert told(catalogue) == [
            'bulk/two.jsonl:2:1: id: the id "fair/one" is taken already, by bulk/one.jsonl:2'
        ]
        assert deals(catalogue) == ["fair/one", "one/x", "two/y"]
        once(catalogue, "fair/one", "First supplies Second")


def test_an_id_that_stands_in_two_stretches_of_a_file_counts_once_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.store.indexes.stretches._LONG", 200)
    every = "".join(line(id=f"d{number}") for number in range(5))
    root = put(tmp_path / "fair", fair__jsonl=every + line(id="d0", title="Again"))
    catalogue = opened(root)
    assert told(catalogue) == [
        'bulk/fair.jsonl:6:1: id: the id "fair/d0" is taken already, by bulk/fair.jsonl:1'
    ]
    assert deals(catalogue) == [f"fair/d{number}" for number in range(5)]
    once(catalogue, "fair/d0", "First supplies Second")


def test_an_id_that_stands_in_toml_as_well_counts_once_and_is_told(root: Path) -> None:
    put(root, more__jsonl=line(id="trip/hand", title="Again") + line(id="trip/more"))
    catalogue = opened(root)
    assert told(catalogue) == [
        'bulk/more.jsonl:1:1: id: the id "trip/hand" is taken already, by missions/trip/deals/hand.toml:1'
    ]
    assert deals(catalogue) == ["trip/hand", "trip/more"]
    once(catalogue, "trip/hand", "By hand")


def test_an_organisation_that_stands_twice_counts_once_and_is_told(root: Path) -> None:
    lines = ['{"id": "second", "name": "Second"}\n', '{"id": "second", "name": "Again"}\n', "{}\n"]
    put(
        root, a__organisations__jsonl="".join(lines), b__organisations__jsonl='{"id": "first", "name": "X"}\n'
    )
    catalogue = opened(root)
    assert told(catalogue) == [
        'bulk/a.organisations.jsonl:2:1: id: the id "second" is taken already, '
        "by bulk/a.organisations.jsonl:1",
        "bulk/a.organisations.jsonl:3:1: id: `id` is missing",
        'bulk/b.organisations.jsonl:1:1: id: the id "first" is taken already, by organisations.toml:1',
    ]
    assert deals(catalogue, "record:organisation") == ["first", "second"]
    assert [catalogue.workspace.caption(id) for id in ("first", "second")] == ["First", "Second"]


def once(catalogue: Catalogue, id: str, title: str) -> None:
    """That there is one record with an id, everywhere."""
    assert catalogue.workspace.caption(id) == title
    assert deals(catalogue).count(id) == 1
    assert catalogue.tally(Query()).deals == catalogue.tally(Query()).of == len(deals(catalogue))
    assert catalogue.count(read_query("again")) == 0


def test_what_is_written_by_hand_may_name_bulk_records(root: Path) -> None:
    figure = [
        {"id": id, "kind": "count", "value": 1, "unit": "jobs", "basis": "inferred"} for id in ("jobs", "new")
    ]
    put(root, more__jsonl=line(id="trip/more", figure=figure), k__organisations__jsonl='{"name": "Kept"}\n')
    put_text(
        root / "missions" / "trip" / "deals" / "hand.toml",
        DEAL.replace('org = "first"', 'org = "kept"') + 'follows = "more"\n'
        '[[disagreement]]\nabout = "jobs"\nclaims = ["more#jobs", "more#new"]\n',
    )
    catalogue = opened(root)
    assert told(catalogue) == []
    assert catalogue.tally(Query()).restated[0].by == "trip/hand"


def test_a_deal_that_an_event_announces_is_held_and_counts_as_recorded(root: Path) -> None:
    put(root, more__jsonl=line(id="trip/more") + line(id="trip/other"))
    put_text(
        root / "missions" / "trip" / "mission.toml",
        MISSION + '[[event]]\nid = "day"\ntitle = "Day"\nkind = "meeting"\nannounces = ["more"]\n',
    )
    catalogue = opened(root)
    assert "trip/more" in catalogue.workspace.records
    assert "trip/other" not in catalogue.workspace.records
    assert deals(catalogue, "record:event kind:supply") == ["trip/day"]
    assert told(catalogue) == []


def test_a_change_is_seen_at_the_next_opening(root: Path) -> None:
    put(root, more__jsonl=line(party=[{"org": "first", "role": "buyer"}]))
    assert opened(root).count(read_query("First supplies")) == 1
    put_text(root / "organisations.toml", '[first]\nname = "Renamed"\n')
    assert opened(root).count(read_query("renamed record:deal")) == 2
    put(root, more__jsonl=line(id="two", title="Later"))
    assert deals(opened(root)) == ["more/two", "trip/hand"]


def test_what_is_read_again_of_a_file_that_shrank_is_nothing(root: Path) -> None:
    put(root, more__jsonl=line(id="a") + line(id="b", title="Later"))
    catalogue = opened(root)
    put(root, more__jsonl=line(id="c"))
    assert [catalogue.get(f"more/{id}") for id in "ab"] == [None, None]
    assert deals(catalogue) == ["more/a", "more/b", "trip/hand"]
    assert len(catalogue.search(read_query("record:deal")).hits) == 1
    (root / "bulk" / "more.jsonl").unlink()
    assert catalogue.get("more/a") is None


def test_a_bulk_file_that_cannot_be_read_is_told_and_the_rest_opens(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, bad__jsonl=line(), more__jsonl=line())
    with refusing(monkeypatch, root / "bulk" / "bad.jsonl"):
        catalogue = opened(root)
    assert told(catalogue) == ["bulk/bad.jsonl:1:1: the file cannot be read: permission denied"]
    assert deals(catalogue) == ["more/one", "trip/hand"]
    assert deals(opened(root)) == ["bad/one", "more/one", "trip/hand"]


class refusing:
    """Lets nobody open a file, as a system does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
        self._patch, self._path = monkeypatch, path

    def __enter__(self) -> None:
        opening = Path.open

        def refused(path: Path, *more: Any, **named: Any) -> Any:
            if path == self._path:
                raise PermissionError(13, "Permission denied", str(path))
            return opening(path, *more, **named)

        self._patch.setattr(Path, "open", refused)

    def __exit__(self, *_: object) -> None:
        self._patch.undo()


def test_a_folder_that_vanishes_is_told() -> None:
    with pytest.raises(NotADirectoryError):
        open_catalogue(Path("nowhere"))


def test_what_is_ready_is_given_before_the_rest_is_built(root: Path) -> None:
    put(root, more__jsonl=line())
    opened(root)
    put(root, other__jsonl=line())
    found = [(deals(catalogue), whole) for catalogue, whole in open_catalogues(root, AS_OF)]
    assert found == [
        (["more/one", "trip/hand"], False),
        (["more/one", "other/one", "trip/hand"], True),
    ]


def test_a_change_of_deals_is_seen_before_what_hangs_on_them_is_put_together(root: Path) -> None:
    put(root, fair__jsonl=line(id="one"), fair__organisations__jsonl='{"id": "first-company", "name": "F"}\n')
    opened(root)
    put(root, fair__jsonl=line(id="one") + line(id="two", party=[{"org": "Third", "role": "buyer"}]))
    early, whole = open_catalogues(root, AS_OF, partly=False, soon=True)
    assert (early[1], whole[1]) == (False, True)
    assert [deals(each) for each, _ in (early, whole)] == [["fair/one", "fair/two", "trip/hand"]] * 2
    assert early[0].tally(read_query("")).deals == whole[0].tally(read_query("")).deals == 3
    assert whole[0].count(read_query("record:organisation third")) == 1
    assert [each for _, each in open_catalogues(root, AS_OF, soon=True)] == [True]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("organisations.toml", '[first]\nname = "Other"\n'),
        ("bulk/fair.organisations.jsonl", '{"id": "fourth", "name": "Fourth"}\n'),
        ("bulk/fair.jsonl", line(id="one") + line(id="two", follows="fair/one")),
    ],
)
def test_what_else_changes_is_seen_when_all_is_put_together(root: Path, place: str, text: str) -> None:
    put(root, fair__jsonl=line(id="one"))
    opened(root)
    put_text(root / place, text)
    put(root, more__jsonl=line(id="three"))
    assert [whole for _, whole in open_catalogues(root, AS_OF, partly=False, soon=True)] == [True]


def test_many_parts_are_joined_when_they_have_been_shown(tmp_path: Path) -> None:
    put(tmp_path, **{f"fair{number}__jsonl": line(id="one") for number in range(8)})
    found = [(deals(catalogue), whole) for catalogue, whole in open_catalogues(tmp_path, AS_OF)]
    assert found[-2:] == [([f"fair{number}/one" for number in range(8)], True)] * 2
    assert [whole for _, whole in open_catalogues(tmp_path, AS_OF)] == [True]


def test_what_is_no_longer_wanted_is_not_joined(tmp_path: Path) -> None:
    put(tmp_path, **{f"fair{number}__jsonl": line(id="one") for number in range(8)})
    shown: list[bool] = []
    for _, whole in open_catalogues(tmp_path, AS_OF, is_cancelled=lambda: any(shown)):
        shown.append(whole)
    assert shown.count(True) == 1


def test_giving_up_leaves_what_is_ready(root: Path) -> None:
    put(root, more__jsonl=line())
    opened(root)
    put(root, other__jsonl=line())
    opening = open_catalogues(root, AS_OF, is_cancelled=lambda: True)
    catalogue, whole = next(opening)
    assert (deals(catalogue), whole) == (["more/one", "trip/hand"], False)
    with pytest.raises(Cancelled):
        next(opening)
    assert deals(catalogue) == ["more/one", "trip/hand"]


@pytest.mark.usefixtures("only_new_garbage")
def test_nothing_is_left_of_what_is_not_kept(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gc
    import tempfile

    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    put(root, more__jsonl=line())
    catalogue = open_catalogue(root, AS_OF, keep=False)
    assert deals(catalogue) == ["more/one", "trip/hand"]
    assert list(passing.iterdir()) != []
    del catalogue
    gc.collect()
    assert list(passing.iterdir()) == []
    opened(root)
    assert list(passing.iterdir()) == []


def test_an_unchanged_folder_is_opened_without_reading_a_file(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure = [{"id": "jobs", "kind": "count", "value": 1, "unit": "jobs", "basis": "inferred"}]
    put(root, fair__csv=TABLE, fair__map__toml=MAP, more__jsonl=line(follows="trip/hand", figure=figure))
    put(root, kept__organisations__jsonl='{"id": "second", "name": "Second"}\n')
    monkeypatch.setattr("tui.cache.stamps.time_ns", lambda: time_ns() + 10**10)
    plain = [(deals(each), told(each)) for each in (opened(root), open_catalogue(root, AS_OF, keep=False))]
    seen: list[str] = []
    watching = [True]
    sys.addaudithook(lambda event, args: seen.append(str(args[0])) if watching and event == "open" else None)
    again = opened(root)
    assert again.count(read_query("record:deal")) == 4
    watching.clear()
    assert [path for path in seen if path.startswith(str(root))] == []
    assert seen != []
    assert plain == [(deals(again), told(again))] * 2
    assert again.workspace.caption("more/one") == "First supplies Second"


def test_what_is_kept_is_in_order_of_silence_on_later_days_too(tmp_path: Path) -> None:
    vague, plain = (
        {"is": "signed", "when": {"edtf": edtf, "basis": "inferred"}} for edtf in ("2013", "2013-05-05")
    )
    root = put(tmp_path / "fair", fair__jsonl=line(stage=[vague]) + line(id="two", stage=[plain]))
    for day, first in ((date(2013, 6, 1), "fair/one"), (date(2014, 6, 1), "fair/two")):
        listing = open_catalogue(root, day).listed(Query(), "deal", Sort("silence", down=True))
        assert listing.ids(0, 2)[0] == first
