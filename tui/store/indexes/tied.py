"""Records that the numbers of a large index do not tell apart, put in order by their names in full."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import tantivy

from ..texts import naturally
from .keys import is_cut
from .ranking import Order, Ranking
from .settling import Address

_MOST = 200
"""Of more that are tied no names are read: they stay as they stand in their files."""
_KEPT = 64


class _Group(NamedTuple):
    """Records with the same numbers."""

    key: tuple[int, ...]
    addresses: tuple[Address, ...]


class Tied:
    """The pages of one sorted list, and the ranks in it."""

    def __init__(
        self,
        ranking: Ranking,
        name: object,
        query: tantivy.Query,
        order: Order,
        called: Callable[[Address], tuple[str, str]],
    ) -> None:
        """Takes what is listed, as `Ranking.page` does, and what gives the id and the name of a record."""
        self._ranking, self._name, self._query, self._order = ranking, name, query, order
        self._called = called
        self._known: dict[tuple[int, ...], Sequence[Address]] = {}

    def page(self, start: int, stop: int, count: int) -> list[Address]:
        """The records from one rank (from 0, inclusive) to another (exclusive); there are so many in all."""
        settled: list[Address] = []
        for first, group in self._groups(start, stop, count):
            settled += self._settled(group)[max(start - first, 0) : stop - first]
        return settled

    def rank(self, id: str, address: Address, count: int) -> int:
        """Where a record stands; there are so many in all."""
        numbers = self._ranking.numbers(address, self._order)
        rank = self._ranking.before(self._name, self._query, self._order, numbers)
        if not is_cut(numbers[self._order.keys[-2][0]]):
            return rank
        for first, group in self._groups(rank, rank + 1, count):
            if len(group.addresses) > 1:
                return first + [self._called(each)[0] for each in self._settled(group)].index(id)
        return rank

    def _groups(self, start: int, stop: int, count: int) -> Iterator[tuple[int, _Group]]:
        """Those that stand among others from one rank to another, with the rank of the first.

        Of the first and the last so many are known that it can be told whether they are too many.
        """
        at, high = max(start - _MOST, 0), min(stop + _MOST, count)
        found = self._ranking.page(self._name, self._query, self._order, at, high, count)
        keys = self._ranking.keys(found, self._order)
        for key, pairs in groupby(zip(keys, found, strict=True), lambda each: each[0]):
            group = _Group(key, tuple(address for _, address in pairs))
            if at < stop and at + len(group.addresses) > start:
                yield at, group
            at += len(group.addresses)

    def _settled(self, group: _Group) -> Sequence[Address]:
        if 1 < len(group.addresses) <= _MOST and is_cut(group.key[-1]):
            return self._known.get(group.key) or self._by_name(group)
        return group.addresses

    def _by_name(self, group: _Group) -> Sequence[Address]:
        down = self._order.down and not self._order.then
        if len(self._known) >= _KEPT:
            self._known.clear()
        named = sorted(group.addresses, key=lambda each: naturally(self._called(each)[1]), reverse=down)
        self._known[group.key] = named
        return named
