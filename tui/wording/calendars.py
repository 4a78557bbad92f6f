"""The names of months and weekdays in the reader's language (Unicode CLDR)."""

from collections.abc import Sequence
from datetime import date, time
from functools import cache

from ..speech import chosen

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def month_name(day: date, *, brief: bool = False) -> str:
    """The month of a day: `January`, or `Jan`."""
    return _names(chosen().locale)[brief][day.month - 1]


def weekday_name(day: date) -> str:
    """The weekday of a day, in brief: `Mon`."""
    return _names(chosen().locale)[2][day.weekday()]


def clock_pattern(at: time) -> str:
    """How a time of the day is written, for `strftime`: `%H:%M`, or `%H h %M` in French of Canada."""
    return _clocks(chosen().locale)[bool(at.second)]


@cache
def _clocks(locale: str) -> tuple[str, str]:
    """The patterns without and with seconds; spaces in them do not break."""
    if locale.partition("_")[0] == "en":
        return "%H:%M", "%H:%M:%S"
    from babel import Locale, UnknownLocaleError

    try:
        formats = Locale.parse(locale).time_formats
    except (UnknownLocaleError, ValueError):
        return "%H:%M", "%H:%M:%S"
    short, medium = (str(formats[length].pattern) for length in ("short", "medium"))
    return _pattern(short) or "%H:%M", _pattern(medium) or "%H:%M:%S"


def _pattern(cldr: str) -> str:
    """A pattern of CLDR with 24 hours in the signs of `strftime`; nothing if it has other hours."""
    told = cldr.replace("'", "").replace(" ", "\xa0")
    for field, sign in (("HH", "%H"), ("mm", "%M"), ("ss", "%S")):
        told = told.replace(field, sign)
    return told if told.startswith("%H") else ""


@cache
def _names(locale: str) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Months, months in brief and weekdays in brief; English is known without a library that takes long."""
    if locale.partition("_")[0] != "en":
        from babel import Locale, UnknownLocaleError

        try:
            found = Locale.parse(locale)
        except (UnknownLocaleError, ValueError):
            pass
        else:
            months, days = found.months["format"], found.days["format"]["abbreviated"]
            return (
                [months["wide"][number] for number in range(1, 13)],
                [months["abbreviated"][number] for number in range(1, 13)],
                [days[number] for number in range(7)],
            )
    return _MONTHS, [name[:3] for name in _MONTHS], _WEEKDAYS
