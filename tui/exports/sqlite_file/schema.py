"""The tables of the file, as SQL."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from ..tabling import (
    CITATIONS,
    DEALS,
    DISAGREEMENTS,
    FACTS,
    PARTIES,
    REGISTERS,
    STAGES,
    TOTALS,
    Kind,
    Table,
)

_TYPES: dict[Kind, str] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "day": "TEXT",
    "address": "TEXT",
}

TABLES: tuple[Table[Any], ...] = (
    DEALS,
    PARTIES,
    STAGES,
    FACTS,
    CITATIONS,
    *REGISTERS.values(),
    DISAGREEMENTS,
    TOTALS,
)
"""The tables that are declared for all formats."""

LOOSE: Mapping[str, str] = {"source": "records", "mission": "missions"}
"""The columns that lead to a record which need not be there, and where to; they are empty if it is not."""

_STRICT = " STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""

_OWN = (
    f"CREATE TABLE records (id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL){_STRICT}",
    "CREATE TABLE texts (source TEXT NOT NULL REFERENCES sources(id), paragraph INTEGER NOT NULL,"
    f" text TEXT NOT NULL, PRIMARY KEY (source, paragraph)){_STRICT}",
    f"CREATE TABLE notes (number INTEGER PRIMARY KEY, note TEXT NOT NULL){_STRICT}",
    f"CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, said TEXT){_STRICT}",
)

_INDEXES = (
    "CREATE INDEX facts_by_figure ON facts (figure, currency, unit) WHERE figure IS NOT NULL",
    "CREATE INDEX citations_by_source ON citations (source)",
    "CREATE INDEX parties_by_organisation ON parties (organisation)",
    "CREATE INDEX deals_by_date ON deals (earliest)",
)

_PROVED = "f.quote, f.source_title, f.publisher, f.source_date, f.address, f.paragraph, f.evidence"

_FIGURE = (
    "f.field, f.said, f.figure, f.qualifier, f.number, f.low, f.high, f.unit, f.currency, f.currency_basis,"
    f" f.basis, f.modality, f.horizon, f.whole, f.scope, f.shared_by, f.date, {_PROVED}"
)

_VIEWS = (
    f"CREATE VIEW figures AS SELECT f.record, r.kind AS record_kind, r.name, {_FIGURE}"
    " FROM facts AS f JOIN records AS r ON r.id = f.record WHERE f.figure IS NOT NULL",
    "CREATE VIEW deals_with_figures AS SELECT d.id AS record, d.name, d.kind, d.stage, d.date AS deal_date,"
    f" d.parties, d.markets, {_FIGURE}"
    " FROM deals AS d LEFT JOIN facts AS f ON f.record = d.id AND f.figure IS NOT NULL",
    "CREATE VIEW quotations AS SELECT c.quote, r.name, r.kind AS record_kind, f.label, f.said, c.evidence,"
    " c.source_title, c.publisher, c.source_date, c.address, c.paragraph, c.record, c.field"
    " FROM citations AS c JOIN facts AS f ON f.record = c.record AND f.place = c.place"
    " JOIN records AS r ON r.id = c.record WHERE c.quote IS NOT NULL",
)

_SEARCHED: Mapping[str, tuple[str, ...]] = {
    "deals": ("name", "title", "parties", "products", "quote"),
    "facts": ("said", "quote"),
    "organisations": ("name", "names", "aka"),
    "texts": ("text",),
}
"""The columns of each table that a full-text index is made of."""


def beginning() -> Iterator[str]:
    """The statements that make the tables."""
    yield _OWN[0]
    yield from map(_table, TABLES)
    yield from _OWN[1:]


def ending() -> Iterator[str]:
    """The statements that make indexes and views, once all rows are there."""
    yield from (*_INDEXES, *_VIEWS)


def searching() -> Iterator[str]:
    """The statements that make full-text indexes, where the engine has these (FTS5)."""
    for table, columns in _SEARCHED.items():
        named = ", ".join(columns)
        yield (
            f'CREATE VIRTUAL TABLE {table}_fts USING fts5({named}, content="{table}",'
            " tokenize='unicode61 remove_diacritics 2')"
        )
        yield f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')"


def inserting(table: Table[Any]) -> str:
    """The statement that adds a row."""
    return f'INSERT INTO "{table.name}" VALUES ({", ".join("?" for _ in table.columns)})'


def _table(table: Table[Any]) -> str:
    parts = [f'"{column.name}" {_TYPES[column.kind]}' for column in table.columns]
    if table.key:
        parts.append(f"PRIMARY KEY ({_named(table.key)})")
    for columns, (other, there) in _leads(table).items():
        parts.append(f'FOREIGN KEY ({_named(columns)}) REFERENCES "{other}" ({_named(there)})')
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)}){_STRICT}'


_Leads: TypeAlias = Mapping[tuple[str, ...], tuple[str, tuple[str, ...]]]


def _leads(table: Table[Any]) -> _Leads:
    """What columns lead to: here, all that has an id of its own is among the records, and any has facts."""
    loose: _Leads = {(name,): (LOOSE[name], ("id",)) for name in table.names if name in LOOSE}
    if table is FACTS:
        return {("record",): ("records", ("id",)), **loose}
    own: _Leads = {("id",): ("records", ("id",))} if table.key == ("id",) else {}
    return {**table.leads, **own, **loose}


def _named(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
