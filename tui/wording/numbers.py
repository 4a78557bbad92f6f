"""Numbers, and what they can mean, in words."""

from decimal import Decimal

from ..records import Interval, Points

_ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}


def say_number(number: Decimal) -> str:
    """A number with its thousands apart: `5,000,000`, `22.6`."""
    said = f"{number:,f}" if number else "0"
    return said.rstrip("0").rstrip(".") if "." in said else said


def say_ordinal(number: Decimal) -> str:
    """A place in an order, `3rd`; a number that is none stays as it is."""
    whole = int(number)
    if whole != number or whole < 1:
        return say_number(number)
    teen = 10 < whole % 100 < 20
    return say_number(number) + ("th" if teen else _ORDINAL_ENDS.get(whole % 10, "th"))


def say_interval(interval: Interval, unit: str = "") -> str:
    """What a number can mean: `about 42`, `more than 140`, `3 to 5`, `up to 10`.

    For what cannot be negative, so a lower end of 0 goes without saying where there is an upper one.

    Args:
        interval: the numbers.
        unit: what follows each number, such as `%`.
    """
    about = "about " if interval.about else ""
    low, high = _end(interval.low, unit), _end(interval.high, unit)
    if high is None:
        return _upwards(low, interval) if low else "any number"
    if interval.low == interval.high:
        return about + high
    if low is None or (interval.low == 0 and not interval.low_open):
        return f"{'less than' if interval.high_open else 'up to'} {about}{high}"
    least = "more than " if interval.low_open else ""
    return f"{least}{about}{low} to {'less than ' if interval.high_open else ''}{high}"


def say_extent(extent: Interval, unit: str = "") -> str:
    """From the least to the greatest of several numbers: `each 40 to 60`, `some without an upper end`."""
    if extent.high is None and not extent.low:
        return f"some without {'either' if extent.low is None else 'an upper'} end"
    return f"each {say_interval(extent, unit)}"


def say_points(points: Points) -> str:
    """A difference of shares: `11.1 points more`, `at least 5 points less`, `as much`."""
    interval = points.interval
    if _is(interval, 0):
        return "about as much" if interval.about else "as much"
    if interval.low is not None and interval.low >= 0:
        return f"{_points(interval)} more"
    if interval.high is not None and interval.high <= 0:
        return f"{_points(-interval)} less"
    return "more or less, by how much is not said"


def say_apart(points: Points) -> str:
    """How far shares lie apart: `11.1 points`, `at least 5 points`."""
    return _points(points.interval)


def say_missing(missing: Interval) -> str:
    """How many are announced and not recorded: `2 not recorded`, `more than 99 not recorded`, `none missing`.

    Args:
        missing: what is announced less what is recorded.
    """
    low, high = missing.low, missing.high
    if _is(missing, 0):
        return "about as many" if missing.about else "none missing"
    if high is not None and (high < 0 or (high == 0 and missing.high_open)):
        return f"{say_interval(-missing)} more recorded than announced"
    if high is None and (low is None or low < 0 or (low == 0 and not missing.low_open)):
        return "how many is not said"
    if low is None or low < 0:
        return "none missing" if high == 0 else f"{say_interval(_up_to(missing))} not recorded"
    return f"{say_interval(missing)} not recorded"


def _end(number: Decimal | None, unit: str) -> str | None:
    return None if number is None else say_number(number) + unit


def _upwards(low: str, interval: Interval) -> str:
    if interval.about:
        return f"about {low} or more"
    if interval.low_open:
        return f"more than {low}"
    return f"at least {low}" if interval.low else f"{low} or more"


def _is(interval: Interval, number: int) -> bool:
    return interval.low == interval.high == number


def _points(interval: Interval) -> str:
    return f"{say_interval(interval)} point{'' if _is(interval, 1) else 's'}"


def _up_to(interval: Interval) -> Interval:
    return Interval(Decimal(0), interval.high, high_open=interval.high_open, about=interval.about)
