"""Which documents stand from one rank to another, wherever that is in a list of millions.

Documents are put in order by whole numbers that each has in fast fields; those equal in one by the next.
Offsets would make the engine walk over all that stands before. Instead the answers are counted in windows
of the first number, and only the windows with the page are looked into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any

import tantivy

from .settling import Address, Hits, Keys, settled

ORDER = "order"
"""The field of the order that lists have without being sorted; no two documents of a file share a number."""

_AT_ONCE = 4096
"""So many answers are put in order by looking at each."""
_WINDOWS = 256
_PLAIN = ~0x7FF
"""A window begins at a number that a float holds exactly: the engine counts between floats."""
_LAST = 2**64 - 1


@dataclass(frozen=True, slots=True)
class Order:
    """What documents are put in order by: the numbers of these fields, then by `ORDER`, always upwards.

    Attributes:
        fields: Fast fields of unsigned numbers. In the first, 0 stands for no value, which comes last.
        down: Whether the numbers of the fields fall.
        then: Fields that those with the same numbers are put in order by, upwards, before `ORDER`.
    """

    fields: tuple[str, ...] = ()
    down: bool = False
    then: tuple[str, ...] = ()

    @property
    def keys(self) -> Keys:
        """All that a document with a value is put in order by."""
        return (*((field, self.down) for field in self.fields), *self.rest)

    @property
    def rest(self) -> Keys:
        """What one without a value is put in order by."""
        return (*((field, False) for field in self.then), (ORDER, False))


class Ranking:
    """The documents of one searcher by rank."""

    def __init__(
        self, searcher: tantivy.Searcher, schema: tantivy.Schema, samples: Mapping[str, Sequence[int]]
    ) -> None:
        """Takes what is searched.

        Args:
            searcher: where the documents are.
            schema: its schema.
            samples: some numbers of each field, in rising order; the more evenly they part the documents, the
                quicker pages are found.
        """
        self._searcher, self._schema = searcher, schema
        self._starts = {field: _parted(numbers) for field, numbers in samples.items()}
        self._windows = lru_cache(maxsize=64)(self._counted)

    def count(self, query: tantivy.Query) -> int:
        """How many documents answer."""
        answer: Any = self._searcher.search(query, 1, count=True)
        return int(answer.count)

    def top(self, query: tantivy.Query, many: int) -> tuple[list[Address], int]:
        """The first answers in the order that lists have without being sorted, and how many there are."""
        answer: Any = self._searcher.search(
            query, many, count=True, order_by_field=ORDER, order=tantivy.Order.Asc
        )
        return [address for _, address in answer.hits], int(answer.count)

    def page(self, name: object, query: tantivy.Query, order: Order, start: int, stop: int) -> list[Address]:
        """The answers from one rank (from 0, inclusive) to another (exclusive).

        Args:
            name: what the query can be remembered by; equal names mean the same query.
            query: what is asked.
            order: how answers are put in order.
            start: the first rank.
            stop: the rank after the last.
        """
        if stop <= start:
            return []
        if not order.fields:
            return self._within(name, query, ((ORDER, False),), start, stop)
        first = order.fields[0]
        valued, bare = both(query, self._between(first, 1, _LAST)), both(query, self._between(first, 0, 0))
        known = self._known(name, valued, first)
        found = self._within((name, first, "valued"), valued, order.keys, start, min(stop, known))
        if stop > known:
            low, high = max(start - known, 0), stop - known
            found += self._within((name, first, "bare"), bare, order.rest, low, high)
        return found

    def before(self, name: object, query: tantivy.Query, order: Order, numbers: Mapping[str, int]) -> int:
        """How many answers stand before one that has these numbers."""
        first = order.fields[0] if order.fields else ORDER
        if order.fields and not numbers[first]:
            before = self._known(name, both(query, self._between(first, 1, _LAST)), first)
            return before + self._before(both(query, self._between(first, 0, 0)), order.rest, numbers)
        if order.fields:
            query = both(query, self._between(first, 1, _LAST))
        return self._before(query, order.keys, numbers)

    def _before(self, query: tantivy.Query, keys: Keys, numbers: Mapping[str, int]) -> int:
        before = 0
        for field, down in keys:
            before += self._below(query, field, numbers[field], down=down)
            query = both(query, self._between(field, numbers[field], numbers[field]))
            if field != ORDER and self.count(query) <= 1:
                break
        return before

    def within(self, field: str, low: int, high: int) -> tantivy.Query:
        """What has a number of a field between two, both inclusive."""
        return self._between(field, low, high)

    def numbers(self, address: Address, order: Order) -> Mapping[str, int]:
        """The numbers that a document is put in order by."""
        return {field: self._values(field, [address])[0] for field, _ in order.keys}

    def keys(self, addresses: list[Address], order: Order) -> list[tuple[int, ...]]:
        """The numbers of each document but the last, which no two share."""
        columns = [self._values(field, addresses) for field, _ in order.keys if field != ORDER]
        return list(zip(*columns, strict=True))

    def _known(self, name: object, valued: tantivy.Query, field: str) -> int:
        return self._windows((name, field, "valued"), valued, field)[-1]

    def _below(self, query: tantivy.Query, field: str, number: int, *, down: bool) -> int:
        if down:
            return self.count(both(query, self._between(field, number + 1, _LAST))) if number < _LAST else 0
        return self.count(both(query, self._between(field, 0, number - 1))) if number else 0

    def _within(self, name: object, query: tantivy.Query, keys: Keys, start: int, stop: int) -> list[Address]:
        """A page of answers that all have a number in each field."""
        if stop <= start:
            return []
        (field, down), *more = keys
        if stop <= _AT_ONCE // 2 and not more:
            return [address for _, address in self._sorted(query, field, stop, down)][start:]
        window, before = self._window(name, query, field, down, start, stop)
        found = self._sorted(window, field, _AT_ONCE + 1, down)
        if len(found) > _AT_ONCE:
            return self._deeper(name, window, keys, start - before, stop - before)
        return settled(found, more, start - before, stop - before, self._values)

    def _window(
        self, name: object, query: tantivy.Query, field: str, down: bool, start: int, stop: int
    ) -> tuple[tantivy.Query, int]:
        """The answers of the windows in which a page lies, and how many stand before these."""
        starts, ends = self._starts.get(field, [0]), self._windows((name, field), query, field)
        total = ends[-1]
        low, high = (total - stop, total - start) if down else (start, stop)
        first = bisect_right(ends, max(low, 0))
        last = min(bisect_right(ends, max(high - 1, 0)), len(starts) - 1)
        first = min(first, last)
        upper = starts[last + 1] - 1 if last + 1 < len(starts) else _LAST
        before = total - ends[last] if down else ends[first - 1] if first else 0
        few = field == ORDER and last - first < 4
        return both(query, self._between(field, starts[first], upper, through_terms=few)), before

    def _deeper(self, name: object, query: tantivy.Query, keys: Keys, start: int, stop: int) -> list[Address]:
        """The page where a window is too full to look at each: by as many as can be, then value by value."""
        (field, down), *more = keys
        answers: list[Address] = []
        at, rest = 0, query
        while len(answers) < stop - start:
            found = self._sorted(rest, field, _AT_ONCE + 1, down)
            full = len(found) > _AT_ONCE
            whole = [hit for hit in found if hit[0] != found[-1][0]] if full else found
            answers += settled(whole, more, max(start - at, 0), max(stop - at, 0), self._values)
            at += len(whole)
            if not full:
                break
            edge = found[-1][0]
            same = both(query, self._between(field, edge, edge))
            many = self.count(same)
            low, high = max(start - at, 0), min(stop - at, many)
            answers += self._within((name, field, edge), same, more or keys, low, high)
            at += many
            if edge == (0 if down else _LAST):
                break
            beyond = (0, edge - 1) if down else (edge + 1, _LAST)
            rest = both(query, self._between(field, *beyond))
        return answers

    def _values(self, field: str, addresses: list[Address]) -> list[int]:
        return [int(number or 0) for number in self._searcher.fast_field_values(field, addresses)]

    def _sorted(self, query: tantivy.Query, field: str, limit: int, down: bool) -> Hits:
        way = tantivy.Order.Desc if down else tantivy.Order.Asc
        hits: Any = self._searcher.search(query, limit, count=False, order_by_field=field, order=way).hits
        return list(hits)

    def _between(self, field: str, low: int, high: int, *, through_terms: bool = False) -> tantivy.Query:
        """What has a number between two, both inclusive."""
        kind = tantivy.FieldType.Unsigned
        return tantivy.Query.range_query(
            self._schema, field, kind, lower_bound=low, upper_bound=high, use_inverted_index=through_terms
        )

    def _counted(self, _: object, query: tantivy.Query, field: str) -> list[int]:
        """How many answers there are up to the end of each window."""
        starts = self._starts.get(field, [0])
        if len(starts) == 1:
            return [self.count(query)]
        bounds = [*map(float, starts), None]
        ranges = [
            {"from": low, **({"to": high} if high is not None else {})} for low, high in pairwise(bounds)
        ]
        asked = {"windows": {"range": {"field": field, "ranges": ranges}}}
        answer: Any = self._searcher.aggregate(query, asked)
        buckets = answer["windows"]["buckets"]
        counts = {float(each.get("from", 0.0)): int(each["doc_count"]) for each in buckets}
        return list(accumulate(counts.get(float(low), 0) for low in starts))


def both(one: tantivy.Query, other: tantivy.Query) -> tantivy.Query:
    """What answers two queries."""
    must = tantivy.Occur.Must
    return tantivy.Query.boolean_query([(must, one), (must, other)])


def sampled(numbers: Sequence[int], many: int = 256) -> list[int]:
    """Some of many numbers, in rising order, at even distances of rank."""
    ordered = sorted(numbers)
    step = max(1, len(ordered) // many)
    return ordered[::step]


def _parted(numbers: Sequence[int]) -> list[int]:
    """Where windows begin, from samples: at 0 first."""
    step = max(1, len(numbers) // _WINDOWS)
    return sorted({0, *(number & _PLAIN for number in numbers[::step])})
