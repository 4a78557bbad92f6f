"""Numbers as a query asks for them: `40`, `>=5m`, `1.5k`, `5,000`, `10..50`."""

import re
from decimal import Decimal

from .parts import Number
from .ranging import ends_of, say_ends, unread_end

_NUMBER = re.compile(
    r"(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{1,30})(?:\.[0-9]{1,9})?)(?P<unit>k|m|bn|b)?%?",
    re.IGNORECASE,
)
_UNITS = {"k": 3, "m": 6, "bn": 9, "b": 9}


def read_numbers(field: str, text: str) -> Number | None:
    """The numbers that a text means; none if it means none. The ends of a range may be turned about."""
    ends = ends_of(text)
    low, high = _number(ends.low), _number(ends.high)
    if (low is None) != (ends.low is None) or (high is None) != (ends.high is None):
        return None
    return Number(field, low, high, ends.low_open, ends.high_open)


def unread_number(text: str) -> str:
    """What of a text, of which `read_numbers` reads none, is no number; nothing if one is missing."""
    return unread_end(text, lambda end: _number(end) is not None)


def say_numbers(asked: Number) -> str:
    """The text that reads as these numbers."""
    low, high = (None if end is None else _say(end) for end in (asked.low, asked.high))
    return say_ends(low, high, low_open=asked.low_open, high_open=asked.high_open)


def _number(text: str | None) -> Decimal | None:
    read = _NUMBER.fullmatch(text) if text else None
    if read is None:
        return None
    number = Decimal(read["number"].replace(",", ""))
    return Decimal(_say(number.scaleb(_UNITS[read["unit"].lower()]) if read["unit"] else number))


def _say(number: Decimal) -> str:
    """A number without an exponent, and without zeros that say nothing."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
