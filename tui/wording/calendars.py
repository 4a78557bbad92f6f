"""The names of months and weekdays in the reader's language (Unicode CLDR)."""

from collections.abc import Sequence
from datetime import date
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
