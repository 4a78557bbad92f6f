from typing import Any

from openpyxl import Workbook

from tui.exports import Notes
from tui.exports.tabling import Column, Table
from tui.exports.workbook.sheets import MORE, Sheets

NUMBERS: Table[int] = Table(
    "numbers", "numbers", (Column("number", "integer", "a number", lambda number: number),), ()
)


def filled(many: int, rows: int) -> tuple[Any, Notes]:
    """The titles of the sheets with what stands in the last row, when each has so many rows."""
    workbook, notes = Workbook(), Notes()
    workbook.remove(workbook.worksheets[0])
    sheets = Sheets(workbook, NUMBERS, notes, rows)
    sheets.add(range(many))
    sheets.end()
    return {sheet.title: [row[0].value for row in sheet.iter_rows()] for sheet in workbook.worksheets}, notes


def test_a_table_without_rows_has_no_sheet() -> None:
    assert filled(0, 3)[0] == {}


def test_what_has_no_room_stands_on_a_further_sheet_and_is_noted_once() -> None:
    told, notes = filled(5, 3)
    assert told == {
        "Numbers": ["number", 0, 1],
        "Numbers 2": ["number", 2, 3],
        "Numbers 3": ["number", 4],
    }
    assert notes.changes == {MORE: 1}
    assert notes.counts == {"numbers": 5}


def test_a_sheet_that_is_just_full_needs_no_other() -> None:
    told, notes = filled(2, 3)
    assert list(told) == ["Numbers"]
    assert notes.changes == {}
