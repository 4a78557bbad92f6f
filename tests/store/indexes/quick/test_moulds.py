"""A line that fits the mould of another has what it says in its slots; what is spoilt fits none."""

import json
from typing import Any

import pytest

from tui.store.indexes.quick.moulds import Moulds

from .test_lines import LINE, changed, written


def told(moulds: Moulds, data: bytes) -> dict[str, Any] | None:
    cut = moulds.cut(data)
    if cut is None:
        return None
    mould, pieces, _ = cut
    slots = mould.slots
    names = {name: [pieces[slot] for slot in those] for name, those in slots.names.items()}
    cites = [tuple(pieces[slot] for slot in cite) for cite in mould.cites]
    return {**names, "cites": cites, "numbers": [pieces[slot] for slot in slots.numbers], "bare": slots.bare}


def test_a_line_has_its_texts_and_numbers_in_slots() -> None:
    assert told(Moulds(), written(LINE)) == {
        "id": ["one"],
        "title": ["One"],
        "word": ["supply", "signed", "jobs"],
        "org": ["acme"],
        "role": ["supplier"],
        "day": ["2014-01-20"],
        "passage": ["40 jobs"],
        "cites": [("signed", "", ""), ("40 jobs", "", "")],
        "numbers": ["40"],
        "bare": 2,
    }


def test_what_stands_beside_words_is_told_with_them() -> None:
    cites = ["so", {"after": "on", "quote": "and"}, {"quote": "on", "before": "a", "after": "b"}]
    found = told(Moulds(), changed("party.0.cite", cites))
    assert found is not None
    assert found["cites"][:3] == [("so", "", ""), ("and", "", "on"), ("on", "a", "b")]
    assert found["bare"] == 1


@pytest.mark.parametrize(
    ("path", "value", "name"),
    [
        ("figure.0.value", 40.25, "numbers"),
        ("passage", 'Two\nlines, "so"', "passage"),
        ("passage", 'so," "},{', "passage"),
        ("title", "Été", "title"),
        ("title", "\x7f", "title"),
        ("kind.is", "licence", "word"),
    ],
)
def test_a_line_like_one_before_is_cut_as_it_would_be_alone(path: str, value: Any, name: str) -> None:
    moulds, data = Moulds(), changed(path, value)
    first = moulds.cut(written(LINE))
    cut = moulds.cut(data)
    if first is None or cut is None:
        assert value == "\x7f"
        return
    assert cut[0] is first[0]
    found = told(moulds, data)
    assert found == told(Moulds(), data)
    assert found is not None
    assert str(value) in found[name]


@pytest.mark.parametrize("value", ["a\tb", "a\\b", "a\\n", 'a\\"', "\u0007", "x" * 100_000])
def test_what_is_written_in_yet_other_ways_is_not_taken(value: str) -> None:
    moulds = Moulds()
    assert moulds.cut(changed("passage", value)) is None
    assert moulds.cut(written(LINE)) is not None
    assert moulds.cut(changed("passage", value)) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"value":40', b'"value":040'),
        (b'"value":40', b'"value":4.125'),
        (b'"value":40', b'"value":40,"value":40'),
        (b'"value":40', b'"value":"40"'),
        (b'"cite":"40 jobs"', b'"cite":"40\tjobs"'),
        (b'"is":"signed"', b'"is":"signed","is":"signed"'),
        (b'"is":"supply"', b'"is":"supply"]'),
        (b'"passage":"40 jobs"', b'"passage":"40"jobs"'),
        (b'"passage":"40 jobs"', b'"passage":"40\\x"'),
        (b'"passage":"40 jobs"', b'"passage":"'),
        (b'"passage":"40 jobs"', b'"passage":"\\"'),
        (b'"passage":"40 jobs"', b'"passage":"\xff"'),
        (b'"passage":"40 jobs"}', b'"passage":"40 jobs"'),
        (b'"passage":"40 jobs"}', b'"passage":"40 jobs"}}'),
    ],
)
def test_what_is_spoilt_fits_no_mould(before: bytes, after: bytes) -> None:
    moulds, spoilt = Moulds(), written(LINE).replace(before, after)
    assert spoilt != written(LINE)
    assert moulds.cut(written(LINE)) is not None
    assert moulds.cut(spoilt) is None


def test_only_so_many_moulds_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.store.indexes.quick.moulds._MOST", 1)
    moulds = Moulds()
    lines = [written(LINE), json.dumps(LINE).encode(), written(LINE)]
    cuts = [moulds.cut(line) for line in lines * 2]
    assert all(cuts)
    assert len({id(cut[0]) for cut in cuts if cut}) == 3
