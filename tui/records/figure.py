"""Figures: numbers that a source states, with what keeps them honest."""

import re
from decimal import Decimal
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BeforeValidator, PlainSerializer, model_validator

from ..speech import marked, said
from .citation import Stated
from .codes import Basis, Currency, Slug
from .reference import ActorRef, SubjectRef
from .value import Many, Value, Words
from .when import Dated

FigureKind: TypeAlias = Literal["amount", "count", "share", "rank", "duration"]
Qualifier: TypeAlias = Literal[
    "exact",
    "about",
    "at_least",
    "at_most",
    "more_than",
    "less_than",
    "nearly",
    "between",
    "many",
    "not_stated",
]
Counted: TypeAlias = Literal["deals", "events", "participants"]
Modality: TypeAlias = Literal["done", "committed", "expected", "potential"]

_BELOW = {
    "count": marked("a count cannot be below 0"),
    "rank": marked("a rank cannot be below 0"),
    "duration": marked("a duration cannot be below 0"),
}
_MOST_DIGITS = 30
_PAIRS = (list, tuple)
_NUMBERS = (int, float, str, Decimal)
_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,9})?")


def _as_number(given: object) -> Decimal:
    if isinstance(given, bool) or not isinstance(given, _NUMBERS):
        raise ValueError(said("a number is needed here"))
    text = _plainly(given)
    if not _PLAIN_NUMBER.fullmatch(text):
        raise ValueError(
            said("a plain number is needed here: at most 18 digits before the point and 9 after it")
        )
    return Decimal(text)


def _plainly(given: float | str | Decimal) -> str:
    """The number without an exponent; nothing if it is far too large or too small to be written so."""
    if isinstance(given, Decimal):
        return format(given, "f") if given.is_finite() and abs(given.adjusted()) < _MOST_DIGITS else ""
    if isinstance(given, int):
        return str(given) if abs(given) < 10**_MOST_DIGITS else ""
    return str(given)


def _written(number: Decimal) -> str:
    return format(number, "f")


_Exact: TypeAlias = Annotated[Decimal, PlainSerializer(_written, when_used="json")]
Number: TypeAlias = Annotated[_Exact, BeforeValidator(_as_number, json_schema_input_type=int | float | str)]
"""An exact decimal number; never infinite, never a truth value."""


def _as_quantity(given: object) -> object:
    if not isinstance(given, _PAIRS):
        return _as_number(given)
    if len(given) != 2:
        raise ValueError(said("one number is needed here, or the two ends of a range"))
    return tuple(map(_as_number, given))


Quantity: TypeAlias = Annotated[
    _Exact | tuple[_Exact, _Exact],
    BeforeValidator(_as_quantity, json_schema_input_type=int | float | str | list[int | float | str]),
]
"""One number, or the two ends of a range, both inclusive."""


class Comparison(Value):
    """The number that a figure is compared with, in the same unit."""

    subject: SubjectRef
    value: Number


class Figure(Stated):
    """A number as stated. A figure that is not stated has no value and says so."""

    id: Slug
    """Unique within its record; the address of the figure is `record#id`."""
    kind: FigureKind
    value: Quantity | None = None
    qualifier: Qualifier = "exact"
    unit: Words | None = None
    """What is counted or measured, as the source says it: `dollars`, `jobs`, `%`."""
    currency: Currency | None = None
    currency_basis: Basis | None = None
    modality: Modality = "done"
    """Done, committed to, expected or only possible."""
    horizon: Words | None = None
    """By when, as the source says it."""
    of: Words | None = None
    """What a share is a share of, or a rank a rank among."""
    subject: SubjectRef | None = None
    """What the figure is about, where it is not the record itself."""
    scope: Words | None = None
    against: Comparison | None = None
    shared_by: Many[ActorRef] = ()
    """Who the figure is joint between; it counts once."""
    claimed_by: ActorRef | None = None
    """Who says so, within the source."""
    counts: Counted | None = None
    """Which records the source counts with it, where just those are recorded, to be compared with them.

    Of a mission: its `deals`; its `events`; its `participants`, which are all with a part beside its lead.
    Of an event: the `deals` announced there.
    """
    used_for: Words | None = None
    as_of: Dated | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.qualifier in ("many", "not_stated"):
            if self.value is not None:
                raise ValueError(
                    said("a figure that is `{qualifier}` has no value", qualifier=self.qualifier)
                )
        elif self.value is None:
            raise ValueError(said("a figure needs a value, or the qualifier `many` or `not_stated`"))
        if (self.qualifier == "between") != isinstance(self.value, tuple):
            raise ValueError(said("a range is written as two numbers with the qualifier `between`"))
        ends = self.value if isinstance(self.value, tuple) else (self.value or Decimal(0),)
        if ends[0] > ends[-1]:
            raise ValueError(said("a range begins with its lower end"))
        if ends[0] < 0 and self.kind in _BELOW:
            raise ValueError(said(_BELOW[self.kind]))
        return self._is_grounded()

    def _is_grounded(self) -> Self:
        if self.basis == "stated" and not self.cite:
            raise ValueError(said("a stated figure needs `cite`: the words that state it"))
        if (self.currency is None) != (self.currency_basis is None):
            raise ValueError(said("a currency and its `currency_basis` go together"))
        if self.currency and self.kind != "amount":
            raise ValueError(said("only an amount has a currency"))
        return self
