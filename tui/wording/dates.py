"""Dates in words, no more precise than they are known."""

from datetime import date, timedelta

from ..records import Span, When


def say_day(day: date, *, year: bool = True, weekday: bool = False) -> str:
    """A day: `20 January 2014`, or `Mon 20 January`."""
    from babel.dates import format_date

    pattern = ("EEE " if weekday else "") + "d MMMM" + (" y" if year else "")
    return format_date(day, pattern, locale="en")


def say_span(span: Span) -> str:
    """The days that a date can mean, as one phrase."""
    said = _bare(span)
    if span.approximate:
        said = f"about {said}"
    return f"{said} (uncertain)" if span.uncertain else said


def say_when(when: When) -> str:
    """A date as believed, with its basis if that is not stated, its part of the day, and the words used."""
    believed = say_span(when.span) if when.span else None
    if believed and when.basis != "stated":
        believed += f" ({when.basis})"
    parts = [part for part in (believed, when.part) if part]
    if when.said:
        parts.append(f"“{when.said}”")
    return ", ".join(parts) or "date not said"


def _bare(span: Span) -> str:
    from babel.dates import format_date

    if span.first is None or span.last is None:
        return _open(span)
    if span.precision == "month":
        return format_date(span.first, "MMMM y", locale="en")
    if span.precision == "year":
        return str(span.first.year)
    if span.first == span.last:
        return say_day(span.first)
    if span.precision in ("season", "span"):
        return _whole(span.first, span.last)
    return _from_to(span.first, span.last)


def _open(span: Span) -> str:
    if span.first:
        return f"from {say_day(span.first)}"
    return f"until {say_day(span.last)}" if span.last else "at an unknown time"


def _whole(first: date, last: date) -> str:
    """Whole years or whole months, where the days are; the days otherwise."""
    from babel.dates import format_date

    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year} – {last.year}"
    if first.day > 1 or last.month == (last + timedelta(days=1)).month:
        return _from_to(first, last)
    months = "MMMM" if first.year == last.year else "MMMM y"
    return f"{format_date(first, months, locale='en')} – {format_date(last, 'MMMM y', locale='en')}"


def _from_to(first: date, last: date) -> str:
    same_year = first.year == last.year
    if same_year and first.month == last.month:
        return f"{first.day}–{say_day(last)}"
    return f"{say_day(first, year=not same_year)} – {say_day(last)}"
