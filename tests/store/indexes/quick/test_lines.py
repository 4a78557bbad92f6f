"""A plain line is what it is as JSON; what is not plain is left alone."""

import json
from typing import Any

import pytest

from tui.store.indexes.quick.lines import bases_of, plain_line, values_of

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


def test_a_plain_line_is_what_it_says() -> None:
    assert plain_line(written(LINE)) == LINE
    assert plain_line(json.dumps(LINE).encode()) == LINE
    assert [party["org"] for party in values_of(LINE, "party")] == ["acme"]
    assert values_of(LINE, "market") == []
    assert sorted(bases_of(LINE)) == ["inferred", "inferred", "stated", "stated"]


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
    ],
)
def test_what_has_another_form_is_left_to_be_read_in_full(path: str, value: Any) -> None:
    assert plain_line(changed(path, value)) is None


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
    ],
)
def test_what_is_written_otherwise_is_left_to_be_read_in_full(data: bytes) -> None:
    assert plain_line(data) is None
