"""How long between two days, in words."""

from calendar import monthrange
from datetime import date

from .labels import counted


def say_lapse(first: date, second: date, *, at_most: bool = False) -> str:
    """The time from one day to a later one: `12 years 10 months`, `3 days`; days only within a month.

    One that may also be shorter is said as the longest that it can be: `up to 5 months`.
    """
    years, months = divmod(_months(first, second), 12)
    said = [counted(years, "year")] if years else []
    said += [counted(months, "month")] if months else []
    return ("up to " if at_most else "") + " ".join(said or [counted((second - first).days, "day")])


def say_lapse_briefly(first: date, second: date, *, at_most: bool = False) -> str:
    """The same for a column: `12 y 10 mo`, `3 d`, `≤ 5 mo`."""
    years, months = divmod(_months(first, second), 12)
    said = [f"{years} y"] if years else []
    said += [f"{months} mo"] if months else []
    return ("≤ " if at_most else "") + " ".join(said or [f"{(second - first).days} d"])


def _months(first: date, second: date) -> int:
    """The whole months that have passed; one is over on the same day of the next, or on its last day."""
    months = 12 * (second.year - first.year) + second.month - first.month
    due = min(first.day, monthrange(second.year, second.month)[1])
    return months - (second.day < due)
