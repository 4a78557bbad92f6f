"""The sheets of the workbook, written as the records come."""

import errno
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import IO, Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from ...speech import marked, said
from ..notes import Notes
from ..reaching import every_record
from ..selection import Selection
from ..tabling import (
    CITATIONS,
    DEALS,
    DISAGREEMENTS,
    FACTS,
    PARTIES,
    REGISTERS,
    STAGES,
    TOTALS,
    Column,
    Table,
    claims_of,
    rows_of,
)
from ..targets import Target
from .sheets import Sheets

COLUMNS: Sequence[str] = DEALS.names
LOSES: Sequence[str] = (
    marked("the words that stand before and after a quotation, to tell it from others, are not there"),
    marked("the texts of the sources are not there, only what is quoted of them"),
)

_EXPLAINED = (
    marked("A number is to be read with its qualifier; an end of what it can mean that is empty is open."),
    marked("Adding up numbers counts twice what deals restate or share, and adds what is only hoped for,"
           " inferred, or in a currency that is not stated: the sheet Totals tells what may be added."),
)  # fmt: skip


class _About(NamedTuple):
    """What a column means."""

    table: str
    column: str
    about: str


_ABOUTS: Table[_About] = Table(
    "columns",
    "what the columns mean",
    (
        Column("table", "text", "the table", lambda each: each.table),
        Column("column", "text", "the column", lambda each: each.column),
        Column("about", "text", "what it means", lambda each: each.about),
    ),
    ("table", "column"),
)
_NOTES: Table[str] = Table("notes", "notes", (Column("note", "text", "a note", lambda note: note),), ())

_TABLES: tuple[Table[Any], ...] = (
    DEALS,
    FACTS,
    CITATIONS,
    PARTIES,
    STAGES,
    *REGISTERS.values(),
    DISAGREEMENTS,
    TOTALS,
)


def write(selection: Selection, into: Target) -> Notes:
    """Writes the records that answer, and all that they refer to, as a workbook.

    Raises:
        OSError: the disk is full, this one or that of temporary files.
    """
    notes = Notes(LOSES)
    workbook = Workbook(write_only=True)
    try:
        _fill(workbook, selection, notes)
        _save(workbook, into.main)
    except BaseException as error:
        for sheet in workbook.worksheets:
            _discard(sheet)
        # Writing goes through lxml where that is installed, whose errors are none of the system.
        if type(error).__module__.partition(".")[0] == "lxml":
            raise OSError(errno.EIO, str(error)) from error
        raise
    return notes


def _save(workbook: Workbook, file: IO[bytes]) -> None:
    """Writes the sheets to a file; if that fails, nothing tries to end it properly later on."""
    archive = ZipFile(file, "w", ZIP_DEFLATED)
    try:
        workbook.properties.modified = datetime.now(UTC).replace(tzinfo=None)
        ExcelWriter(workbook, archive).save()
    except BaseException:
        archive.fp = None
        raise


def _discard(sheet: Any) -> None:
    """Closes a sheet that is not wanted any more, and removes the temporary file that its rows are in."""
    with suppress(Exception):
        sheet.close()
    with suppress(Exception):
        sheet._writer.cleanup()


def _fill(workbook: Workbook, selection: Selection, notes: Notes) -> None:
    workbook.properties.creator = "Communiqué"
    sheets = {table.name: Sheets(workbook, table, notes) for table in _TABLES}
    sheets[DEALS.name].begin()
    met = set[int]()
    for record in every_record(selection, notes):
        for table, things in rows_of(record, selection, met):
            sheets[table.name].add(things)
    sheets[DISAGREEMENTS.name].add(claims_of(selection, met))
    sheets[TOTALS.name].add(selection.catalogue.tally(selection.query).sums)
    for each in sheets.values():
        each.end()
    _tell(workbook, selection, notes)


def _tell(workbook: Workbook, selection: Selection, notes: Notes) -> None:
    """Writes what the reader is to know: a sheet of notes, and one of what the columns mean."""
    Sheets(workbook, _NOTES, Notes()).add(_lines(selection, notes))
    about = Sheets(workbook, _ABOUTS, Notes())
    about.add(_About(table.name, each.name, each.about) for table in _TABLES for each in table.columns)
    about.end()


def _lines(selection: Selection, notes: Notes) -> Iterator[str]:
    if selection.asked:
        yield said(
            "What answers “{query}”, as of {day}.", query=selection.asked, day=selection.workspace.as_of
        )
    else:
        yield said("Everything, as of {day}.", day=selection.workspace.as_of)
    yield from map(said, _EXPLAINED)
    yield from notes.lines()
