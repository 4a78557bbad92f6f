"""How long between two days, in words."""

from calendar import monthrange
from datetime import date

from ..speech import counted, named, said


def say_lapse(first: date, second: date, *, at_most: bool = False) -> str:
    """The time from one day to a later one: `12 years 10 months`, `3 days`; days only within a month.

    One that may also be shorter is said as the longest that it can be: `up to 5 months`.
    """
    years, months = divmod(_months(first, second), 12)
    parts = [counted(years, "{number} year", "{number} years")] if years else []
    parts += [counted(months, "{number} month", "{number} months")] if months else []
    if len(parts) == 2:
        told = named("lapse", "{years} {months}", years=parts[0], months=parts[1])
    else:
        told = "".join(parts) or counted((second - first).days, "{number} day", "{number} days")
    return said("up to {number}", number=told) if at_most else told


def say_lapse_briefly(first: date, second: date, *, at_most: bool = False) -> str:
    """The same for a column: `12 y 10 mo`, `3 d`, `≤ 5 mo`."""
    years, months = divmod(_months(first, second), 12)
    parts = [said("{years} y", years=years)] if years else []
    parts += [said("{months} mo", months=months)] if months else []
    return ("≤ " if at_most else "") + " ".join(parts or [said("{days} d", days=(second - first).days)])


def _months(first: date, second: date) -> int:
    """The whole months that have passed; one is over on the same day of the next, or on its last day."""
    months = 12 * (second.year - first.year) + second.month - first.month
    due = min(first.day, monthrange(second.year, second.month)[1])
    return months - (second.day < due)
