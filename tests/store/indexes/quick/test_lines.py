"""A plain line is read as it stands; what is not plain is left alone."""

import json
from typing import Any

import pytest

from tui.store.indexes.quick.lines import PlainLines

LINE: dict[str, Any] = {
    "id": "one",
    "title": "One",
    "kind": {"is": "supply", "basis": "inferred"},
    "party": [{"org": "acme", "role": "supplier", "basis": "inferred"}],
    "stage": [{"is": "signed", "when": {"edtf": "2014-01-20"}, "cite": ["signed"]}],
    "figure": [{"id": "jobs", "kind": "count", "value": 40, "unit": "jobs", "cite": "40 jobs"}],
    "passage": "40 jobs",
}


def written(line: object) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode()


def changed(path: str, value: Any) -> bytes:
    line = json.loads(written(LINE))
    *around, last = (int(key) if key.isdigit() else key for key in path.split("."))
    table = line
    for key in around:
        table = table[key]
    table[last] = value
    return written(line)


def test_a_plain_line_is_taken_as_often_as_it_is_met() -> None:
    reads = PlainLines()
    first, second = reads.read(written(LINE)), reads.read(written(LINE))
    assert first is not None
    assert first == second
    assert (first.kind.word, first.words("party"), first.parts["stage"][0].day) == (
        "supply",
        ["acme"],
        "2014-01-20",
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", 5),
        ("id", "no id"),
        ("id", "a\n"),
        ("title", " "),
        ("kind", "supply"),
        ("kind.is", "gift"),
        ("party", []),
        ("party.0.org", "Acme"),
        ("party.0.more", 1),
        ("party.0.basis", "external"),
        ("stage.0.when", "2014-01-20"),
        ("stage.0.when.edtf", "2014-01"),
        ("stage.0.binding", 1),
        ("stage.0.cite", []),
        ("stage.0.cite", [{"quote": "x", "source": "y"}]),
        ("figure.0.value", True),
        ("figure.0.value", -1),
        ("figure.0.value", 10**12),
        ("figure.0.value", 0.125),
        ("figure.0.value", "40"),
        ("figure.0.value", None),
        ("figure.0.value", [1, 2]),
        ("figure.0.qualifier", "between"),
        ("figure.0.shared_by", ["acme"]),
        ("market", "JP"),
        ("follows", "two"),
        ("passage", None),
        ("passage", "\u0007"),
    ],
)
def test_what_has_another_form_is_left_to_be_read_in_full(path: str, value: Any) -> None:
    assert PlainLines().read(changed(path, value)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 50_000,
        b"\xef\xbb\xbf" + written(LINE),
        written(LINE)[:-1] + b',"id":"two"}',
        written(LINE).replace(b'"is":"signed"', b'"is":"signed","is":"signed"'),
        written(LINE).replace(b'"id":', b'"id" :'),
        written(LINE).replace(b'"value":40', b'"value":NaN'),
        written(LINE).replace(b'"value":40', b'"value":4e1'),
        written({**LINE, "passage": "x" * 100_000}),
    ],
)
def test_what_is_written_otherwise_is_left_to_be_read_in_full(data: bytes) -> None:
    assert PlainLines().read(data) is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("figure.0.value", 40.25),
        ("figure.0.cite", "41 jobs"),
        ("figure.0.cite", 'said "so"'),
        ("passage", 'Two\nlines, "so"\\n'),
        ("title", "Été"),
        ("party", [LINE["party"][0], {"org": "bolt", "role": "seller", "cite": ["so },{", {"quote": "x"}]}]),
    ],
)
def test_a_line_is_read_after_others_like_it_as_it_is_before(path: str, value: Any) -> None:
    reads = PlainLines()
    assert reads.read(written(LINE)) is not None
    found = reads.read(changed(path, value))
    assert found is not None
    assert found.texts == {key: json.loads(changed(path, value))[key] for key in ("id", "title", "passage")}
    alone = PlainLines().read(changed(path, value))
    assert alone is not None
    assert (found.texts, found.kind, found.parts) == (alone.texts, alone.kind, alone.parts)
    assert [figure.part for figure in found.figures] == [figure.part for figure in alone.figures]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"value":40', b'"value":040'),
        (b'"value":40', b'"value":4.125'),
        (b'"value":40', b'"value":40,"value":40'),
        (b'"cite":"40 jobs"', b'"cite":"40\tjobs"'),
        (b'"cite":"40 jobs"', b'"cite":" "'),
        (b'"is":"signed"', b'"is":"signed","is":"signed"'),
        (b'"is":"supply"', b'"is":"supply"]'),
        (b'"passage":"40 jobs"', b'"passage":"40"jobs"'),
        (b'"passage":"40 jobs"', b'"passage":"40\\x"'),
        (b'"passage":"40 jobs"', b'"passage":"40\tjobs"'),
        (b'"passage":"40 jobs"', b'"passage":"'),
    ],
)
def test_what_is_spoilt_is_not_taken_after_others_like_it_either(before: bytes, after: bytes) -> None:
    reads, spoilt = PlainLines(), written(LINE).replace(before, after)
    assert spoilt != written(LINE)
    assert reads.read(written(LINE)) is not None
    assert reads.read(spoilt) is None
