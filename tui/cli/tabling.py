"""A table of facts, given once by a command; how it is drawn is the affair of others."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from ..speech import said

Row: TypeAlias = tuple[str, ...]
Spans: TypeAlias = Sequence[tuple[int, int]]
"""Stretches of a text; ends exclusive."""


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    key: str
    """What programs call it."""
    title: str
    """What readers call it, as a marked message."""
    right: bool = False
    """Whether it holds numbers, which stand at the right."""

    @property
    def told(self) -> str:
        """What it is called, in the reader's language."""
        return said(self.title)


@dataclass(frozen=True)
class Sheet:
    """Lines that belong together: a title, and rows whose cells stand under one another.

    A row that begins with empty cells goes on with the one before. With `columns`, each row is one thing of a
    list, and can be told by itself: `row 3 of 40`.
    """

    rows: Sequence[Row] = ()
    title: str = ""
    columns: Sequence[Column] = ()
    apart: bool = True
    """Whether an empty line stands before it, where something does."""
    quoting: bool = False
    """Whether lines far to the right only give the words for those above them."""
    lit: Sequence[Spans] = ()
    """For each row, what to light in its last cell."""
    alone: Sequence[Row] = ()
    """The same, where each is told by itself: one fact a row, said without the others; if none, `rows`."""

    @property
    def lines(self) -> Iterator[str]:
        """The rows as lines, one fact each: what it is of, then what is said of it."""
        for row in self.alone or self.rows:
            name, *values = row
            indent = name[: len(name) - len(name.lstrip(" "))]
            value = " · ".join(each.strip() for each in values if each.strip())
            told = said("{name}: {value}", name=name.strip(), value=value)
            yield indent + told if name.strip() and value else name or value

    @property
    def stretches(self) -> Iterable[Sequence[Row]]:
        """The rows in stretches: each line that is no table by itself, and between them tables."""
        for several, rows in groupby(self.rows, key=lambda row: len(row) > 1):
            held = tuple(rows)
            yield from (held,) if several else ((row,) for row in held)


@dataclass(frozen=True)
class Answer:
    """What a command answers, for readers and for programs; only what is asked for is worked out."""

    sheets: Callable[[], Iterable[Sheet]]
    """For readers."""
    facts: Callable[[], Iterable[Mapping[str, object]]]
    """For programs: one after the other, all with the same keys."""
    whole: Callable[[], object]
    """For programs: everything, as one thing."""
    keys: Sequence[str]
    """The keys of each fact."""


def listed(
    columns: Sequence[Column],
    facts: Iterable[Mapping[str, object]],
    whole: Callable[[], object],
    *more: str,
    lit: Sequence[Spans] = (),
) -> Answer:
    """An answer that is one list of things.

    Args:
        columns: the columns that readers see; programs get them in this order.
        facts: the things, each with a text or a number for every column.
        whole: everything, for programs.
        more: the keys that programs get, too.
        lit: what to light in the last column of each.
    """
    held = tuple(facts)

    def sheets() -> Iterable[Sheet]:
        rows = [tuple(_cell(each[column.key]) for column in columns) for each in held]
        return (Sheet(rows, columns=columns, lit=lit),) if rows else ()

    return Answer(sheets, lambda: held, whole, [*(column.key for column in columns), *more])


def _cell(value: object) -> str:
    return "" if value is None else str(value)
