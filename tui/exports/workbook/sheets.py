"""The sheets of one table: a second one where the first has no more rows."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from ...speech import marked
from ..notes import Notes
from ..tabling import Column, Kind, Table
from .cells import cell_of

MORE = marked("a sheet has room for 1,048,576 rows; the rest stands on a further one")
"""What is noted of tables that no sheet holds."""
UNLINKED = marked("a sheet has room for 65,530 links; further addresses are text")
"""What is noted of links that no sheet holds."""

_MOST_ROWS = 1_048_576
_MOST_LINKS = 65_530
_WIDTHS: dict[Kind, int] = {"text": 22, "integer": 10, "number": 16, "day": 12, "address": 40}
_WIDE = {"id": 34, "record": 34, "name": 30, "title": 50, "said": 50, "quote": 60, "note": 100, "about": 80}

T = TypeVar("T")


class Sheets(Generic[T]):
    """A table that is being written; it has no sheet before it has a row."""

    def __init__(self, workbook: Workbook, table: Table[T], notes: Notes, rows: int = _MOST_ROWS) -> None:
        """Takes where the table is written, and how many rows a sheet has."""
        self._workbook, self._table, self._notes, self._rows = workbook, table, notes, rows
        self._sheet: Any = None
        self._begun = self._row = self._links = 0

    def add(self, things: Iterable[T]) -> None:
        """Writes a row for each thing."""
        for thing in things:
            if self._sheet is None or self._row == self._rows:
                self.begin()
            self._sheet.append(self._cells(thing))
            self._row += 1
            self._notes.count(self._table.name)

    def end(self) -> None:
        """Lets the rows be filtered by what stands in each column."""
        if self._sheet is not None:
            self._sheet.auto_filter.ref = f"A1:{get_column_letter(len(self._table.columns))}{self._row}"

    def begin(self) -> None:
        """Begins a sheet, with the names of the columns."""
        self.end()
        self._begun += 1
        self._notes.change(MORE, self._begun == 2)
        title = self._table.name.capitalize() + (f" {self._begun}" if self._begun > 1 else "")
        self._sheet = self._workbook.create_sheet(title)
        self._sheet.freeze_panes = "B2"
        for place, column in enumerate(self._table.columns, 1):
            self._sheet.column_dimensions[get_column_letter(place)].width = _width(column)
        self._sheet.append([_heading(self._sheet, name) for name in self._table.names])
        self._row, self._links = 1, 0

    def _cells(self, thing: T) -> Sequence[Any]:
        row = self._table.row(thing)
        return [
            cell_of(self._sheet, cell, column.kind, self._notes, linked=self._may_link(cell, column))
            for cell, column in zip(row, self._table.columns, strict=True)
        ]

    def _may_link(self, cell: object, column: Column[T]) -> bool:
        if column.kind != "address" or cell is None:
            return False
        self._links += 1
        self._notes.change(UNLINKED, self._links == _MOST_LINKS + 1)
        return self._links <= _MOST_LINKS


def _width(column: Column[Any]) -> int:
    return _WIDE.get(column.name, _WIDTHS[column.kind])


def _heading(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True)
    return cell
