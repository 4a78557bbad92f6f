from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tui.store import Losses, Problem
from tui.store.foreign.packages import Resource, columns_in, rows_in
from tui.store.foreign.workbooks import Unusable


def rows(resource: Resource) -> list[Any]:
    found = rows_in(resource, Losses())
    return [str(each) if isinstance(each, Problem) else (each[0].number, dict(each[1])) for each in found]


def csv(
    folder: Path, content: str | bytes, fields: Any = (), name: str = "x.csv", **dialect: Any
) -> Resource:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    schema = {"fields": [{"name": key, "type": kind} for key, kind in fields], "missingValues": ["", "-"]}
    form = path.suffix[1:]
    return Resource("x", (path,), form=form, dialect=dialect, schema=schema if fields else {})


def test_rows_are_columns_with_typed_values_and_say_their_line(tmp_path: Path) -> None:
    table = csv(tmp_path, 'no,what\n\n1,"a\nb"\n-,c\n2,\n', [("no", "integer"), ("what", "string")])
    assert columns_in(table) == ("no", "what")
    assert rows(table) == [
        (3, {"no": Decimal(1), "what": "a\nb"}),
        (5, {"what": "c"}),
        (6, {"no": Decimal(2)}),
    ]


def test_a_dialect_is_followed(tmp_path: Path) -> None:
    told: dict[str, Any] = {
        "delimiter": ";",
        "quoteChar": "'",
        "commentChar": "#",
        "skipInitialSpace": True,
        "header": False,
    }
    table = csv(tmp_path, "# said\n1; 'a;b'\n", [("no", "integer"), ("what", "string")], **told)
    assert rows(table) == [(2, {"no": Decimal(1), "what": "a;b"})]
    escaped = csv(tmp_path, "no,what\n1,a\\,b\n", escapeChar="\\")
    assert rows(escaped) == [(2, {"no": "1", "what": "a,b"})]
    assert rows(csv(tmp_path, "no\twhat\n1\t2\n", name="x.tsv")) == [(2, {"no": "1", "what": "2"})]


def test_a_table_can_go_on_in_another_file(tmp_path: Path) -> None:
    first, second = csv(tmp_path, "no\n1\n"), csv(tmp_path, "no\n2\n", name="y.csv")
    assert rows(Resource("x", (*first.paths, *second.paths))) == [(2, {"no": "1"}), (2, {"no": "2"})]


def test_rows_in_json_are_objects_or_lists_below_the_names(tmp_path: Path) -> None:
    fields = {
        "fields": [{"name": "no", "type": "integer"}, {"name": "day", "type": "date", "format": "%d.%m.%Y"}]
    }
    inline = Resource("x", data=[{"no": 1, "day": "20.01.2014"}, {"no": None}], form="json", schema=fields)
    assert rows(inline) == [(1, {"no": 1, "day": "2014-01-20"}), (2, {})]
    assert columns_in(inline) == ("no", "day")
    assert columns_in(Resource("x", data=[{"a": 1}, {"b": 1}], form="json")) == ("a", "b")
    listed = Resource("x", data=[["no", "what"], [1, "a"], [2], 3], form="json")
    assert rows(listed) == [
        (2, {"no": 1, "what": "a"}),
        *(f"x:{line}:1: this is no row of the table" for line in (3, 4)),
    ]
    assert rows(csv(tmp_path, '[{"no": 1},\n{"no": 2}]', name="x.json")) == [(1, {"no": 1}), (2, {"no": 2})]


def test_a_cell_or_a_row_that_does_not_fit_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    table = csv(tmp_path, "no,what\n1\nx,a\n2,b\n", [("no", "integer"), ("what", "string")])
    assert rows(table) == [
        "x.csv:2:1: this row has 1 cells, and there are 2 columns",
        'x.csv:3:1: no: "x" is no whole number, as the package says',
        (4, {"no": Decimal(2), "what": "b"}),
    ]


@pytest.mark.parametrize(
    ("content", "dialect", "reason"),
    [
        (b"no\n\xff\n", {}, "is not utf-8"),
        ("no\n" + "x" * (2 << 20), {}, "x.csv "),
        ("no\n1\n", {"delimiter": "ab"}, "is no table"),
        ('no\n"1"x\n', {}, "is no table"),
    ],
    ids=["encoding", "long", "delimiter", "quotes"],
)
def test_what_is_no_table_is_told(
    tmp_path: Path, content: str | bytes, dialect: dict[str, Any], reason: str
) -> None:
    *_, last = rows(csv(tmp_path, content, **dialect))
    assert reason in last


def test_without_names_there_are_no_columns(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no row with the names"):
        columns_in(csv(tmp_path, "\n\n"))
    with pytest.raises(Unusable, match="stands here twice"):
        columns_in(csv(tmp_path, "no,no\n"))
