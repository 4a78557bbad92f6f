"""The records of a large index that answer, by rank."""

from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import NamedTuple

import tantivy

from ..indexes import Address, LargeIndex, LostError, Tied, beginning_so, both, lost_if_broken, order_by
from ..queries import Query, Word
from .listings import Sort

_QUICK = 200
"""So many of the first records are looked for without knowing how many there are."""


class Among(NamedTuple):
    """What is listed, narrowed further."""

    name: Hashable
    """What it can be remembered by; of one index, equal names mean the same."""
    narrow: Callable[[tantivy.Query], tantivy.Query]
    """Leaves of what answers a query what is so."""


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
        self._index, self._name = index, (query, kind, among and among.name)
        self._order = order_by(sort.column, sort.down)
        self._by_name = bool(query.terms) and not sort.column
        self._query, self._kind, self._among = query, kind, among
        self._all = self._narrowed(index.asked(query))
        self._tied = Tied(index.ranking, self._name, self._all, self._order, index.called)

    @cached_property
    def count(self) -> int:
        """See `Listing.count`."""
        if self._among:
            return self._index.ranking.count(self._all)
        numbers = self._index.lots.numbers(self._index.asked(self._query))
        return numbers[self._kind] if self._kind else numbers.total()

    def ids(self, start: int, stop: int) -> Sequence[str]:
        """See `Listing.ids`."""
        start = max(start, 0)
        if stop <= start:
            return ()
        with lost_if_broken():
            if stop <= _QUICK and not self._order.fields:
                found = self._first(stop)[start:]
            else:
                found = self._addresses(start, min(stop, self.count))
            return tuple(map(self._index.id_of, found))

    def rank(self, id: str) -> int | None:
        """See `Listing.rank`."""
        with suppress(LostError), lost_if_broken():
            return self._rank(id)
        return None

    def _rank(self, id: str) -> int | None:
        ranking = self._index.ranking
        address = self._index.address_of(id, self._all)
        if address is None:
            return None
        if self._order.fields:
            return self._tied.rank(id, address, self.count)
        numbers = ranking.numbers(address, self._order)
        lot = next(each for each in self._lots if self._index.address_of(id, each.query) is not None)
        return lot.before + ranking.before(lot.name, lot.query, self._order, numbers)

    def seek(self, text: str, start: int) -> int | None:
        """See `Listing.seek`."""
        with suppress(LostError), lost_if_broken():
            return self._seek(text, start)
        return None

    def _seek(self, text: str, start: int) -> int | None:
        further = (self._begun(lot, text, start - lot.before) for lot in self._lots)
        around = (self._begun(lot, text, 0) for lot in self._lots)
        return next((rank for rank in (*further, *around) if rank is not None), None)

    def _begun(self, lot: "_Lot", text: str, start: int) -> int | None:
        """The rank of the first record from a rank of a lot on whose name begins so."""
        ranking = self._index.ranking
        here = ranking.page(lot.name, lot.query, self._order, max(start, 0), max(start, 0) + 1)
        if not here:
            return None
        begun = both(lot.query, self._called(text))
        at = ranking.before((lot.name, text), begun, self._order, ranking.numbers(here[0], self._order))
        found = ranking.page((lot.name, text), begun, self._order, at, at + 1)
        if not found:
            return None
        numbers = ranking.numbers(found[0], self._order)
        return lot.before + ranking.before(lot.name, lot.query, self._order, numbers)

    def _called(self, text: str) -> tantivy.Query:
        """What has a name that begins so."""
        must, within = tantivy.Occur.Must, self._index.ranking.within
        ways = [
            tantivy.Query.boolean_query([(must, within(*span)) for span in spans])
            for spans in beginning_so(text)
            if spans
        ]
        return tantivy.Query.disjunction_max_query(ways) if ways else tantivy.Query.all_query()

    def _narrowed(self, asked: tantivy.Query) -> tantivy.Query:
        """What of some answers is listed."""
        asked = self._index.lots.of_kind(self._kind, asked) if self._kind else asked
        return self._among.narrow(asked) if self._among else asked

    @cached_property
    def _lots(self) -> Sequence["_Lot"]:
        """What stands one after the other, each in order."""
        if not self._by_name:
            return (_Lot(self._name, self._all, 0),)
        named = _Lot((self._name, "named"), self._named, 0)
        return named, _Lot((self._name, "others"), self._others, self._named_count)

    @cached_property
    def _named(self) -> tantivy.Query:
        """What is found by name; where words alone are asked for, that has all of them."""
        named, words = self._index.named(self._query), self._query.asked.parts
        if not all(isinstance(part, Word) for part in words):
            named = both(self._index.asked(self._query), named)
        return self._narrowed(named)

    @cached_property
    def _named_count(self) -> int:
        return self._index.ranking.count(self._named)

    @cached_property
    def _others(self) -> tantivy.Query:
        must, must_not = tantivy.Occur.Must, tantivy.Occur.MustNot
        return tantivy.Query.boolean_query([(must, self._all), (must_not, self._named)])

    def _first(self, stop: int) -> list[Address]:
        """The answers up to a rank, each looked at once; notes how many are found by name."""
        ranking = self._index.ranking
        if not self._by_name:
            return ranking.top(self._all, stop)[0]
        found, self._named_count = ranking.top(self._named, stop)
        return found if len(found) == stop else found + ranking.top(self._others, stop - len(found))[0]

    def _addresses(self, start: int, stop: int) -> list[Address]:
        if self._order.fields:
            return self._tied.page(start, stop, self.count)
        ends = [*(lot.before for lot in self._lots[1:]), self.count]
        found: list[Address] = []
        for lot, end in zip(self._lots, ends, strict=True):
            low, high = max(start, lot.before) - lot.before, min(stop, end) - lot.before
            found += self._index.ranking.page(lot.name, lot.query, self._order, low, high)
        return found
