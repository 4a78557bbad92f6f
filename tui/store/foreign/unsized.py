"""Spreadsheets opened without asking each sheet how large it is, which may cost a reading to its end."""

from typing import IO

from openpyxl import Workbook
from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet


class _Sheet(ReadOnlyWorksheet):
    def _get_size(self) -> None:
        pass


class _Reader(ExcelReader):
    def read_worksheets(self) -> None:
        for sheet, relation in self.parser.find_sheets():
            if relation.target in self.valid_files and "chartsheet" not in relation.Type:
                found = _Sheet(self.wb, sheet.name, relation.target, self.shared_strings)
                found.sheet_state = sheet.state or "visible"
                self.wb._sheets.append(found)  # type: ignore[attr-defined]  # where a reader puts them


def book_in(file: IO[bytes], formulas: bool) -> Workbook:
    """The spreadsheet in a file, to be read row by row.

    Args:
        file: where it is; it stays open as long as the spreadsheet is read.
        formulas: whether formulas are wanted, and not what they came to.
    """
    reader = _Reader(file, read_only=True, data_only=not formulas, keep_links=False)
    reader.read()
    return reader.wb
