"""Which documents stand from one rank to another, wherever that is in a list of millions.

Documents are put in order by whole numbers that each has in fast fields; those equal in one by the next.
Offsets would make the engine walk over all that stands before. Instead the answers are counted in windows
of the first number, and only the windows with the page are looked into.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import tantivy

from .looking import ORDER, Looking
from .narrowed import Narrowed, between
from .settling import Address, Hits, Keys, same_in, settled
from .windows import LAST, Window

_AT_ONCE = 4096
"""So many answers are put in order by looking at each."""
_LARGE_KEPT = 256


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
        self._look = look = Looking(searcher, schema, samples)
        self.count = look.count
        """How many documents answer a query."""
        self._large: set[Narrowed] = set()
        """What is known to be too much to be looked at at once."""

    def top(self, query: tantivy.Query, many: int) -> tuple[list[Address], int]:
        """The first answers in the order that lists have without being sorted, and how many there are."""
        answer: Any = self._searcher.search(
            query, many, count=True, order_by_field=ORDER, order=tantivy.Order.Asc
        )
        return [address for _, address in answer.hits], int(answer.count)

    def page(
        self, name: object, query: tantivy.Query, order: Order, start: int, stop: int, many: int | None = None
    ) -> list[Address]:
        """The answers from one rank (from 0, inclusive) to another (exclusive).

        Args:
            name: what the query can be remembered by; equal names mean the same query.
            query: what is asked.
            order: how answers are put in order.
            start: the first rank.
            stop: the rank after the last.
            many: how many answers there are, if that is known: the last are found sooner.
        """
        if stop <= start:
            return []
        lot = Narrowed(name, query)
        if not order.fields and stop <= _AT_ONCE // 2:
            return [address for _, address in self._look.sorted(query, ORDER, stop)][start:]
        if not order.fields:
            return self._within(lot, order.keys, start, stop)
        valued, bare = self._parted(lot, order)
        known = many - self._look.number(bare) if many and many - start <= _AT_ONCE < stop else None
        found = self._within(valued, order.keys, start, stop if known is None else min(stop, known), known)
        if len(found) < stop - start:
            known = self._number(valued, order.keys) if known is None else known
            unvalued = many - known if many else None
            found += self._within(bare, order.rest, max(start - known, 0), stop - known, unvalued)
        return found

    def before(self, name: object, query: tantivy.Query, order: Order, numbers: Mapping[str, int]) -> int:
        """How many answers stand before one that has these numbers."""
        lot = Narrowed(name, query)
        if not order.fields:
            return self._below(lot, ORDER, numbers[ORDER], down=False)
        valued, bare = self._parted(lot, order)
        if numbers[order.fields[0]]:
            return self._before(valued, order.keys, numbers)
        return self._number(valued, order.keys) + self._before(bare, order.rest, numbers)

    def within(self, field: str, low: int, high: int) -> tantivy.Query:
        """What has a number of a field between two, both inclusive."""
        return between(self._schema, field, low, high)

    def numbers(self, address: Address, order: Order) -> Mapping[str, int]:
        """The numbers that a document is put in order by."""
        return {field: self._look.values(field, [address])[0] for field, _ in order.keys}

    def keys(self, addresses: list[Address], order: Order) -> list[tuple[int, ...]]:
        """The numbers of each document but the last, which no two share."""
        columns = [self._look.values(field, addresses) for field, _ in order.keys if field != ORDER]
        return list(zip(*columns, strict=True))

    def _parted(self, lot: Narrowed, order: Order) -> tuple[Narrowed, Narrowed]:
        """What has a value, and what has none."""
        return lot.to(order.fields[0], 1, LAST), lot.to(order.fields[0], 0, 0)

    def _within(
        self, lot: Narrowed, keys: Keys, start: int, stop: int, many: int | None = None
    ) -> list[Address]:
        """A page of some documents, of which it may be known how many there are."""
        (field, down), *more = keys
        if stop <= start:
            return []
        if stop > _AT_ONCE and many is not None and many - start <= _AT_ONCE:  # sooner found from the end
            turned = [(each, not falls) for each, falls in keys]
            return self._within(lot, turned, max(many - stop, 0), many - start)[::-1]
        if stop <= _AT_ONCE or lot not in self._large:
            found = self._first(lot, keys)
            if len(found) <= _AT_ONCE:
                return settled(found, more, start, stop, self._look.values)
        if stop <= _AT_ONCE:
            return self._inside(lot, keys, Window(*lot.span(field), 0, LAST, False), start, stop)
        windows = self._look.windows(lot, field)
        low, high = (windows.many - stop, windows.many - start) if down else (start, stop)
        window = windows.ranked(low, min(high, windows.many))
        before = windows.many - window.before - window.many if down else window.before
        return self._inside(lot, keys, window, start - before, stop - before)

    def _inside(self, lot: Narrowed, keys: Keys, window: Window, start: int, stop: int) -> list[Address]:
        """A page of what stands in a window: by as many as can be looked at, then value by value."""
        (field, down), *more = keys
        answers: list[Address] = []
        low, high, at = window.low, window.high, 0
        while low <= high and at < min(stop, window.many):
            is_full, edge = window.many - at > _AT_ONCE, low
            many: int | None = window.many - at
            if low < high or not is_full:
                found = self._look.first(lot.to(field, low, high), field, down, _AT_ONCE + 1, window.few)
                is_full = len(found) > _AT_ONCE
                whole = found[: same_in(found, found[-1][0], down)[0]] if is_full else found
                answers += settled(whole, more, max(start - at, 0), max(stop - at, 0), self._look.values)
                at += len(whole)
                edge, many = found[-1][0] if is_full else edge, None
            if not is_full or at >= stop:
                break
            same, then = lot.to(field, edge, edge), more or keys
            answers += self._within(same, then, max(start - at, 0), stop - at, many)
            if len(answers) >= stop - start:
                break
            at += self._number(same, then)
            low, high = (low, edge - 1) if down else (edge + 1, high)
        return answers

    def _before(self, lot: Narrowed, keys: Keys, numbers: Mapping[str, int]) -> int:
        """How many of some documents stand before one that has these numbers."""
        (field, down), *more = keys
        number, before = numbers[field], 0
        found = self._first(lot, keys) if lot not in self._large else None
        if found is None or len(found) > _AT_ONCE:
            windows = self._look.windows(lot, field)
            window = windows.around(number)
            before = windows.many - window.before - window.many if down else window.before
            part = lot.to(field, window.low, window.high)
            if window.low == window.high and more and window.many > _AT_ONCE:
                return before + self._before(part, more, numbers)
            found = self._look.first(part, field, down, _AT_ONCE + 1, window.few)
            if len(found) > _AT_ONCE:
                return before + self._further(part, found, keys, numbers)
        low, high = same_in(found, number, down)
        return before + low + self._settled(found[low:high], more, numbers)

    def _further(self, lot: Narrowed, found: Hits, keys: Keys, numbers: Mapping[str, int]) -> int:
        """The same of too many documents, of which the first are found."""
        (field, down), *more = keys
        number = numbers[field]
        low, high = same_in(found, number, down)
        if high < len(found):
            return low + self._settled(found[low:high], more, numbers)
        if low == high:
            low = self._below(lot, field, number, down=down)
        return low + (self._before(lot.to(field, number, number), more, numbers) if more else 0)

    def _settled(self, found: Hits, more: Keys, numbers: Mapping[str, int]) -> int:
        """How many of those that share a number stand before one, by further numbers."""
        left, before = [address for _, address in found], 0
        for field, down in more:
            if left:
                mine, theirs = numbers[field], self._look.values(field, left)
                before += sum(each > mine if down else each < mine for each in theirs)
                left = [address for each, address in zip(theirs, left, strict=True) if each == mine]
        return before

    def _number(self, lot: Narrowed, keys: Keys) -> int:
        """How many documents there are."""
        if lot not in self._large:
            found = self._first(lot, keys)
            if len(found) <= _AT_ONCE:
                return len(found)
        return self._look.number(lot)

    def _below(self, lot: Narrowed, field: str, number: int, *, down: bool) -> int:
        """How many documents stand before a number."""
        if number == (LAST if down else 0):
            return 0
        beyond = lot.to(field, number + 1, LAST) if down else lot.to(field, 0, number - 1)
        return self._look.number(beyond)

    def _first(self, lot: Narrowed, keys: Keys) -> Hits:
        """The first of some documents by their first number, one more than are looked at at once."""
        (field, down), *_ = keys
        found = self._look.first(lot, field, down, _AT_ONCE + 1, False)
        if len(found) > _AT_ONCE:
            if len(self._large) >= _LARGE_KEPT:
                self._large.clear()
            self._large.add(lot)
        return found


def both(one: tantivy.Query, other: tantivy.Query) -> tantivy.Query:
    """What answers two queries."""
    must = tantivy.Occur.Must
    return tantivy.Query.boolean_query([(must, one), (must, other)])
