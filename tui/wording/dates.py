"""Dates in words, no more precise than they are known."""

from datetime import date, time, timedelta

from ..records import Precision, Span, When
from ..speech import named, said
from .calendars import clock_pattern, month_name, weekday_name
from .labels import label

_PLAIN_YEARS = 100
"""The first year that is read as one wherever it stands."""


def say_day(day: date, *, year: bool = True, weekday: bool = False) -> str:
    """A day: `20 January 2014`, or `Mon 20 January`."""
    told = named("date", "{day} {month}", day=_number(day), month=month_name(day))
    if weekday:
        told = named("date", "{weekday} {date}", weekday=weekday_name(day), date=told)
    return _of_year(told, day) if year else told


def say_day_briefly(day: date) -> str:
    """A day for a narrow column: `20 Jan`."""
    return named("date", "{day} {month}", day=_number(day), month=say_month_briefly(day))


def say_month_briefly(day: date) -> str:
    """The month of a day, for a narrow column: `Jan`."""
    return month_name(day, brief=True)


def say_span(span: Span, *, brief: bool = False) -> str:
    """The days that a date can mean, as one phrase; in brief with months of three letters or so."""
    if span.first and span.last:
        told = _bare(span, span.first, span.last, brief)
        return _with_doubt(span, said("about {date}", date=told) if span.approximate else told)
    known = span.first or span.last
    if known is None:
        return _with_doubt(span, said("at an unknown time"))
    told, by_day = _one(known, span.edge, brief), span.edge not in ("month", "year")
    return _with_doubt(span, (_from if span.first else _until)(told, by_day, span.approximate))


def say_since(span: Span) -> str:
    """The days that a date can mean, after `since`: a beginning without an end is said by itself."""
    known = span.first or span.last
    if span.first and span.first == span.last and not span.approximate:
        return _with_doubt(span, named("since a day", "{date}", date=say_day(span.first)))
    if known is None or (span.first and span.last):
        return say_span(span)
    told = _one(known, span.edge)
    if span.approximate:
        told = said("about {date}", date=told)
    elif span.first and span.edge not in ("month", "year"):
        told = named("since a day", "{date}", date=told)
    told = _with_doubt(span, told)
    return told if span.first else said("{date} or before", date=told)


def say_clock(at: time) -> str:
    """A time of the day: `12:30`, or `12:30:05`; `12 h 30` in French of Canada."""
    return at.strftime(clock_pattern(at))


def say_when(when: When) -> str:
    """A date as believed, with its basis if that is not stated, its part of the day, and the words used."""
    believed = say_span(when.span) if when.span else None
    if believed and when.basis != "stated":
        believed += f" ({label(when.basis)})"
    parts = [part for part in (believed, when.part and label(when.part)) if part]
    if when.said:
        parts.append(said("“{words}”", words=when.said))
    return ", ".join(parts) or said("date not said")


def _with_doubt(span: Span, told: str) -> str:
    if span.at:
        told += f", {say_clock(span.at)}"
    return said("{date} (uncertain)", date=told) if span.uncertain else told


def _from(told: str, by_day: bool, about: bool) -> str:
    if about:
        return said("from about {date}", date=told)
    return named("day", "from {date}", date=told) if by_day else named("month", "from {date}", date=told)


def _until(told: str, by_day: bool, about: bool) -> str:
    if about:
        return said("until about {date}", date=told)
    return named("day", "until {date}", date=told) if by_day else named("month", "until {date}", date=told)


def _number(day: date) -> str:
    """The number of a day, which in some languages is an ordinal where it is the first."""
    return named("day of the month", "1") if day.day == 1 else str(day.day)


def _year(day: date) -> str:
    """The year of a day: `2014`, or `year 14`, which alone could be a day."""
    return str(day.year) if day.year >= _PLAIN_YEARS else said("year {number}", number=day.year)


def _month(day: date, *, year: bool = True, brief: bool = False) -> str:
    """The month of a day: `January 2014`, or `January`."""
    return _of_year(month_name(day, brief=brief), day) if year else month_name(day, brief=brief)


def _day(day: date, brief: bool, *, year: bool = True) -> str:
    if not brief:
        return say_day(day, year=year)
    return _of_year(say_day_briefly(day), day) if year else say_day_briefly(day)


def _bare(span: Span, first: date, last: date, brief: bool) -> str:
    if span.precision in ("month", "year"):
        return _one(first, span.precision, brief)
    if first == last:
        return _day(first, brief)
    if span.precision in ("season", "span"):
        return _whole(first, last, brief)
    return _from_to(first, last, brief)


def _one(day: date, precision: Precision | None, brief: bool = False) -> str:
    """The month, the year or the day that a day is known as."""
    if precision == "month":
        return _month(day, brief=brief)
    return _year(day) if precision == "year" else _day(day, brief)


def _of_year(told: str, day: date) -> str:
    """A day or a month with its year."""
    if day.year >= _PLAIN_YEARS:
        return named("date", "{date} {year}", date=told, year=day.year)
    return named("date", "{date}, {year}", date=told, year=_year(day))


def _whole(first: date, last: date, brief: bool) -> str:
    """Whole years or whole months, where the days are; the days otherwise."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _to(_year(first), _year(last))
    if first.day > 1 or last.month == (last + timedelta(days=1)).month:
        return _from_to(first, last, brief)
    return _to(_month(first, year=first.year != last.year, brief=brief), _month(last, brief=brief))


def _from_to(first: date, last: date, brief: bool) -> str:
    same_year = first.year == last.year
    if same_year and first.month == last.month:
        return named("date", "{first}–{last}", first=_number(first), last=_day(last, brief))
    return _to(_day(first, brief, year=not same_year), _day(last, brief))


def _to(first: str, last: str) -> str:
    return named("date", "{first} – {last}", first=first, last=last)
