"""Numbers, and what they can mean, in words."""

from decimal import Decimal

from ..records import Interval, Points
from ..speech import chosen, counted, said, separators
from .units import unit_name

_ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}


def say_number(number: Decimal) -> str:
    """A number with its thousands apart: `5,000,000`, `22.6`; `5 000 000`, `22,6` in French."""
    digits = f"{number:,f}" if number else "0"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    group, point = separators()
    if (group, point) == (",", "."):
        return digits
    whole, _, part = digits.partition(".")
    return whole.replace(",", group) + (point + part.replace(",", group) if part else "")


def say_ordinal(number: Decimal) -> str:
    """A place in an order, `3rd`; a number that is none stays as it is."""
    whole = int(number)
    if whole != number or whole < 1:
        return say_number(number)
    if chosen().language != "en":
        return said("no. 1") if whole == 1 else said("no. {number}", number=say_number(number))
    teen = 10 < whole % 100 < 20
    return say_number(number) + ("th" if teen else _ORDINAL_ENDS.get(whole % 10, "th"))


def say_unit(number: str, unit: str | None) -> str:
    """A number with its unit after it: `40 jobs`, `10%`."""
    if unit == "%":
        return said("{number}%", number=number)
    return f"{number} {unit_name(unit)}" if unit else number


def say_about(number: str) -> str:
    """A number that is not exact."""
    return said("about {number}", number=number)


def say_interval(interval: Interval, unit: str = "") -> str:
    """What a number can mean: `about 42`, `more than 140`, `3 to 5`, `up to 10`.

    For what cannot be negative, so a lower end of 0 goes without saying where there is an upper one.

    Args:
        interval: the numbers.
        unit: what follows each number, such as `%`.
    """
    low, high = _end(interval.low, unit), _end(interval.high, unit)
    if high is None:
        return _upwards(low, interval) if low else said("any number")
    if interval.low == interval.high:
        return say_about(high) if interval.about else high
    if low is None or (interval.low == 0 and not interval.low_open):
        return _below(high, interval)
    least = _above(low, interval) if interval.low_open else say_about(low) if interval.about else low
    most = said("less than {number}", number=high) if interval.high_open else high
    return said("{low} to {high}", low=least, high=most)


def say_extent(extent: Interval, unit: str = "") -> str:
    """From the least to the greatest of several numbers: `each 40 to 60`, `some without an upper end`."""
    if extent.high is None and not extent.low:
        return said("some without either end") if extent.low is None else said("some without an upper end")
    return said("each {number}", number=say_interval(extent, unit))


def say_points(points: Points) -> str:
    """A difference of shares: `11.1 points more`, `at least 5 points less`, `as much`."""
    interval = points.interval
    if _is(interval, 0):
        return said("about as much") if interval.about else said("as much")
    if interval.low is not None and interval.low >= 0:
        number = say_interval(interval)
        return counted(_grammar(interval), "{number} point more", "{number} points more", number=number)
    if interval.high is not None and interval.high <= 0:
        number = say_interval(-interval)
        return counted(_grammar(-interval), "{number} point less", "{number} points less", number=number)
    return said("more or less, by how much is not said")


def say_apart(points: Points) -> str:
    """How far shares lie apart: `11.1 points`, `at least 5 points`."""
    number = say_interval(points.interval)
    return counted(_grammar(points.interval), "{number} point", "{number} points", number=number)


def say_missing(missing: Interval) -> str:
    """How many are announced and not recorded: `2 not recorded`, `more than 99 not recorded`, `none missing`.

    Args:
        missing: what is announced less what is recorded.
    """
    low, high = missing.low, missing.high
    if _is(missing, 0):
        return said("about as many") if missing.about else said("none missing")
    if high is not None and (high < 0 or (high == 0 and missing.high_open)):
        return said("{number} more recorded than announced", number=say_interval(-missing))
    if high is None and (low is None or low < 0 or (low == 0 and not missing.low_open)):
        return said("how many is not said")
    if low is None or low < 0:
        if high == 0:
            return said("none missing")
        return said("{number} not recorded", number=say_interval(_up_to(missing)))
    return said("{number} not recorded", number=say_interval(missing))


def _end(number: Decimal | None, unit: str) -> str | None:
    if number is None:
        return None
    return say_unit(say_number(number), unit) if unit == "%" else say_number(number) + unit


def _upwards(low: str, interval: Interval) -> str:
    if interval.about:
        return said("about {number} or more", number=low)
    if interval.low_open:
        return said("more than {number}", number=low)
    return said("at least {number}", number=low) if interval.low else said("{number} or more", number=low)


def _above(low: str, interval: Interval) -> str:
    if interval.about:
        return said("more than about {number}", number=low)
    return said("more than {number}", number=low)


def _below(high: str, interval: Interval) -> str:
    if interval.about:
        if interval.high_open:
            return said("less than about {number}", number=high)
        return said("up to about {number}", number=high)
    return (
        said("less than {number}", number=high) if interval.high_open else said("up to {number}", number=high)
    )


def _is(interval: Interval, number: int) -> bool:
    return interval.low == interval.high == number


def _grammar(interval: Interval) -> int:
    """The number that a noun agrees with."""
    return 1 if _is(interval, 1) else 2


def _up_to(interval: Interval) -> Interval:
    return Interval(Decimal(0), interval.high, high_open=interval.high_open, about=interval.about)
