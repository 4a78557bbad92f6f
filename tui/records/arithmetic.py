"""The arithmetic of figures: what a number can mean, and what may be added to what.

A figure is an interval, and intervals are added end by end: whatever each figure turns out to be, their sum
lies in the sum of the intervals. What must not be added raises a `TypeError`, and type checkers see it first.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import ClassVar, Never, NoReturn, TypeAlias, TypeVar

_EXACT = Context(prec=200)


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers that a figure can mean; an end that is None is open for ever.

    "About" widens by nothing, for no source says by how much: it marks the interval, and every sum with it.

    Raises:
        ValueError: no number lies between the ends.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    """Whether the lower end itself is left out, as in "more than"."""
    high_open: bool = False
    """Whether the upper end itself is left out, as in "less than"."""
    about: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "low_open", self.low_open and self.low is not None)
        object.__setattr__(self, "high_open", self.high_open and self.high is not None)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError("an interval holds at least one number")

    @classmethod
    def of(cls, number: Decimal | int) -> "Interval":
        """The interval of one number."""
        return cls(Decimal(number), Decimal(number))

    def __contains__(self, number: Decimal) -> bool:
        above = self.low is None or (self.low < number if self.low_open else self.low <= number)
        return above and (
            self.high is None or (number < self.high if self.high_open else number <= self.high)
        )

    def __add__(self, other: "Interval") -> "Interval":
        """The ends add; an end of the sum is left out if either is, and open if either is."""
        return Interval(
            _plus(self.low, other.low),
            _plus(self.high, other.high),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
            self.about or other.about,
        )

    def __neg__(self) -> "Interval":
        low, high = _minus(self.high), _minus(self.low)
        return Interval(low, high, self.high_open, self.low_open, self.about)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of one or more: from the least end to the greatest."""
    every = list(intervals)
    low, low_open = _least([(each.low, each.low_open) for each in every])
    high, high_open = _least([(_minus(each.high), each.high_open) for each in every])
    return Interval(low, _minus(high), low_open, high_open, any(each.about for each in every))


@dataclass(frozen=True, slots=True)
class Money:
    """An amount. Only one unit of one stated currency adds up.

    Whose dollars they are, and the day's rate, change all; and a million dollars are no dollars.
    """

    interval: Interval
    currency: str | None
    """ISO 4217; None where the source does not state it."""
    unit: str | None = None
    """What the number counts, such as `million euros`."""

    def __add__(self, other: "Money") -> "Money":
        return _added(self, other, self.currency)


@dataclass(frozen=True, slots=True)
class Things:
    """A count. Only one unit adds up, of the same whole: jobs are no patents."""

    interval: Interval
    unit: str | None
    of: str | None = None

    def __add__(self, other: "Things") -> "Things":
        return _added(self, other, self.unit)


@dataclass(frozen=True, slots=True)
class Points:
    """A difference between two shares of one whole, in percentage points."""

    interval: Interval


class _Alone:
    """What nothing is added to, of its own sort or another."""

    __slots__ = ()
    _WHY: ClassVar[str]

    def __add__(self, other: Never) -> NoReturn:
        raise TypeError(self._WHY)


@dataclass(frozen=True, slots=True)
class Share(_Alone):
    """A share of something: two shares of one whole may overlap, but they have a difference."""

    _WHY = "shares are never added: two of one whole may overlap"

    interval: Interval
    of: str | None
    unit: str | None = "%"

    def __sub__(self, other: "Share") -> Points:
        if type(other) is not Share or (self.of, self.unit) != (other.of, other.unit):
            raise TypeError("only two shares of one whole have a difference in percentage points")
        if self.unit != "%":
            raise TypeError(f"{self.unit or 'a bare number'} is no percentage")
        return Points(self.interval - other.interval)


def spread(shares: Iterable[Share]) -> Points:
    """How far the greatest and the least of one or more shares of one whole lie apart.

    Whatever each of them turns out to be, their distance lies in it.

    Raises:
        TypeError: they are shares of different wholes, or no percentages.
    """
    every = list(shares)
    about = any((each - every[0]).interval.about for each in every)
    around = hull(each.interval for each in every)
    low, low_open = _surely_apart([each.interval for each in every])
    most = around - around
    return Points(Interval(low, most.high, low_open, most.high_open, about))


@dataclass(frozen=True, slots=True)
class Rank(_Alone):
    """A place in an order."""

    _WHY = "ranks are never added: third and fourth are not seventh"

    interval: Interval
    of: str | None


@dataclass(frozen=True, slots=True)
class Duration(_Alone):
    """A length of time."""

    _WHY = "durations are never added: two may run at the same time"

    interval: Interval
    unit: str | None


Measure: TypeAlias = Money | Things | Share | Rank | Duration
"""A number that knows what it measures."""


_Addable = TypeVar("_Addable", Money, Things)


def _added(one: _Addable, other: _Addable, measured_in: str | None) -> _Addable:
    if measured_in is None:
        raise TypeError(f"{_name(one)} are added to nothing: what they are measured in is not stated")
    if type(one) is not type(other) or replace(one, interval=other.interval) != other:
        raise TypeError(f"{_name(one)} and {_name(other)} are not added: they do not measure the same")
    return replace(one, interval=one.interval + other.interval)


def _name(measure: object) -> str:
    if isinstance(measure, Money):
        measured_in = ", ".join(filter(None, (measure.unit, measure.currency)))
        return f"amounts in {measured_in}" if measured_in else "amounts"
    if isinstance(measure, Things):
        return " of ".join(filter(None, (measure.unit or "things", measure.of)))
    return f"{type(measure).__name__.lower()}s"


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else _EXACT.add(one, other)


def _minus(number: Decimal | None) -> Decimal | None:
    return None if number is None else _EXACT.minus(number)


def _surely_apart(every: list[Interval]) -> tuple[Decimal, bool]:
    """The distance that the greatest of some numbers has from the least at any rate, and if it is more."""
    lows = [(each.low, each.low_open) for each in every if each.low is not None]
    highs = [(each.high, not each.high_open) for each in every if each.high is not None]
    if not lows or not highs:
        return Decimal(0), False
    (low, low_open), (high, reached) = max(lows), min(highs)
    apart = _EXACT.subtract(low, high)
    return (apart, low_open or not reached) if apart >= 0 else (Decimal(0), False)


def _least(ends: list[tuple[Decimal | None, bool]]) -> tuple[Decimal | None, bool]:
    known = [(end, left_out) for end, left_out in ends if end is not None]
    return min(known) if len(known) == len(ends) else (None, False)
