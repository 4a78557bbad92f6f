"""A tally out of columns of numbers, without the deals."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from ...records import Interval
from .adding import filled, unfilled
from .columnar import Column
from .evidencing import evidence_counts
from .heaping import Heap, between
from .lines import Line
from .placing import in_place
from .telling import Members
from .totals import Around, Ground, Member, Sum, Surroundings, Tally

SHIFT = 24
"""Large numbers are parted here, so that a million of them are summed exactly in floating point."""

_ENDS = ("at", "lo", "hi")
_MARKS = ("ranged", "none", "more", "less", "about")


@dataclass(frozen=True, slots=True)
class Stats:
    """What the numbers in one cell of the deals that answer come to."""

    count: int = 0
    """How many there are."""
    sum: int = 0
    low: int | None = None
    """The least; needed only of the cells that are `compared`."""
    high: int | None = None
    """The greatest; needed only of the cells that are `compared`."""

    def times(self, scale: int) -> "Stats":
        """What numbers come to that are so many times as large."""
        if scale == 1:
            return self
        return Stats(self.count, self.sum * scale, _times(self.low, scale), _times(self.high, scale))


_NONE = Stats()


def compared(columns: Mapping[str, Column]) -> set[str]:
    """The cells whose least and greatest number are needed; there may be nothing in some of them."""
    return {
        f"{key}_{end}{large}"
        for key, column in columns.items()
        if column.compared
        for end in _ENDS
        for large in ("", "_w")
    }


def by_columns(
    columns: Mapping[str, Column],
    stats: Mapping[str, Stats],
    members: Callable[[Line], Iterator[Member]],
    around: Callable[[], Around],
    *,
    evidence: Mapping[str, int],
    deals: int,
    of: int,
) -> Tally:
    """The totals over plain deals, as `tally` makes them of the deals themselves.

    Args:
        columns: the columns by their keys, in the order in which they were met.
        stats: what the cells come to over the deals that answer; a cell that is missing has no numbers.
        members: tells the figures of a total from the first; asked only when they are looked at.
        around: tells how much there is around these deals; asked only when that is.
        evidence: how much of it has each state.
        deals: how many there are.
        of: how many there are without the query.
    """
    return Tally(
        deals=deals,
        of=of,
        surroundings=Surroundings(around),
        stating_amounts=stats.get("stating_amounts", _NONE).sum,
        sums=in_place(_sums(columns, stats, members)),
        evidence=evidence_counts(lambda state: evidence.get(state, 0)),
    )


def _sums(
    columns: Mapping[str, Column],
    stats: Mapping[str, Stats],
    members: Callable[[Line], Iterator[Member]],
) -> Iterator[Sum]:
    lines: dict[str, list[Column]] = {}
    for column in columns.values():
        lines.setdefault(column.line_key, []).append(column)
    for key, own in lines.items():
        every = ((column.ground, _heap(column, stats)) for column in own)
        heaps: dict[Ground, Heap] = {ground: heap for ground, heap in every if heap.number}
        if heaps:
            number = sum(heap.number for heap in heaps.values())
            numbered = sum(heap.numbered for heap in heaps.values())
            stating = numbered - stats.get(f"{key}_again", _NONE).sum
            told = Members(number, partial(members, own[0].line))
            yield filled(unfilled(own[0].like), heaps, told, stating)


def _heap(column: Column, stats: Mapping[str, Stats]) -> Heap:
    at, low, high = (_end(column.key, end, stats) for end in _ENDS)
    ranged, unnumbered, more, less, about = (stats.get(f"{column.key}_{mark}", _NONE).sum for mark in _MARKS)
    if not at.count + ranged:
        return Heap(unnumbered=unnumbered)
    lows, highs = together(at, low), together(at, high)
    total = Interval(
        _number(lows.sum - more) if low.count == ranged else None,
        _number(highs.sum + less) if high.count == ranged else None,
        more > 0,
        less > 0,
        about > 0,
    )
    numbered = at.count + ranged
    known = column.compared and all(each.low is not None or not each.count for each in (lows, highs))
    return Heap(numbered, unnumbered, total, _extremes(lows, highs, numbered, about > 0) if known else None)


def _end(key: str, end: str, stats: Mapping[str, Stats]) -> Stats:
    """What the small and the large numbers in a cell come to, in halves of a hundredth."""
    small, large, rest, whole = (stats.get(f"{key}_{end}{part}", _NONE) for part in ("", "_q", "_r", "_w"))
    scale = 2 if end == "at" else 1
    every = together(small, Stats(large.count, (large.sum << SHIFT) + rest.sum, whole.low, whole.high))
    return every.times(scale)


def together(one: Stats, other: Stats) -> Stats:
    """What two lots of numbers come to."""
    if not (one.count and other.count):
        return one if one.count else other
    lows = [each.low for each in (one, other) if each.low is not None]
    highs = [each.high for each in (one, other) if each.high is not None]
    known = len(lows) == len(highs) == 2
    return Stats(
        one.count + other.count,
        one.sum + other.sum,
        min(lows) if known else None,
        max(highs) if known else None,
    )


def _extremes(lows: Stats, highs: Stats, numbered: int, about: bool) -> tuple[Interval, Interval]:
    return between(
        _lower(lows.low) if lows.count == numbered else None,
        _lower(lows.high),
        _upper(highs.low),
        _upper(highs.high) if highs.count == numbered else None,
        about,
    )


def _lower(end: int | None) -> tuple[Decimal, bool] | None:
    """A lower end, and whether it is left out."""
    return None if end is None else (_number(end - end % 2), end % 2 == 1)


def _upper(end: int | None) -> tuple[Decimal, bool] | None:
    """An upper end, and whether it is reached."""
    return None if end is None else (_number(end + end % 2), end % 2 == 0)


def _times(number: int | None, scale: int) -> int | None:
    return None if number is None else number * scale


def _number(halves: int) -> Decimal:
    """A number out of halves of a hundredth, without noughts at its end."""
    hundredths = halves // 2
    for places, step in ((0, 100), (1, 10)):
        if hundredths % step == 0:
            return Decimal(hundredths // step).scaleb(-places)
    return Decimal(hundredths).scaleb(-2)
