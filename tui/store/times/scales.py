"""The scales that a timeline is looked at by, and the units of each that a time can lie in."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias

from ...records import Span, When

Scale: TypeAlias = Literal["hours", "days", "weeks", "months", "years"]
SCALES: tuple[Scale, ...] = ("hours", "days", "weeks", "months", "years")
"""The scales, finest first."""

ACROSS: frozenset[Scale] = frozenset(("weeks", "months", "years"))
"""The scales at which missions stand side by side, not one after the other."""

PARTS = {"morning": (6, 12), "midday": (11, 14), "afternoon": (12, 18), "evening": (17, 24)}
"""The hours that a part of the day is taken for, end exclusive: a convention, so its ends are soft."""

_LATE = 18 * 60
"""Where a time of an unknown part of the day is put in order: before the evening."""


def unit_of(when: When, scale: Scale) -> When | None:
    """The unit of a scale that a time lies in; by hours, an hour or a part of the day. Weeks begin on Monday.

    None for a time that may reach beyond one unit. An approximate or uncertain time lies in a unit only if
    that is longer than it is.
    """
    span = when.span
    if span is None or span.first is None or span.last is None:
        return None
    if scale == "hours":
        return _hour(when, span, span.first)
    first, last = _bounds(span.first, scale)
    sure = not span.doubtful or span.last - span.first < last - first
    return _unit(first, scale) if span.last <= last and sure else None


def minute_of(when: When | None) -> int:
    """The minute of the day that a time is put in order by."""
    if when and when.span and when.span.at:
        return when.span.at.hour * 60 + when.span.at.minute
    if when and when.part:
        return sum(PARTS[when.part]) * 30
    return _LATE


def _hour(when: When, span: Span, day: date) -> When | None:
    if span.first != span.last or span.doubtful:
        return None
    if span.at:
        return When(edtf=f"{day}T{span.at.hour:02}:00:00")
    return When(edtf=str(day), part=when.part) if when.part else None


def _bounds(day: date, scale: Scale) -> tuple[date, date]:
    """The first and the last day of the unit that a day lies in."""
    if scale == "weeks":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=min(6, (date.max - first).days))
    if scale == "months":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if scale == "years":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day


@lru_cache(maxsize=4096)
def _unit(first: date, scale: Scale) -> When:
    written = {
        "days": str(first),
        "weeks": f"{first}/{_bounds(first, 'weeks')[1]}",
        "months": str(first)[:7],
        "years": str(first)[:4],
    }
    return When(edtf=written[scale])
