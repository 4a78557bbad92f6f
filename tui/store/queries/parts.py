"""What a query is made of: what is asked, and how it is put together."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A word, which may go on."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words one after the other in one line, each whole."""

    text: str


@dataclass(frozen=True, slots=True)
class Nearly:
    """A word, or one like it."""

    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a field; an empty one is had by nothing."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number from one to another; an end that is None is open for ever."""

    field: str
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    """Whether the lower end itself is left out."""
    high_open: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """A day from one to another; both ends inclusive, and one may be open for ever."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be so."""

    part: "Part"


@dataclass(frozen=True, slots=True)
class All:
    """What must all be so; of values of one field that are not negated, one."""

    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """What must be so in one way or another."""

    parts: tuple["Part", ...]


Part: TypeAlias = Word | Words | Nearly | Value | Number | Days | Not | All | Either
