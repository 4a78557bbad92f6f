"""The records of a large index by kind, and by whether they are held in memory.

What most records are is asked for as all but the others, which are few.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import tantivy

from ...records import KINDS
from .entries import BESIDE, HELD, LOT
from .ranking import both

_QUERIES_KEPT = 64


class Lots:
    """Lots of the records that answer."""

    def __init__(
        self,
        searcher: tantivy.Searcher,
        schema: tantivy.Schema,
        named: Sequence[str],
        is_deal: Callable[[str], bool],
    ) -> None:
        """Takes what is searched.

        Args:
            searcher: where the records are.
            schema: its schema.
            named: the ids of records of bulk files that are held in memory all the same.
            is_deal: whether a record that is held in memory is a deal.
        """
        self._searcher, self._schema, self._is_deal = searcher, schema, is_deal
        self._held = [self._lot(HELD)]
        if named:
            self._held.append(tantivy.Query.term_set_query(schema, "id", list(named)))
        self._most = int(self._answer(_some(self._held), 1, count=True).count)
        self._kinds = Counter(dict(searcher.terms_with_prefix("record", "")))
        self.numbers = lru_cache(maxsize=_QUERIES_KEPT)(self._numbers)
        """How many records of each kind answer."""
        self.held_ids = lru_cache(maxsize=_QUERIES_KEPT)(self._held_ids)
        """The ids of what answers and is held in memory."""

    def of_kind(self, kind: str, asked: tantivy.Query) -> tantivy.Query:
        """What answers and is a record of a kind."""
        if self._kinds[kind] * 2 <= self._kinds.total():
            return both(asked, self._is_of(kind))
        return _but(asked, [self._is_of(other) for other in self._kinds if other != kind])

    def deals(self, asked: tantivy.Query) -> tantivy.Query:
        """The deals that answer."""
        return self.of_kind("deal", asked)

    def plain(self, asked: tantivy.Query) -> tantivy.Query:
        """The deals that answer and are not held in memory."""
        return _but(asked, [*self._held, self._lot(BESIDE)])

    def beyond(self, asked: tantivy.Query) -> tantivy.Query:
        """What answers and is not held in memory."""
        return _but(asked, self._held)

    def deals_held(self, asked: tantivy.Query) -> tantivy.Query:
        """The deals that answer and are held in memory."""
        return self.deals(both(asked, _some(self._held)))

    def beside(self, asked: tantivy.Query) -> tantivy.Query:
        """What answers, is no deal, and is not held in memory."""
        return both(asked, self._lot(BESIDE))

    def number_of_deals(self, asked: tantivy.Query) -> int:
        """How many deals answer."""
        return self.numbers(asked)["deal"]

    def number_of_plain(self, asked: tantivy.Query) -> int:
        """How many deals answer that are not held in memory."""
        return self.number_of_deals(asked) - sum(map(self._is_deal, self.held_ids(asked)))

    def _numbers(self, asked: tantivy.Query) -> Counter[str]:
        kinds = {"kinds": {"terms": {"field": "record", "size": len(KINDS) * 2}}}
        answer: Any = self._searcher.aggregate(asked, kinds)
        return Counter({str(each["key"]): int(each["doc_count"]) for each in answer["kinds"]["buckets"]})

    def _held_ids(self, asked: tantivy.Query) -> frozenset[str]:
        hits = self._answer(both(asked, _some(self._held)), self._most).hits if self._most else ()
        return frozenset(str(self._searcher.doc(address).get_first("id")) for _, address in hits)

    def _answer(self, asked: tantivy.Query, most: int, *, count: bool = False) -> Any:
        return self._searcher.search(asked, most, count=count)

    def _is_of(self, kind: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, "record", kind, "basic")

    def _lot(self, lot: int) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, LOT, lot, "basic")


def _some(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in queries])


def _but(query: tantivy.Query, others: Sequence[tantivy.Query]) -> tantivy.Query:
    """What answers a query and none of some others."""
    without = [(tantivy.Occur.MustNot, each) for each in others]
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), *without]) if without else query
