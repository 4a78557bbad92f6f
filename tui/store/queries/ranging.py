"""Comparisons and ranges, as they are written after the name of a field: `>=5`, `3..9`, `..9`, `5`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_COMPARED = re.compile(r"(>=|<=|>|<)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a range as written; one that is None is open for ever."""

    low: str | None
    high: str | None
    low_open: bool = False
    high_open: bool = False


def ends_of(text: str) -> Ends:
    """The ends of a range; both are the same where one thing is asked for."""
    if compared := _COMPARED.fullmatch(text):
        sign, end = compared.groups()
        if sign in (">", ">="):
            return Ends(end, None, low_open=sign == ">")
        return Ends(None, end, high_open=sign == "<")
    low, dots, high = text.partition("..")
    if not dots:
        return Ends(text, text)
    return Ends(low or None, high or None) if low or high else Ends("", "")


def unread_end(text: str, reads: Callable[[str], bool]) -> str:
    """The end of a range that cannot be read, the lower one first; nothing if it is missing, or none is."""
    ends = ends_of(text)
    return next((end for end in (ends.low, ends.high) if end is not None and not reads(end)), "")


def say_ends(low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False) -> str:
    """The text of a range."""
    if low is not None and high is not None:
        return low if low == high else f"{low}..{high}"
    if low is not None:
        return f">{'' if low_open else '='}{low}"
    return f"<{'' if high_open else '='}{high}"
