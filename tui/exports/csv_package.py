"""CSV: the deals, their values and their citations as tables, with a datapackage.json (Frictionless).

On a stream, the deals alone. Numbers are plain digits, days ISO 8601, and what is not known is empty.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial
from typing import IO, TypeVar

from ..speech import marked
from .fitting import disarmed, fitted
from .notes import Notes
from .packaging import Resource, Sources, described, name_beside
from .selection import Selection
from .tabling import CITATIONS, DEALS, DISAGREEMENTS, FACTS, Cell, Table, claims_of, drawn
from .targets import Target

T = TypeVar("T")

COLUMNS: Sequence[str] = DEALS.names
LOSES: Sequence[str] = (
    marked("several parties, markets, sectors or products of a deal share one cell, parted by semicolons"),
    marked("a row of deals has room for one amount and one number of jobs; figures_more counts the others"),
    marked("quote, evidence and source of a row of deals are those of one value, which quote_of names"),
    marked("missions, events, organisations, people and places are there by their ids and names alone"),
)
_ALONE = marked("values, citations and disagreements have files of their own, which a stream has no room for")


def write(selection: Selection, into: Target) -> Notes:
    """Writes a row for each deal; beside it, for each value, each thing that it stands on, and each claim."""
    notes, sources = Notes(LOSES if into.path else (*LOSES, _ALONE)), Sources()
    stem = into.path.stem if into.path else ""
    names = {table.name: f"{stem}.{table.name}.csv" for table in (FACTS, CITATIONS, DISAGREEMENTS)}
    others = {name: into.beside(file) for name, file in names.items()}
    package = into.beside(name_beside(into.path)) if into.path else None
    bom = into.bom
    deal_row = _writer(DEALS, into.main, notes, bom)
    fact_row = _writer(FACTS, others[FACTS.name], notes, bom)
    citation_row = _writer(CITATIONS, others[CITATIONS.name], notes, bom)
    claim_row = _writer(DISAGREEMENTS, others[DISAGREEMENTS.name], notes, bom)
    met = set[int]()
    for deal in selection.deals():
        told = drawn(selection, deal)
        deal_row([told])
        fact_row(told.values)
        for value in told.values:
            sources.add(value.proofs)
            citation_row(value.cited)
            met.update(each.number for each in value.disputed)
    claim_row(claims_of(selection, met))
    if package and into.path:
        beside = (FACTS, CITATIONS, DISAGREEMENTS)
        resources = [Resource(DEALS, into.path.name), *(Resource(each, names[each.name]) for each in beside)]
        package.write(described(resources, selection, sources, notes))
    return notes


def _writer(
    table: Table[T], file: IO[bytes] | None, notes: Notes, bom: bool
) -> Callable[[Iterable[T]], None]:
    """What writes things as rows of a table; nothing where there is no file for it."""
    if file is None:
        return lambda things: None
    file.write(BOM_UTF8 if bom else b"")
    row = csv.writer(_Encoded(file)).writerow
    row(table.names)
    written = partial(_written, notes=notes)

    def write_rows(things: Iterable[T]) -> None:
        for thing in things:
            row(map(written, table.row(thing)))
            notes.count(table.name)

    return write_rows


class _Encoded:
    """Takes text and writes its bytes."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        self._file.write(text.encode())


def _written(cell: Cell, notes: Notes) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return disarmed(fitted(cell, notes), notes)
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)
