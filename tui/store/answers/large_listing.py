"""The records of a large index that answer, by rank."""

from collections.abc import Sequence
from functools import cached_property

import tantivy

from ..indexes import Address, LargeIndex, beginning_so, both, order_by
from ..queries import Query
from .listings import Sort


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
        among: tantivy.Query | None = None,
    ) -> None:
        """Takes what is listed.

        Args:
            index: where.
            query: what answers.
            kind: the kind of record; all kinds if it is empty.
            sort: what is sorted by.
            among: what else must be so of it.
        """
        self._index, self._name = index, (query, kind, sort, id(among))
        self._order = order_by(sort.column, sort.down)
        asked = index.asked(query)
        asked = both(asked, index.term("record", kind)) if kind else asked
        self._all = both(asked, among) if among else asked
        self._by_name = bool(query.terms) and not sort.column
        self._named = both(self._all, index.named(query)) if self._by_name else self._all
        self._among = among

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
        if not self._by_name:
            return ranking.before(self._name, self._all, self._order, numbers)
        if self._index.address_of(id, self._named) is not None:
            return ranking.before((self._name, "named"), self._named, self._order, numbers)
        return self._named_count + ranking.before((self._name, "others"), self._others, self._order, numbers)

    def seek(self, text: str, start: int) -> int | None:
        """See `Listing.seek`."""
        ranking, begun = self._index.ranking, self._all
        for field, low, high in beginning_so(text):
            begun = both(begun, ranking.within(field, low, high))
        many = ranking.count(begun)
        if not many or self._by_name:
            return None
        here = self._addresses(start, start + 1)
        before = ranking.before("", begun, self._order, ranking.numbers(here[0], self._order)) if here else 0
        at = before if before < many else 0
        found = ranking.page((self._name, text), begun, self._order, at, at + 1)
        return self.rank(self._index.id_of(found[0])) if found else None

    @cached_property
    def _named_count(self) -> int:
        return self._index.ranking.count(self._named)

    @cached_property
    def _others(self) -> tantivy.Query:
        must, must_not = tantivy.Occur.Must, tantivy.Occur.MustNot
        return tantivy.Query.boolean_query([(must, self._all), (must_not, self._named)])

    def _addresses(self, start: int, stop: int) -> list[Address]:
        page = self._index.ranking.page
        if not self._by_name:
            return page(self._name, self._all, self._order, start, stop)
        named = self._named_count
        found = page((self._name, "named"), self._named, self._order, start, min(stop, named))
        if stop > named:
            others = max(start - named, 0), stop - named
            found += page((self._name, "others"), self._others, self._order, *others)
        return found
