"""The order in which readers look for names."""

import re
from collections.abc import Sequence

from .terms import fold

_LONGEST = 31
"""Numbers of more digits are in order digit by digit."""
_NUMBER = re.compile("(0*)([1-9][0-9]*)")
_LAST = re.compile("(0*)([1-9][0-9]*)$")


def naturally(name: str) -> str:
    """What names are sorted by: `Alpha2` before `Alpha10`, whatever their case and their accents.

    Of numbers that begin with noughts, those with more noughts come first, and all before those without.
    """
    return measured(fold(name).strip())


def measured(folded: str) -> str:
    """A folded text with the length of each number before it, so that `2` stands before `10`."""
    return _NUMBER.sub(_with_length, folded)


def begins(text: str) -> Sequence[str]:
    """How what names are sorted by can begin, where names begin so: a last number may go on."""
    folded = fold(text).lstrip()
    last = _LAST.search(folded)
    if last is None:
        return (measured(folded),)
    head, digits = measured(folded[: last.start()]) + last[1], last[2]
    lengths = range(min(len(digits), _LONGEST), _LONGEST + 1)
    return tuple(head + _length(number) + digits for number in lengths)


def _with_length(number: re.Match[str]) -> str:
    return number[1] + _length(len(number[2])) + number[2]


def _length(number: int) -> str:
    """A sign for a number of digits, in the order of these and above a nought."""
    return str(number) if number < 9 else "9" + chr(ord("0") + min(number, _LONGEST))
