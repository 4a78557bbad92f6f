"""Days as a query asks for them: `2014`, `2014-01`, `2014-01-20`, `2013..2015`, `>=2014-03`."""

import re
from calendar import monthrange
from datetime import date, timedelta

from .parts import Days
from .ranging import ends_of, say_ends, unread_end

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DAY = timedelta(days=1)


def read_days(text: str) -> Days | None:
    """The days that a text means; none if it means none. The ends of a range may be turned about.

    Raises:
        OverflowError: there are no such days in the calendar.
    """
    ends = ends_of(text)
    low, high = _days(ends.low), _days(ends.high)
    if (low is None) != (ends.low is None) or (high is None) != (ends.high is None):
        return None
    first = None if low is None else low[1] + _DAY if ends.low_open else low[0]
    last = None if high is None else high[0] - _DAY if ends.high_open else high[1]
    return Days(first, last)


def unread_day(text: str) -> str:
    """What of a text, of which `read_days` reads none, is no day; nothing if one is missing."""
    return unread_end(text, lambda end: _days(end) is not None)


def is_like_a_day(text: str) -> bool:
    """Whether a text is written as a day, a month or a year is, be there such a one or not."""
    return _DATE.fullmatch(text) is not None


def say_days(asked: Days) -> str:
    """The text that reads as these days, as short as can be."""
    first, last = asked.first, asked.last
    whole = (first.isoformat()[:length] for length in (4, 7, 10)) if first else ()
    one = next((text for text in whole if _days(text) == (first, last)), None)
    return one or say_ends(_say_first(first) if first else None, _say_last(last) if last else None)


def _days(text: str | None) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day."""
    read = _DATE.fullmatch(text) if text else None
    if read is None:
        return None
    year, month, day = (int(number) if number else 0 for number in read.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    return first, first if day else date(year, month or 12, monthrange(year, month or 12)[1])


def _say_first(day: date) -> str:
    """The shortest text whose first day it is."""
    text = day.isoformat()
    return text[: 4 if text.endswith("-01-01") else 7 if day.day == 1 else 10]


def _say_last(day: date) -> str:
    """The shortest text whose last day it is."""
    text = day.isoformat()
    ends = (day + _DAY).day == 1 if day < date.max else True
    return text[: 4 if text.endswith("-12-31") else 7 if ends else 10]
