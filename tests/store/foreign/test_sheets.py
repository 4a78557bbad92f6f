from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tui.store import Losses, Problem
from tui.store.foreign.sheets import columns_of, rows_of
from tui.store.foreign.workbooks import Unusable

from .files import lost
from .workbooks import with_part, workbook

SHEET = "xl/worksheets/sheet1.xml"


def rows(path: Path, sheet: str = "") -> tuple[list[Any], dict[str, str]]:
    losses = Losses()
    found = rows_of(path, path.name, sheet, losses)
    return [str(each) if isinstance(each, Problem) else (each[0].number, each[1]) for each in found], lost(
        losses
    )


def test_cells_are_typed_and_empty_rows_are_counted(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "x.xlsx",
        a=[
            [],
            ["no", " two  words ", date(2014, 1, 1)],
            [1, "a\nb", True],
            [],
            [0.1 + 0.2, date(2014, 1, 20), datetime(2014, 1, 20, 10, 30)],
            [1e21, time(10, 30), None],
            [2.5e-7, "", "=text"[1:]],
        ],
    )
    assert columns_of(path, "") == ("no", "two words", "2014-01-01")
    assert rows(path) == (
        [
            (3, {"no": 1, "two words": "a\nb", "2014-01-01": True}),
            (5, {"no": Decimal("0.3"), "two words": "2014-01-20", "2014-01-01": "2014-01-20T10:30:00"}),
            (6, {"no": Decimal(10**21), "two words": "10:30:00"}),
            (7, {"no": Decimal("0.00000025"), "2014-01-01": "text"}),
        ],
        {},
    )


def test_cells_below_no_name_and_errors_are_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", a=[["no", None, "what"], [1, "stray", "#REF!", "far"]])
    assert rows(path) == ([(2, {"no": 1})], {"column 2": "stray", "what": "#REF!", "column 4": "far"})


def test_a_formula_that_nobody_has_worked_out_is_a_problem_and_one_that_has_been_is_its_value(
    tmp_path: Path,
) -> None:
    path = workbook(tmp_path / "x.xlsx", a=[["no", "sum"], [1, "=1+1"], [], [2, 3]])
    found, _ = rows(path)
    assert found[0].startswith("x.xlsx:2:2: sum: the value of this formula is not kept")
    assert found[1:] == [(4, {"no": 2, "sum": 3})]
    worked = b"<c r='B2'><f>1+1</f><v>2</v></c>"
    head = b"<c r='A1' t='inlineStr'><is><t>no</t></is></c><c r='B1' t='inlineStr'><is><t>sum</t></is></c>"
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    whole = b"<worksheet xmlns='%b'><sheetData><row r='1'>%b</row><row r='2'>%b</row></sheetData></worksheet>"
    assert rows(with_part(path, SHEET, whole % (space, head, worked))) == ([(2, {"sum": 2})], {})


@pytest.mark.parametrize(
    ("sheets", "wanted", "reason"),
    [
        ({"a": [["no"]], "b": []}, "", 'there are several sheets, and --sheet says which: "a", "b"'),
        ({"deals": [["no"]]}, "deal", 'there is no sheet "deal": did you mean "deals"?'),
        ({"a": [["no", "no "]]}, "", 'the column "no" stands here twice'),
        ({"a": []}, "", "there is no row with the names of the columns"),
    ],
)
def test_a_sheet_that_cannot_be_chosen_is_told(
    tmp_path: Path, sheets: dict[str, Any], wanted: str, reason: str
) -> None:
    with pytest.raises(Unusable) as told:
        columns_of(workbook(tmp_path / "x.xlsx", **sheets), wanted)
    assert str(told.value) == reason


def test_a_sheet_is_chosen_by_its_name(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", a=[["no"], [1]], b=[["what"], ["x"]])
    assert rows(path, "b")[0] == [(2, {"what": "x"})]


def test_what_breaks_in_the_middle_is_a_problem(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", a=[["no"], [1]])
    found, _ = rows(with_part(path, SHEET, b"<worksheet><sheetData><row r='1'>"))
    assert len(found) == 1
    assert "this spreadsheet cannot be read" in found[0]


def test_rows_beyond_the_last_that_a_sheet_can_have_are_not_waited_for(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", a=[["no"], [1]])
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    row = b"<row r='999999999999'><c r='A1'><v>1</v></c></row>"
    whole = b"<worksheet xmlns='%b'><sheetData>%b</sheetData></worksheet>"
    with pytest.raises(Unusable, match="at most 1,048,576 rows"):
        columns_of(with_part(path, SHEET, whole % (space, row)), "")
