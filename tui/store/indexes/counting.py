"""How often values stand among the documents that answer, and what their columns of numbers sum up to.

What more than half of all documents answer is counted through those that do not: whole less rest.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import tantivy

from ..tallies import Stats
from .halving import Heaps
from .ranking import both

_CELLS = "sums"


class Counting:
    """Counts over one searcher; the totals of all documents are found once."""

    def __init__(self, searcher: tantivy.Searcher, among: tantivy.Query, heaps: Heaps) -> None:
        """Takes what is searched, the documents among which is counted, and what counts their values."""
        self._searcher, self._among, self._heaps = searcher, among, heaps
        self._all = self._count(among)
        self._whole = lru_cache(maxsize=16)(self._counted)
        self._summed = lru_cache(maxsize=8)(self._sums)

    def values(self, query: tantivy.Query | None, fields: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """For each field, how many documents that answer have each of its values; all without a query."""
        asked = tuple(fields)
        if query is None:
            return self._whole(None, asked)
        rest = self._rest(query)
        if rest is None:
            return self._counted(both(self._among, query), asked)
        whole, others = self._whole(None, asked), self._counted(rest, asked)
        return {field: _less(whole[field], others[field]) for field in asked}

    def spans(
        self, query: tantivy.Query | None, field: str, starts: Sequence[int], other: str
    ) -> list[tuple[int, int]]:
        """How many documents that answer have a number of a field from each start up to the next.

        With each number comes the greatest that any of these documents has in another field, or 0.

        Args:
            query: what is asked.
            field: a fast field of whole numbers below 2**53.
            starts: in rising order; the last is the end of the last span.
            other: another such field.
        """
        ranges = [{"from": float(low), "to": float(high)} for low, high in pairwise(starts)]
        among = self._among if query is None else both(self._among, query)
        asked = {"range": {"field": field, "ranges": ranges}, "aggs": {"most": {"max": {"field": other}}}}
        answer: Any = self._searcher.aggregate(among, {"spans": asked}) if ranges else {}
        found = {
            float(each.get("from", -1.0)): (int(each["doc_count"]), int(each["most"]["value"] or 0))
            for each in (answer["spans"]["buckets"] if ranges else ())
        }
        return [found.get(float(low), (0, 0)) for low in starts[:-1]]

    def sums(self, query: tantivy.Query | None, cells: Iterable[str]) -> Mapping[str, Stats]:
        """What each column holds among the documents that answer; without ends where these are not known."""
        asked = tuple(sorted(cells))
        if query is None:
            return self._summed(None, asked)
        rest = self._rest(query)
        if rest is None:
            return self._sums(both(self._among, query), asked)
        whole, others = self._summed(None, asked), self._sums(rest, asked)
        return {
            cell: Stats(whole[cell].count - others[cell].count, whole[cell].sum - others[cell].sum)
            for cell in asked
        }

    def ends(self, query: tantivy.Query | None, cells: Iterable[str]) -> Mapping[str, Stats]:
        """The same with the least and the greatest number of each column, however many documents answer."""
        return self._sums(self._among if query is None else both(self._among, query), tuple(sorted(cells)))

    def _rest(self, query: tantivy.Query) -> tantivy.Query | None:
        """What does not answer, where that is less than what does."""
        if self._count(both(self._among, query)) * 2 <= self._all:
            return None
        must, must_not = tantivy.Occur.Must, tantivy.Occur.MustNot
        return tantivy.Query.boolean_query([(must, self._among), (must_not, query)])

    def _count(self, query: tantivy.Query) -> int:
        answer: Any = self._searcher.search(query, 1, count=True)
        return int(answer.count)

    def _counted(
        self, query: tantivy.Query | None, fields: tuple[str, ...]
    ) -> Mapping[str, Mapping[str, int]]:
        return self._heaps.values(self._among if query is None else query, fields)

    def _sums(self, query: tantivy.Query | None, cells: tuple[str, ...]) -> Mapping[str, Stats]:
        asked = {cell: {"stats": {"field": f"{_CELLS}.{cell}"}} for cell in cells}
        answer: Any = (
            self._searcher.aggregate(self._among if query is None else query, asked) if asked else {}
        )
        return {cell: _measured(answer[cell]) for cell in cells}


def _measured(stats: Mapping[str, float | None]) -> Stats:
    low, high = stats["min"], stats["max"]
    ends = (None, None) if low is None or high is None else (int(low), int(high))
    return Stats(int(stats["count"] or 0), int(stats["sum"] or 0), *ends)


def _less(whole: Mapping[str, int], rest: Mapping[str, int]) -> Mapping[str, int]:
    left = {value: number - rest.get(value, 0) for value, number in whole.items()}
    return {value: number for value, number in left.items() if number}
