"""Dates in words, no more precise than they are known."""

from datetime import date, time, timedelta

from ..records import Precision, Span, When

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PLAIN_YEARS = 100
"""The first year that is read as one wherever it stands."""


def say_day(day: date, *, year: bool = True, weekday: bool = False) -> str:
    """A day: `20 January 2014`, or `Mon 20 January`."""
    said = f"{day.day} {_month_name(day)}"
    said = f"{_WEEKDAYS[day.weekday()]} {said}" if weekday else said
    return said + _of_year(day) if year else said


def say_day_briefly(day: date) -> str:
    """A day for a narrow column: `20 Jan`."""
    return f"{day.day} {say_month_briefly(day)}"


def say_month_briefly(day: date) -> str:
    """The month of a day, for a narrow column: `Jan`."""
    return _month_name(day)[:3]


def say_span(span: Span) -> str:
    """The days that a date can mean, as one phrase."""
    if span.first is None or span.last is None:
        said = _open(span)
    else:
        said = ("about " if span.approximate else "") + _bare(span, span.first, span.last)
    if span.at:
        said += f", {say_clock(span.at)}"
    return f"{said} (uncertain)" if span.uncertain else said


def say_since(span: Span) -> str:
    """The days that a date can mean, after `since`: a beginning without an end is said by itself."""
    if span.last is None or span.first is not None:
        return say_span(span).removeprefix("from ")
    return f"{say_span(span).removeprefix('until ')} or before"


def _year(day: date) -> str:
    """The year of a day: `2014`, or `year 14`, which alone could be a day."""
    return str(day.year) if day.year >= _PLAIN_YEARS else f"year {day.year}"


def _month(day: date, *, year: bool = True) -> str:
    """The month of a day: `January 2014`, or `January`."""
    return _month_name(day) + (_of_year(day) if year else "")


def say_clock(at: time) -> str:
    """A time of the day: `12:30`, or `12:30:05`."""
    return at.isoformat("seconds" if at.second else "minutes")


def say_when(when: When) -> str:
    """A date as believed, with its basis if that is not stated, its part of the day, and the words used."""
    believed = say_span(when.span) if when.span else None
    if believed and when.basis != "stated":
        believed += f" ({when.basis})"
    parts = [part for part in (believed, when.part) if part]
    if when.said:
        parts.append(f"“{when.said}”")
    return ", ".join(parts) or "date not said"


def _month_name(day: date) -> str:
    return MONTHS[day.month - 1]


def _bare(span: Span, first: date, last: date) -> str:
    if span.precision in ("month", "year"):
        return _one(first, span.precision)
    if first == last:
        return say_day(first)
    if span.precision in ("season", "span"):
        return _whole(first, last)
    return _from_to(first, last)


def _one(day: date, precision: Precision | None) -> str:
    """The month, the year or the day that a day is known as."""
    if precision == "month":
        return _month(day)
    return _year(day) if precision == "year" else say_day(day)


def _of_year(day: date) -> str:
    """The year, after what it is the year of."""
    return f"{' ' if day.year >= _PLAIN_YEARS else ', '}{_year(day)}"


def _open(span: Span) -> str:
    known = span.first or span.last
    if known is None:
        return "at an unknown time"
    about = "about " if span.approximate else ""
    return f"{'from' if span.first else 'until'} {about}{_one(known, span.edge)}"


def _whole(first: date, last: date) -> str:
    """Whole years or whole months, where the days are; the days otherwise."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{_year(first)} – {_year(last)}"
    if first.day > 1 or last.month == (last + timedelta(days=1)).month:
        return _from_to(first, last)
    return f"{_month(first, year=first.year != last.year)} – {_month(last)}"


def _from_to(first: date, last: date) -> str:
    same_year = first.year == last.year
    if same_year and first.month == last.month:
        return f"{first.day}–{say_day(last)}"
    return f"{say_day(first, year=not same_year)} – {say_day(last)}"
