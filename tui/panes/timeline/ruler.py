"""The axis that times are drawn along: a few cells, each a stretch of time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ...records import Span
from ...speech import named
from ...store import Scale
from ...wording import say_month_briefly

DAY = 24 * 60
"""The minutes of a day. A minute is counted from the midnight that begins day 1 of the calendar, as 0."""

_END = date.max.toordinal() + 1
_FINEST: dict[Scale, int] = {"hours": 3, "days": 3, "weeks": 7, "months": 12, "years": 12}
"""How many cells a unit takes at most."""
_MONTHS = 60  # days from which ticks are no longer days


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


def ticks(axis: Axis, scale: Scale, room: int = 0) -> str:
    """The names of what cells begin with, each from its cell on: as many, evenly, as there is room for.

    By hours these are hours, else days, months or, over several of them, years.

    Args:
        axis: the axis.
        scale: what it is an axis of.
        room: how many cells there are for names, if more than those of the axis.
    """
    cells = max(axis.cells, room)
    names = [_hour(minute) if scale == "hours" else _name(minute, axis) for minute in axis.edges[:-1]]
    places = [cell for cell, name in enumerate(names) if not cell or name != names[cell - 1]]
    line = ""
    for cell in _roomy(places, names, (0, 1) if scale != "hours" and _by_years(axis) else (0,)):
        at = min(cell, cells - len(names[cell]))
        if at == cell or at > len(line):
            line = line.ljust(at) + names[cell]
    return line[:cells].ljust(cells)


def common(axis: Axis) -> str:
    """What all ticks of an axis are of, and do not name: a month and its year, a year, or nothing."""
    first, last = _day(axis.edges[0]), _day(axis.edges[-1] - 1)
    if first.year != last.year:
        return ""
    if first.month != last.month:
        return str(first.year)
    return named("date", "{date} {year}", date=say_month_briefly(first), year=first.year)


def _roomy(places: Sequence[int], names: Sequence[str], starts: Sequence[int]) -> Sequence[int]:
    """Those of some cells, evenly from one of the starts, whose names leave a blank before the next."""
    strides = (places[start::step] for step in (1, 2, 4, 8, 16) for start in starts)
    return next((some for some in strides if not _crowded(some, names)), places[:1])


def _crowded(places: Sequence[int], names: Sequence[str]) -> bool:
    return any(cell + len(names[cell]) >= other for cell, other in pairwise(places))


def _hour(minute: int) -> str:
    return str(minute % DAY // 60)


def _day(minute: int) -> date:
    return date.fromordinal(minute // DAY + 1)


def _by_years(axis: Axis) -> bool:
    """Whether ticks are years: where an axis of months or longer lies in several."""
    several = _day(axis.edges[0]).year != _day(axis.edges[-1] - 1).year
    return several and axis.edges[-1] - axis.edges[0] > _MONTHS * DAY


def _name(minute: int, axis: Axis) -> str:
    day = _day(minute)
    if _by_years(axis):
        return str(day.year)
    short = axis.edges[-1] - axis.edges[0] <= _MONTHS * DAY
    return str(day.day) if short else say_month_briefly(day)


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
        ordinal = min(index * (7 if scale == "weeks" else 1) + 1, _END)
    return (ordinal - 1) * DAY
