"""Times drawn along an axis: solid where a day is known, shaded where it is one of several."""

from dataclasses import dataclass

from ...records import When
from ...store import PARTS, Scale
from .ruler import DAY, Axis

EXACT, RANGE, LOOSE = "█", "▒", "░"
"""The day that is known; days of which it is one; days that are themselves approximate or uncertain."""
NOT_HELD, NOT_HELD_RANGE = "□", "╌"
"""The same for what was not, or is not known to have been."""
BEFORE, AFTER = "◂", "▸"
"""It goes on beyond the axis, or nobody knows where it ends."""


def band(when: When | None, axis: Axis, scale: Scale, held: bool = True) -> str:
    """The cells of an axis that a time can lie in, one character each; blank for an unknown time.

    Ends of approximate times are `~`, of uncertain ones `?`. By hours, a part of the day has such ends too.
    """
    drawn = [" "] * axis.cells
    if when is None or when.span is None or not (when.span.first or when.span.last):
        return "".join(drawn)
    stretch = _stretch(when, scale)
    covered = stretch.on(axis)
    for cell in covered:
        drawn[cell] = stretch.glyph(held)
    if covered:
        left, right = stretch.ends(axis)
        drawn[covered[0]] = left or drawn[covered[0]]
        drawn[covered[-1]] = right or drawn[covered[-1]]
    return "".join(drawn)


@dataclass(frozen=True)
class _Stretch:
    """A stretch of time, in the minutes of an axis, end exclusive; None where an end is open."""

    start: int | None
    end: int | None
    exact: bool
    approximate: bool
    uncertain: bool

    def on(self, axis: Axis) -> range:
        """The cells that are drawn."""
        if self.exact and self.start is not None and self.end is not None:
            return axis.filled(self.start, self.end)
        return axis.touched(self.start, self.end)

    def glyph(self, held: bool) -> str:
        """What fills the cells."""
        if not held:
            return NOT_HELD if self.exact else NOT_HELD_RANGE
        return EXACT if self.exact else LOOSE if self.approximate or self.uncertain else RANGE

    def ends(self, axis: Axis) -> tuple[str, str]:
        """What stands in the first and in the last cell, if not what fills the others."""
        doubt = "~" if self.approximate else "?" if self.uncertain else ""
        before = self.start is None or self.start < axis.edges[0]
        after = self.end is None or self.end > axis.edges[-1]
        return BEFORE if before else doubt, AFTER if after else "?" if self.uncertain else doubt


def _stretch(when: When, scale: Scale) -> _Stretch:
    span = when.span
    assert span
    start = None if span.first is None else (span.first.toordinal() - 1) * DAY
    end = None if span.last is None else span.last.toordinal() * DAY
    soft = False
    if scale == "hours" and start is not None and span.first == span.last:
        if span.at:
            start += span.at.hour * 60 + span.at.minute
            end = start + 1
        elif when.part:
            start, end = (start + 60 * hour for hour in PARTS[when.part])
            soft = True
    one = span.precision == "day" or span.first == span.last
    exact = one and span.first is not None and not span.doubtful and (scale != "hours" or span.at is not None)
    return _Stretch(start, end, exact, span.approximate or soft, span.uncertain)
