"""Small spreadsheets, made as spreadsheet programs make them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook


def workbook(path: Path, **sheets: Sequence[Sequence[Any]]) -> Path:
    """A spreadsheet with some sheets, row by row."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The same spreadsheet with one of its parts replaced."""
    with ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for each, data in {**parts, name: content}.items():
            archive.writestr(each, data)
    return path
