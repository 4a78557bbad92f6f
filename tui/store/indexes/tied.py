"""Records that the numbers of a large index do not tell apart, put in order by their names in full."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

import tantivy

from ..texts import naturally
from .keys import is_cut
from .ranking import ORDER, Order, Ranking
from .settling import Address

_MOST = 400
"""Of more that are tied no names are read: they stay as they stand in their files."""
_LAST = 2**64 - 1

_Key: TypeAlias = tuple[int, ...]


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
        self._fields = tuple(field for field, _ in order.keys if field != ORDER)
        self._called = called
        self._tied = lru_cache(maxsize=16)(self._in_full)

    def page(self, start: int, stop: int, count: int) -> list[Address]:
        """The records from one rank (from 0, inclusive) to another (exclusive); there are so many in all."""
        low, high = max(start - 1, 0), min(stop + 1, count)
        found = self._ranking.page(self._name, self._query, self._order, low, high)
        keys = [self._key(each) for each in found]
        for at, key in enumerate(keys):
            if is_cut(key[-1]) and key in (*keys[max(at - 1, 0) : at], *keys[at + 1 : at + 2]):
                first, tied = self._tied(key)
                found[at] = tied[low + at - first][0] if tied else found[at]
        return found[start - low : stop - low]

    def rank(self, id: str, address: Address) -> int:
        """Where a record stands."""
        key = self._key(address)
        if is_cut(key[-1]):
            first, tied = self._tied(key)
            ids = [called for _, called in tied]
            if id in ids:
                return first + ids.index(id)
        return self._before(key, self._ranking.numbers(address, self._order)[ORDER])

    def _key(self, address: Address) -> _Key:
        numbers = self._ranking.numbers(address, self._order)
        return tuple(numbers[field] for field in self._fields)

    def _before(self, key: _Key, place: int) -> int:
        numbers = dict(zip(self._fields, key, strict=True)) | {ORDER: place}
        return self._ranking.before(self._name, self._query, self._order, numbers)

    def _in_full(self, key: _Key) -> tuple[int, Sequence[tuple[Address, str]]]:
        """The rank of the first of those with these numbers, and all of them; none if they are too many."""
        first, last = self._before(key, 0), self._before(key, _LAST)
        if last - first > _MOST:
            return first, ()
        found = self._ranking.page(self._name, self._query, self._order, first, last)
        named = [(naturally(name), address, id) for address in found for id, name in (self._called(address),)]
        named.sort(key=lambda each: each[0], reverse=self._order.down and not self._order.then)
        return first, [(address, id) for _, address, id in named]
