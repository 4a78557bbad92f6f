"""Documents that share a number, put in order by further ones; only where that is asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeAlias

import tantivy

Address: TypeAlias = tantivy.DocAddress
Hits: TypeAlias = list[tuple[int, Address]]
Keys: TypeAlias = Sequence[tuple[str, bool]]
"""Fields, and whether their numbers fall."""
Values: TypeAlias = Callable[[str, list[Address]], list[int]]
"""The numbers of a field that documents have."""


def settled(found: Hits, more: Keys, start: int, stop: int, values: Values) -> list[Address]:
    """Some of the documents that are in order by one number.

    Args:
        found: all of them, each with its number, in order.
        more: what those that share a number are put in order by.
        start: the first that is asked for.
        stop: where those end that are asked for.
        values: what reads the numbers.
    """
    settled: list[Address] = []
    at = 0
    for _, group in groupby(found, key=lambda hit: hit[0]):
        same = [address for _, address in group]
        low, high, at = max(start - at, 0), stop - at, at + len(same)
        if high <= 0:
            break
        if low < len(same):
            settled += (_ordered(same, more, values) if len(same) > 1 and more else same)[low:high]
    return settled


def _ordered(addresses: list[Address], keys: Keys, values: Values) -> list[Address]:
    (field, down), *more = keys
    numbered = zip(values(field, addresses), addresses, strict=True)
    hits = sorted(numbered, key=lambda hit: hit[0], reverse=down)
    return settled(hits, more, 0, len(hits), values)


def same_in(found: Hits, number: int, down: bool) -> tuple[int, int]:
    """From where to where those stand that have a number, or would."""
    sign = -1 if down else 1
    low = bisect_left(found, sign * number, key=lambda hit: sign * hit[0])
    return low, bisect_right(found, sign * number, low, key=lambda hit: sign * hit[0])
