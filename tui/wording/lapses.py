"""How long between two days, in words."""

from calendar import monthrange
from datetime import date

from .labels import counted


def say_lapse(first: date, second: date) -> str:
    """The time from one day to a later one: `12 years 10 months`, `3 days`; days only within a month."""
    years, months = divmod(_months(first, second), 12)
    if not years and not months:
        return counted((second - first).days, "day")
    said = (counted(years, "year") if years else "", counted(months, "month") if months else "")
    return " ".join(part for part in said if part)


def say_lapse_briefly(first: date, second: date) -> str:
    """The same for a column: `12 y 10 mo`, `3 d`."""
    years, months = divmod(_months(first, second), 12)
    if not years and not months:
        return f"{(second - first).days} d"
    said = (f"{years} y" if years else "", f"{months} mo" if months else "")
    return " ".join(part for part in said if part)


def _months(first: date, second: date) -> int:
    """The whole months that have passed; one is over on the same day of the next, or on its last day."""
    months = 12 * (second.year - first.year) + second.month - first.month
    due = min(first.day, monthrange(second.year, second.month)[1])
    return months - (second.day < due)
