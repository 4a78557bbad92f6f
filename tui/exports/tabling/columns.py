"""Columns and tables, as they are declared."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Generic, Literal, TypeAlias, TypeVar

Kind: TypeAlias = Literal["text", "integer", "number", "day", "address"]
"""What a column holds; dates that may be no day of the calendar are text (EDTF)."""

Cell: TypeAlias = str | int | Decimal | date | None
"""What stands in a row; nothing where the records say nothing."""

T = TypeVar("T")


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column: its name, which is never translated, and what it is of a thing."""

    name: str
    kind: Kind
    about: str
    """What it means, in English, as part of the form of the table."""
    of: Callable[[T], Cell]


@dataclass(frozen=True)
class Table(Generic[T]):
    """A table of things of one sort."""

    name: str
    about: str
    columns: Sequence[Column[T]]
    key: tuple[str, ...]
    """The columns that tell one row from all others; none if nothing does."""
    leads: Mapping[tuple[str, ...], tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """For columns that name a row of another table: that table, and its columns."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    def row(self, thing: T) -> list[Cell]:
        """The row of one thing; what is empty is nothing."""
        return [cell if (cell := column.of(thing)) != "" else None for column in self.columns]


def joined(parts: Sequence[str]) -> str:
    """Several things in one cell."""
    return "; ".join(parts)
