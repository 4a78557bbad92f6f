"""The rows of the file, written as the records come."""

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from ...records import Mission, Record, Source
from ...speech import marked, said
from ..fitting import fitted
from ..notes import Notes
from ..reaching import every_record
from ..selection import Selection
from ..tabling import DEALS, DISAGREEMENTS, TOTALS, Cell, Table, claims_of, rows_of
from ..targets import Target
from .schema import LOOSE, beginning, ending, inserting, searching

COLUMNS: Sequence[str] = DEALS.names
LOSES: Sequence[str] = (
    marked("the words that stand before and after a quotation, to tell it from others, are not there"),
)

_EXPLAINED = (
    marked("A number is to be read with its qualifier; an end of what it can mean that is empty is open."),
    marked("Adding up numbers counts twice what deals restate or share, and adds what is only hoped for,"
           " inferred, or in a currency that is not stated: the table totals tells what may be added."),
)  # fmt: skip
_GONE = marked("a source or mission that is named and is no record here is left out")
_ROUNDED = marked("a number with more digits than a REAL has was rounded")
_NO_INDEX = marked("there is no full-text index, as this SQLite has no FTS5")


def write(selection: Selection, into: Target) -> Notes:
    """Writes the records that answer, and all that they refer to, as a database.

    Raises:
        OSError: the disk is full.
    """
    notes = Notes(LOSES)
    with _database(Path(into.main.name)) as database:
        _Filling(database, selection, notes).fill()
    return notes


@contextmanager
def _database(path: Path) -> Iterator[sqlite3.Connection]:
    """A database that is written at one stroke: nobody sees the file before it is whole."""
    database = sqlite3.connect(path, isolation_level=None)
    try:
        for each in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"):
            database.execute(f"PRAGMA {each}")
        database.execute("BEGIN")
        yield database
        database.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise OSError(errno.ENOSPC, str(error)) from error
        raise
    finally:
        database.close()


class _Filling:
    """A database that is being filled."""

    def __init__(self, database: sqlite3.Connection, selection: Selection, notes: Notes) -> None:
        self._database, self._selection, self._notes = database, selection, notes
        self._met = set[int]()
        self._is_there = lru_cache(maxsize=1000)(partial(_is_there, selection))

    def fill(self) -> None:
        """Writes everything."""
        self._do(beginning())
        for record in every_record(self._selection, self._notes):
            self._add(record)
        self._insert(DISAGREEMENTS, claims_of(self._selection, self._met))
        self._insert(TOTALS, self._selection.catalogue.tally(self._selection.query).sums)
        self._do(ending())
        try:
            self._do(searching())
        except sqlite3.OperationalError as error:
            if "fts5" not in str(error):
                raise
            self._notes.change(_NO_INDEX)
        self._tell()

    def _add(self, record: Record) -> None:
        row = record.id, record.KIND, fitted(record.caption, self._notes)
        self._database.execute("INSERT INTO records VALUES (?, ?, ?)", row)
        for table, things in rows_of(record, self._selection, self._met):
            self._insert(table, things)
        if isinstance(record, Source):
            self._insert_text(record.id)

    def _insert_text(self, source: str) -> None:
        if text := self._selection.workspace.texts.get(source):
            paragraphs = [text.text[start:end] for start, end in text.paragraphs]
            rows = [(source, number, fitted(each, self._notes)) for number, each in enumerate(paragraphs, 1)]
            self._database.executemany("INSERT INTO texts VALUES (?, ?, ?)", rows)

    def _insert(self, table: Table[Any], things: Iterable[Any]) -> None:
        rows = [[self._held(cell) for cell in self._led(table, table.row(thing))] for thing in things]
        self._database.executemany(inserting(table), rows)
        self._notes.count(table.name, len(rows))

    def _led(self, table: Table[Any], row: list[Cell]) -> list[Cell]:
        """A row that leads nowhere but to records that are there."""
        for place, name in enumerate(table.names):
            if name in LOOSE and row[place] not in (None, row[0]) and not self._is_there(row[place], name):
                self._notes.change(_GONE)
                row[place] = None
        return row

    def _held(self, cell: Cell) -> str | int | float | None:
        """A cell as SQLite holds it."""
        if isinstance(cell, str):
            return fitted(cell, self._notes)
        if isinstance(cell, Decimal):
            near = float(cell)
            self._notes.change(_ROUNDED, Decimal(repr(near)) != cell)
            return near
        return cell.isoformat() if isinstance(cell, date) else cell

    def _tell(self) -> None:
        """Writes what the reader is to know."""
        selection = self._selection
        lines = [*map(said, _EXPLAINED), *self._notes.lines()]
        self._database.executemany("INSERT INTO notes VALUES (?, ?)", list(enumerate(lines, 1)))
        sort = f"{selection.sort.column}{':down' * selection.sort.down}"
        about = {"query": selection.asked, "as_of": selection.workspace.as_of.isoformat(), "sort": sort}
        self._database.executemany("INSERT INTO about VALUES (?, ?)", list(about.items()))

    def _do(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self._database.execute(statement)


def _is_there(selection: Selection, id: str, name: str) -> bool:
    record = selection.workspace.get(id)
    return record is not None and (name != "mission" or isinstance(record, Mission))
