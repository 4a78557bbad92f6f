"""Numbers parted into windows, in each of which about as many documents stand."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import tantivy

LAST = 2**64 - 1
"""The greatest number."""

_WINDOWS = 256
_FEW = 4
_EXACT = 2**53
_PLAIN = ~0x7FF
"""A window begins at a number that a float holds exactly: the engine counts between floats."""


class Window(NamedTuple):
    """One window, or several side by side."""

    low: int
    high: int
    """Both are in it."""
    before: int
    """How many documents have a lower number."""
    many: int
    """How many documents have a number in it."""
    few: bool
    """Whether all documents have few numbers in it, not only those that are looked for."""


class Windows:
    """How many documents stand in each window of a field."""

    def __init__(self, starts: Sequence[int], ends: Sequence[int]) -> None:
        """Takes where windows begin, and how many documents there are up to the end of each."""
        self._starts, self._ends = starts, ends
        self.many = ends[-1]
        """How many documents there are."""

    @cached_property
    def valued(self) -> "Windows":
        """The same of the documents that have a number."""
        return Windows(self._starts[1:], [end - self._ends[0] for end in self._ends[1:]])

    def ranked(self, start: int, stop: int) -> Window:
        """The windows of the documents from one rank to another."""
        first = min(bisect_right(self._ends, max(start, 0)), len(self._starts) - 1)
        last = min(bisect_right(self._ends, max(stop - 1, 0)), len(self._starts) - 1)
        return self._from(first, max(first, last))

    def around(self, number: int) -> Window:
        """The window of a number."""
        at = bisect_right(self._starts, number) - 1
        return self._from(at, at)

    def _from(self, first: int, last: int) -> Window:
        high = self._starts[last + 1] - 1 if last + 1 < len(self._starts) else LAST
        before = self._ends[first - 1] if first else 0
        return Window(self._starts[first], high, before, self._ends[last] - before, last - first < _FEW)


def counted(searcher: tantivy.Searcher, query: tantivy.Query, field: str, starts: Sequence[int]) -> Windows:
    """The windows of the documents that answer a query."""
    bounds = [*map(float, starts), None]
    ranges = [{"from": low, **({"to": high} if high is not None else {})} for low, high in pairwise(bounds)]
    asked = {"windows": {"range": {"field": field, "ranges": ranges}}}
    answer: Any = searcher.aggregate(query, asked)
    buckets = answer["windows"]["buckets"]
    counts = {float(each.get("from", 0.0)): int(each["doc_count"]) for each in buckets}
    ends, many = [], 0
    for low in starts:
        many += counts.get(float(low), 0)
        ends.append(many)
    return Windows(starts, ends)


def sampled(numbers: Sequence[int], many: int = 256) -> list[int]:
    """Some of many numbers, in rising order, at even distances of rank."""
    ordered = sorted(numbers)
    step = max(1, len(ordered) // many)
    return ordered[::step]


def parted(numbers: Sequence[int]) -> list[int]:
    """Where windows begin, from samples: at 0, which is no value, at 1, and around what many have."""
    step = max(1, len(numbers) // _WINDOWS)
    common = [number for number, many in Counter(numbers).items() if many >= max(step, 2)]
    around = {_plain(number + 1 if number < _EXACT else (number | ~_PLAIN) + 1) for number in common}
    starts = {0, 1, *map(_plain, numbers[::step]), *map(_plain, common), *around}
    return sorted(each for each in starts if each <= LAST)


def _plain(number: int) -> int:
    return number if number < _EXACT else number & _PLAIN
