"""Figures of one measure that are told for one reason, heaped up so that heaps can be put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from ...records import Interval

_Ends: TypeAlias = list[tuple[Decimal, bool]]


@dataclass(frozen=True, slots=True)
class Heap:
    """What is known of some figures together; the heap of two lots is the sum of their heaps."""

    numbered: int = 0
    """How many have a number."""
    unnumbered: int = 0
    """How many have none."""
    total: Interval | None = None
    """What those with a number add up to."""
    extremes: tuple[Interval, Interval] | None = None
    """What stands for those with a number where they are compared; none where they are not."""
    elsewhere: int = 0
    """How many of those with a number another record tells in their place."""

    @property
    def number(self) -> int:
        """How many there are."""
        return self.numbered + self.unnumbered

    def __add__(self, other: "Heap") -> "Heap":
        return Heap(
            self.numbered + other.numbered,
            self.unnumbered + other.unnumbered,
            self.total + other.total if self.total and other.total else self.total or other.total,
            _together(self, other),
            self.elsewhere + other.elsewhere,
        )


def extremes(intervals: Iterable[Interval]) -> tuple[Interval, Interval]:
    """Two intervals that stand for many wherever these are compared: hull and spread are the same.

    One has the least of the lower and the least of the upper ends, the other the greatest of both.
    """
    every = list(intervals)
    lows: _Ends = [(each.low, each.low_open) for each in every if each.low is not None]
    highs: _Ends = [(each.high, not each.high_open) for each in every if each.high is not None]
    about = any(each.about for each in every)
    return between(
        min(lows) if len(lows) == len(every) else None,
        max(lows, default=None),
        min(highs, default=None),
        max(highs) if len(highs) == len(every) else None,
        about,
    )


def between(
    least_low: tuple[Decimal, bool] | None,
    greatest_low: tuple[Decimal, bool] | None,
    least_high: tuple[Decimal, bool] | None,
    greatest_high: tuple[Decimal, bool] | None,
    about: bool,
) -> tuple[Interval, Interval]:
    """The extremes with some ends, each with whether it is left out, or of an upper one if it is not."""
    return (_interval(least_low, least_high, about), _interval(greatest_low, greatest_high, about))


def _interval(low: tuple[Decimal, bool] | None, high: tuple[Decimal, bool] | None, about: bool) -> Interval:
    return Interval(
        low[0] if low else None,
        high[0] if high else None,
        bool(low and low[1]),
        bool(high and not high[1]),
        about,
    )


def _together(one: Heap, other: Heap) -> tuple[Interval, Interval] | None:
    found: Sequence[Interval] = [each for heap in (one, other) for each in heap.extremes or ()]
    known = all(heap.extremes or not heap.numbered for heap in (one, other))
    return extremes(found) if found and known else None
