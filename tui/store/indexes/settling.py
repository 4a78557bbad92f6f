"""Documents that share a number, put in order by further ones; only where that is asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
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
    low, high = max(start, 0), min(stop, len(found))
    if low >= high:
        return []
    if not more:
        return [address for _, address in found[low:high]]
    first, last = low, high
    while first and found[first - 1][0] == found[first][0]:
        first -= 1
    while last < len(found) and found[last][0] == found[last - 1][0]:
        last += 1
    addresses = [address for _, address in found[first:last]]
    changes = (one[0] != other[0] for one, other in pairwise(found[first:last]))
    columns = [list(accumulate(changes, initial=0))]
    for field, down in more if columns[0][-1] < last - first - 1 else ():
        column = values(field, addresses)
        columns.append([-number for number in column] if down else column)
    keys = list(zip(*columns, strict=True))
    order = sorted(range(last - first), key=keys.__getitem__)
    return [addresses[each] for each in order[low - first : high - first]]


def same_in(found: Hits, number: int, down: bool) -> tuple[int, int]:
    """From where to where those stand that have a number, or would."""
    sign = -1 if down else 1
    low = bisect_left(found, sign * number, key=lambda hit: sign * hit[0])
    return low, bisect_right(found, sign * number, low, key=lambda hit: sign * hit[0])
