"""The axis that times are drawn along: a few cells, each a stretch of time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ...records import Span
from ...store import Scale

DAY = 24 * 60
"""The minutes of a day. A minute is counted from the midnight that begins day 1 of the calendar, as 0."""

_END = date.max.toordinal() + 1
_FINEST: dict[Scale, int] = {"hours": 3, "days": 3, "weeks": 7, "months": 12, "years": 12}
"""How many cells a unit takes at most."""
_MONTHS, _YEARS = 60, 730  # days from which ticks are months, and from which they are years


@dataclass(frozen=True)
class Axis:
    """Cells side by side, without gaps."""

    edges: tuple[int, ...]
    """Where each cell begins, in minutes, and where the last one ends; ascending, two at least."""

    @property
    def cells(self) -> int:
        """The number of cells."""
        return len(self.edges) - 1

    def touched(self, start: int | None, end: int | None) -> range:
        """The cells that share a minute with a stretch of time (end exclusive; None is an open end)."""
        first = 0 if start is None else max(0, bisect_right(self.edges, start) - 1)
        last = self.cells if end is None else min(self.cells, bisect_left(self.edges, end))
        return range(first, last)

    def filled(self, start: int, end: int) -> range:
        """The cells that lie wholly in a stretch of time; the one that holds its middle if none does."""
        first, last = bisect_left(self.edges, start), bisect_right(self.edges, end) - 1
        if first < last:
            return range(first, last)
        middle = bisect_right(self.edges, (start + end - 1) // 2) - 1
        return range(middle, middle + 1) if 0 <= middle < self.cells else range(0)


def axis_of(spans: Iterable[Span], scale: Scale, cells: int) -> Axis | None:
    """The axis over all known ends of some spans, in whole units of a scale; none if no end is known.

    A cell is a whole number of units, or a unit a whole number of cells, so that a unit is never cut.
    """
    known = [day for span in spans for day in (span.first, span.last) if day]
    if not known:
        return None
    first, last = _index(min(known), scale), _index(max(known), scale)
    units = last - first + 1
    step, parts = -(-units // cells), min(_FINEST[scale], max(1, cells // units))
    starts = [_start(index, scale) for index in range(first, last + step + 1, step)]
    return Axis(
        (
            *(
                begin + (end - begin) * part // parts
                for begin, end in pairwise(starts)
                for part in range(parts)
            ),
            starts[-1],
        )
    )


def hours_of(day: date, cells: int) -> Axis:
    """The axis over the 24 hours of a day."""
    begin = (day.toordinal() - 1) * DAY
    return Axis(tuple(begin + DAY * cell // cells for cell in range(cells + 1)))


def ticks(axis: Axis, scale: Scale) -> str:
    """The names of what cells begin with, each from its cell on: as many, evenly, as there is room for.

    By hours these are hours, else days, months or years, by how long the axis is.
    """
    length = axis.edges[-1] - axis.edges[0]
    names = [
        str(minute % DAY // 60) if scale == "hours" else _name(minute, length) for minute in axis.edges[:-1]
    ]
    places = [cell for cell, name in enumerate(names) if not cell or name != names[cell - 1]]
    while _crowded([(cell, len(names[cell])) for cell in places]):
        places = places[::2]
    line = ""
    for cell in places:
        if cell + len(names[cell]) <= axis.cells:
            line = line.ljust(cell) + names[cell]
    return line.ljust(axis.cells)


def _crowded(names: Sequence[tuple[int, int]]) -> bool:
    """Whether a name, given by its place and length, leaves no blank before the next."""
    return any(cell + length >= other for (cell, length), (other, _) in pairwise(names))


def _name(minute: int, length: int) -> str:
    from babel.dates import format_date

    day = date.fromordinal(minute // DAY + 1)
    if length <= _MONTHS * DAY:
        return str(day.day)
    return format_date(day, "MMM", locale="en") if length <= _YEARS * DAY else str(day.year)


def _index(day: date, scale: Scale) -> int:
    """The number of the unit of a scale that a day lies in."""
    if scale == "years":
        return day.year
    if scale == "months":
        return day.year * 12 + day.month - 1
    return (day.toordinal() - 1) // 7 if scale == "weeks" else day.toordinal() - 1


def _start(index: int, scale: Scale) -> int:
    """The minute in which a unit begins, at most the end of the calendar."""
    if scale in ("years", "months"):
        year, month = (index, 0) if scale == "years" else divmod(index, 12)
        ordinal = date(year, month + 1, 1).toordinal() if year <= date.max.year else _END
    else:
        ordinal = index * (7 if scale == "weeks" else 1) + 1
    return (ordinal - 1) * DAY
