"""The records of a large index that answer, by rank."""

from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import NamedTuple

import tantivy

from ..indexes import Address, LargeIndex, beginning_so, both, order_by
from ..queries import Query
from .listings import Sort


class Among(NamedTuple):
    """What is listed, narrowed further."""

    name: Hashable
    """What it can be remembered by; of one index, equal names mean the same."""
    query: tantivy.Query


class _Lot(NamedTuple):
    """Some of what is listed, in order."""

    name: object
    """What its query can be remembered by."""
    query: tantivy.Query
    before: int
    """How many records stand before it."""


class LargeListing:
    """A listing that reads only what is asked for.

    Unsorted, what is found by name comes first.
    """

    def __init__(
        self,
        index: LargeIndex,
        query: Query,
        kind: str,
        sort: Sort,
        among: Among | None = None,
    ) -> None:
        """Takes what is listed.

        Args:
            index: where.
            query: what answers.
            kind: the kind of record; all kinds if it is empty.
            sort: what is sorted by.
            among: what else must be so of it.
        """
        self._index, self._name = index, (query, kind, sort, among and among.name)
        self._order = order_by(sort.column, sort.down)
        asked = index.asked(query)
        asked = both(asked, index.term("record", kind)) if kind else asked
        self._all = both(asked, among.query) if among else asked
        self._by_name = bool(query.terms) and not sort.column
        self._named = both(self._all, index.named(query)) if self._by_name else self._all

    @cached_property
    def count(self) -> int:
        """See `Listing.count`."""
        return self._index.ranking.count(self._all)

    def ids(self, start: int, stop: int) -> Sequence[str]:
        """See `Listing.ids`."""
        return tuple(map(self._index.id_of, self._addresses(max(start, 0), min(stop, self.count))))

    def rank(self, id: str) -> int | None:
        """See `Listing.rank`."""
        ranking = self._index.ranking
        address = self._index.address_of(id, self._all)
        if address is None:
            return None
        numbers = ranking.numbers(address, self._order)
        lot = next(each for each in self._lots if self._index.address_of(id, each.query) is not None)
        return lot.before + ranking.before(lot.name, lot.query, self._order, numbers)

    def seek(self, text: str, start: int) -> int | None:
        """See `Listing.seek`."""
        further = (self._begun(lot, text, start - lot.before) for lot in self._lots)
        around = (self._begun(lot, text, 0) for lot in self._lots)
        return next((rank for rank in (*further, *around) if rank is not None), None)

    def _begun(self, lot: "_Lot", text: str, start: int) -> int | None:
        """The rank of the first record from a rank of a lot on whose name begins so."""
        ranking, begun = self._index.ranking, lot.query
        here = ranking.page(lot.name, lot.query, self._order, max(start, 0), max(start, 0) + 1)
        if not here:
            return None
        for field, low, high in beginning_so(text):
            begun = both(begun, ranking.within(field, low, high))
        at = ranking.before((lot.name, text), begun, self._order, ranking.numbers(here[0], self._order))
        found = ranking.page((lot.name, text), begun, self._order, at, at + 1)
        if not found:
            return None
        numbers = ranking.numbers(found[0], self._order)
        return lot.before + ranking.before(lot.name, lot.query, self._order, numbers)

    @cached_property
    def _lots(self) -> Sequence["_Lot"]:
        """What stands one after the other, each in order."""
        if not self._by_name:
            return (_Lot(self._name, self._all, 0),)
        named = _Lot((self._name, "named"), self._named, 0)
        return named, _Lot((self._name, "others"), self._others, self._named_count)

    @cached_property
    def _named_count(self) -> int:
        return self._index.ranking.count(self._named)

    @cached_property
    def _others(self) -> tantivy.Query:
        must, must_not = tantivy.Occur.Must, tantivy.Occur.MustNot
        return tantivy.Query.boolean_query([(must, self._all), (must_not, self._named)])

    def _addresses(self, start: int, stop: int) -> list[Address]:
        ends = [*(lot.before for lot in self._lots[1:]), self.count]
        found: list[Address] = []
        for lot, end in zip(self._lots, ends, strict=True):
            low, high = max(start, lot.before) - lot.before, min(stop, end) - lot.before
            found += self._index.ranking.page(lot.name, lot.query, self._order, low, high)
        return found
