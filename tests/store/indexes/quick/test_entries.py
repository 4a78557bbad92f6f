"""Plain lines have the same entries as by way of the record."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import Person
from tui.store import Workspace
from tui.store.bulk import BulkFile, BulkMap, Raw, record
from tui.store.indexes.building import reaching
from tui.store.indexes.entries import Entries
from tui.store.indexes.gathering import Gathered

from ...workspaces import deal, organisation, place, workspace
from .plainly import PLACES, lines, parted

LINE: dict[str, Any] = {
    "id": "one",
    "title": "Acme and Bolt",
    "kind": {"is": "supply", "cite": "supplies"},
    "party": [{"org": "acme", "role": "supplier", "cite": ["Acme"]}],
    "stage": [{"is": "signed", "when": {"edtf": "2014-01-20", "basis": "inferred"}}],
    "figure": [{"id": "jobs", "kind": "count", "value": 81, "unit": "jobs", "cite": "81 jobs"}],
    "market": [{"place": "JP", "basis": "inferred"}],
    "passage": "Acme supplies. It has 81 jobs.",
}


MAP = {
    "kind": "deal",
    "mission": "made",
    "passage": "{text}",
    "fixed": {"stage.0.is": "signed"},
    "columns": {
        "id": "id",
        "title": "title",
        "stage.0.when": "date",
        "party": {"column": "partners", "split": ";", "each": {"role": "seller"}, "cite": {"quote": "{}"}},
        "kind": {"column": "title", "otherwise": "other", "matches": {"supplies": "supply"}},
        "market": "place",
    },
    "figure": [
        {"id": "jobs", "kind": "count", "column": "jobs", "unit": "jobs", "cite": "{jobs} jobs"},
        {"id": "worth", "kind": "amount", "column": "worth", "currency": "CAD"},
    ],
}


def entries(mapping: dict[str, Any] | None = None) -> Entries:
    held = workspace(
        organisation("bolt", "Bolt Co.", aka=["BC"], home="CA-QC"),
        place("JP", "Japan"),
        Person(id="jane", name="Jane"),
        deal("held/one", "bolt"),
    )
    gathered = Gathered()
    read = BulkMap.model_validate(mapping) if mapping else None
    file = BulkFile(Path("made.jsonl"), "bulk/made.jsonl", "deal", "made", read)
    return Entries(_with_acme(held, gathered), file, 7, gathered)


def _with_acme(held: Workspace, gathered: Gathered) -> Workspace:
    opened = reaching(held, (), gathered.met)
    gathered.met["acme"] = "Acme Ltd"
    return opened


def evened(document: dict[str, Any]) -> dict[str, Any]:
    """A document as far as an index tells it apart from others."""
    even: dict[str, Any] = {}
    for name, held in document.items():
        values = held if isinstance(held, list) else [held]
        if name in ("names", "starts"):
            values = sorted(set(values[0].split()))
        elif name in ("numbers", "sums"):
            values = sorted((cell, str(held)) for cell, held in _as_lists(values[0]).items())
        elif name == "place":
            values = [base64.b64decode(each) if isinstance(each, str) else bytes(each) for each in values]
        elif name == "words":
            said = [" ".join(line) for line in parted(values[0])]
            values = [said, sorted(said)]
        else:
            values = sorted(values)
        if values:
            even[name] = values
    return even


def _as_lists(cells: dict[str, Any]) -> dict[str, list[float]]:
    return {
        name: [float(each) for each in (held if isinstance(held, list) else [held])]
        for name, held in cells.items()
    }


def agree(every: list[bytes], mapping: dict[str, Any] | None = None) -> int:
    """How many lines are taken quickly; all that is known of them is the same as without that."""
    quickly, in_full = entries(mapping), entries(mapping)
    raws: list[Raw] = []
    for number, data in enumerate(every, 1):
        raws.append(Raw(number, raws[-1].offset + len(raws[-1].data) + 1 if raws else 0, data))
    taken = 0
    for raw, made in zip(raws, quickly.quickly.entries(raws), strict=True):
        known = in_full.in_full(raw)
        if made is None:
            quickly.in_full(raw)
            continue
        taken += 1
        assert not isinstance(record(raw, quickly.file), list)
        assert known is not None
        mine, theirs = evened(json.loads(made)), evened(known.to_dict())
        said, plainly = mine.pop("words"), theirs.pop("words")
        assert mine == theirs
        assert said[1] == plainly[1]
        lines = len(plainly[0]) - len(set(plainly[0]))
        assert said[0][:lines] == plainly[0][:lines]
    assert known_of(quickly.gathered) == known_of(in_full.gathered)
    return taken


def known_of(gathered: Gathered) -> tuple[object, ...]:
    led = {
        way: {name: set(those) for name, those in values.items()}
        for way, values in gathered.sharing.led.items()
    }
    for (way, id), values in led.items():
        if way == "link" and id not in PLACES:  # organisations do not inherit each other
            values.pop("org", None)
    return gathered.known, led, gathered.aside["met"], gathered.doubts


def taken_of(*every: dict[str, Any]) -> int:
    """How many of some lines are taken quickly, where that makes no difference."""
    return agree([json.dumps(each, separators=(",", ":")).encode() for each in every])


@settings(max_examples=300)
@given(st.lists(lines(), min_size=1, max_size=4))
def test_what_is_taken_quickly_is_as_it_is_in_full(every: list[bytes]) -> None:
    agree(every)


def test_a_plain_line_is_taken_quickly() -> None:
    other = {**LINE, "id": "two", "party": [{"org": "bolt", "role": "seller", "basis": "inferred"}]}
    assert agree([json.dumps(each, separators=(",", ":")).encode() for each in (LINE, other)]) == 2


def test_a_second_line_with_an_id_is_a_problem() -> None:
    line = json.dumps(LINE, separators=(",", ":")).encode()
    assert agree([line, line]) == 1


FIGURE = {"id": "worth", "kind": "amount", "value": 5, "basis": "inferred", "currency_basis": "stated"}
STAGE = {"is": "ended", "when": {"edtf": "2013-01-20", "basis": "inferred"}, "basis": "inferred"}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"figure": [{**FIGURE, "currency": "QQQ"}]}, '"QQQ" is no currency of ISO 4217'),
        ({"figure": [{**FIGURE, "currency": "CAD"}] * 2}, '"worth" names another value of this record'),
        ({"figure": [{**FIGURE, "id": "kind", "currency": "CAD"}]}, '"kind" names another value of this'),
        ({"party": LINE["party"] * 2}, '"party.acme" names another value of this record already'),
        ({"market": LINE["market"] * 2}, '"market.JP" names another value of this record already'),
        ({"sector": [{"code": "isic:2720"}] * 2}, '"sector.isic:2720" names another value of this'),
        ({"product": [{"name": "Pipe"}] * 2}, '"product.Pipe" names another value of this record'),
        ({"stage": [*LINE["stage"], STAGE]}, "lies before"),
        ({"stage": [{"is": "signed", "when": {"edtf": "2014-01-20", "said": "Tuesday"}}]}, "was a Monday"),
        ({"kind": {"is": "supply", "cite": "sells"}}, '"sells" does not stand in the source'),
        ({"kind": {"is": "supply", "cite": "suppli"}}, '"suppli" cuts a word of the source in two'),
        ({"kind": {"is": "supply", "cite": "s"}, "passage": "s s"}, '"s" stands more than once in'),
        ({"kind": {"is": "supply", "cite": {"quote": "supplies", "before": "It"}}}, "but not with these"),
        ({"kind": {"is": "supply", "cite": "1 jobs"}}, "only where it cuts a number in two"),
    ],
)
def test_what_a_line_shows_to_be_wrong_is_told_and_the_line_is_kept(given: dict[str, Any], told: str) -> None:
    made = entries()
    line = json.dumps({**LINE, **given}, separators=(",", ":")).encode()
    assert len(list(made.documents([Raw(3, 0, line)]))) == 1
    problems = made.gathered.known["problems"]
    assert told in problems[0][3]
    assert problems[0][0] == 3
    assert problems[0][1] > 1
    assert taken_of({**LINE, **given}, {**LINE, "id": "two"}) == 1


@pytest.mark.parametrize(
    ("given", "doubt"),
    [
        ({"party": [{"org": "nobody", "role": "buyer", "basis": "inferred"}]}, ("organisation", "nobody")),
        ({"market": [{"place": "ZZ", "basis": "inferred"}]}, ("place", "ZZ")),
        ({"follows": "before"}, ("deal", "made/before")),
        ({"part_of": "x/whole"}, ("deal", "x/whole")),
    ],
)
def test_what_may_be_nowhere_is_noted_with_the_first_line_that_leads_there(
    given: dict[str, Any], doubt: tuple[str, str]
) -> None:
    made = entries()
    every = [LINE, {**LINE, **given, "id": "two"}, {**LINE, **given, "id": "three"}]
    raws = [Raw(at, 9 * at, json.dumps(each).encode()) for at, each in enumerate(every, 1)]
    assert len(list(made.documents(raws))) + len(made.gathered.tied) >= len(every)
    assert made.gathered.doubts == {
        ("mission", "made"): (1, 9, len(raws[0].data)),
        doubt: (2, 18, len(raws[1].data)),
    }
    taken_of(*every)


def test_what_is_met_under_way_is_known_from_there_on() -> None:
    later = {**LINE, "id": "two", "party": [{"org": "New Name", "role": "seller"}]}
    again = {**LINE, "id": "three", "party": [{"org": "new-name", "role": "seller"}]}
    first, second = {**again, "id": "zero"}, {**again, "id": "one"}
    assert taken_of(first, second, later, again) == 3


def test_lines_with_organisations_that_are_nowhere_are_taken_quickly() -> None:
    parties = [[f"lost-{at}", "acme", "lost-9"] for at in range(4)] + [["lost-2", "Lost 2", "lost-3"]]
    lines = [
        {**LINE, "id": f"d{at}", "party": [{"org": org, "role": "seller"} for org in orgs]}
        for at, orgs in enumerate(parties)
    ]
    assert taken_of(*lines) == 4


def test_a_row_with_a_map_is_taken_quickly_as_what_the_map_makes_of_it() -> None:
    row: dict[str, Any] = {"id": 1, "title": "Acme supplies Bolt", "date": "2014-01-20", "place": "JP"}
    row |= {"partners": ["Acme Ltd", "Bolt & Co"], "jobs": 81, "worth": 12.5}
    row["text"] = "Acme Ltd and Bolt & Co.\n81 jobs “so” told."
    others: list[dict[str, Any]] = [
        {"id": 2, "jobs": 0.125},
        {"id": 3, "worth": 10**17},
        {"id": 4, "partners": "New Name"},
        {"id": 5, "partners": "new-name; Acme Ltd", "place": "acme-ltd"},
        {"id": 6, "title": ""},
        {"id": 1, "title": "Another"},
        {"id": 7, "text": "Late \ud800 words", "worth": "1,250.75"},
        {"id": 8, "date": "one day"},
        {"id": 9, "text": "81 jobs and 81 jobs\tso"},
        {"id": 10, "text": "81 jobs and 81 jobs", "worth": 1250.75},
    ]
    assert agree([json.dumps(row | other).encode() for other in ({}, *others)], MAP) == 3


def test_characters_that_are_written_as_numbers_are_read_quickly_as_well() -> None:
    line = {**LINE, "passage": "Acme supplies. It has 81 jobs. Été.", "title": "Acmé and/or Bolt"}
    data = json.dumps(line, separators=(",", ":")).replace("/", "\\/").encode()
    assert b"\\u00e9" in data
    assert agree([data]) == 1
    assert agree([data[:-1] + b',"id":"two"}', data.replace(b"\\u00e9", b"\\ud800")]) == 0
