"""How often values stand among the documents that answer, and what their columns of numbers sum up to.

What more than half of all documents answer is counted through those that do not: whole less rest. Where the
least and the greatest number are asked for, which may have to be looked for all the same, it must be more
than two thirds. A value that all documents have is counted by counting these.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

import tantivy

from ..tallies import FIRST, HIGH, LOW, Stats, cells_of
from .halving import MOST_AT_ONCE, Counts, Heaps

Narrowing: TypeAlias = Callable[[tantivy.Query], tantivy.Query]

_CELLS = "sums"
_PARTS = (FIRST, HIGH, LOW)
_NONE = Stats()


class Counting:
    """Counts over one searcher; the totals of all documents are found once."""

    def __init__(
        self,
        searcher: tantivy.Searcher,
        among: Narrowing,
        number: Callable[[tantivy.Query], int],
        heaps: Heaps,
    ) -> None:
        """Takes what is searched.

        Args:
            searcher: where the documents are.
            among: narrows a query to the documents among which is counted.
            number: how many of these answer.
            heaps: what counts values.
        """
        self._searcher, self._among, self._number, self._heaps = searcher, among, number, heaps
        self._every = tantivy.Query.all_query()
        self._all = number(self._every)
        self._whole: dict[str, Counts] = {}
        self._wholes: dict[frozenset[str], Mapping[str, Stats]] = {}

    def values(self, query: tantivy.Query | None, fields: Sequence[str]) -> Mapping[str, Counts]:
        """For each field, how many documents that answer have each of its values; all without a query."""
        number = self._all if query is None else self._number(query)
        if query is None or number == self._all:
            return self._of_all(fields)
        if number * 2 <= self._all:
            return self._counted(self._among(query), number, fields)
        whole, rest = self._of_all(fields), self._counted(self._rest(query), self._all - number, fields)
        return {field: _less(whole[field], rest[field]) for field in fields}

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
        among = self._among(self._every if query is None else query)
        asked = {"range": {"field": field, "ranges": ranges}, "aggs": {"most": {"max": {"field": other}}}}
        answer: Any = self._searcher.aggregate(among, {"spans": asked}) if ranges else {}
        found = {
            float(each.get("from", -1.0)): (int(each["doc_count"]), int(each["most"]["value"] or 0))
            for each in (answer["spans"]["buckets"] if ranges else ())
        }
        return [found.get(float(low), (0, 0)) for low in starts[:-1]]

    def sums(
        self, query: tantivy.Query | None, cells: Iterable[str], ends: Iterable[str] = ()
    ) -> Mapping[str, Stats]:
        """What each column holds among the documents that answer.

        Args:
            query: what is asked; all documents without it.
            cells: the columns.
            ends: those of them whose least and greatest number are needed; of others these may be missing.
        """
        asked = tuple(sorted(cells))
        number = self._all if query is None else self._number(query)
        if query is None or number == self._all:
            return self._sums_of_all(asked)
        among, bounded = self._among(query), [cell for cell in ends if cell in asked]
        if number * (3 if bounded else 2) <= self._all * (2 if bounded else 1):
            return self._sums(among, asked)
        whole, rest = self._sums_of_all(asked), self._sums(self._rest(query), asked)
        left = {cell: _left(stats, rest.get(cell, _NONE)) for cell, stats in whole.items()}
        unsure = [cell for cell in bounded if left[cell].count and left[cell].low is None]
        return {**left, **self._sums(among, unsure)}

    def whole(self, cells: Iterable[str]) -> Mapping[str, Stats] | None:
        """What each column holds among all documents, if that is known already."""
        wanted = frozenset(cells)
        for known, stats in self._wholes.items():
            if wanted <= known:
                led = frozenset(stats) - known if FIRST in wanted else frozenset[str]()
                return {cell: each for cell, each in stats.items() if cell in wanted | led}
        return None

    def _rest(self, query: tantivy.Query) -> tantivy.Query:
        """What does not answer."""
        must, must_not = tantivy.Occur.Must, tantivy.Occur.MustNot
        return tantivy.Query.boolean_query([(must, self._among(self._every)), (must_not, query)])

    def _of_all(self, fields: Sequence[str]) -> Mapping[str, Counts]:
        missing = [field for field in fields if field not in self._whole]
        self._whole |= self._heaps.values(self._among(self._every), missing) if missing else {}
        return {field: self._whole[field] for field in fields}

    def _sums_of_all(self, cells: Sequence[str]) -> Mapping[str, Stats]:
        if (known := self.whole(cells)) is not None:
            return known
        found = self._wholes[frozenset(cells)] = self._sums(self._among(self._every), cells)
        return found

    def _counted(self, among: tantivy.Query, number: int, fields: Sequence[str]) -> Mapping[str, Counts]:
        """The values of so many documents."""
        common = {
            field: dict.fromkeys(self._whole[field], number) if number else {}
            for field in fields
            if self._is_common(field)
        }
        rest = [field for field in fields if field not in common]
        return {**common, **(self._heaps.values(among, rest) if rest else {})}

    def _is_common(self, field: str) -> bool:
        """Whether it is known that all documents have all values of a field."""
        return field in self._whole and all(many == self._all for many in self._whole[field].values())

    def _sums(self, among: tantivy.Query, cells: Sequence[str]) -> Mapping[str, Stats]:
        plain = [cell for cell in cells if cell not in _PARTS]
        asked: dict[str, Any] = {cell: _stats_of(cell) for cell in plain}
        if len(plain) < len(cells):
            parts = {part: _stats_of(part) for part in (HIGH, LOW)}
            asked[FIRST] = {"terms": {"field": f"{_CELLS}.{FIRST}", "size": MOST_AT_ONCE}, "aggs": parts}
        answer: Any = self._searcher.aggregate(among, asked) if asked else {}
        led = answer[FIRST]["buckets"] if FIRST in asked else ()
        return {**{cell: _measured(answer[cell]) for cell in plain}, **dict(_parts(led))}


def _stats_of(cell: str) -> Mapping[str, Any]:
    return {"stats": {"field": f"{_CELLS}.{cell}"}}


def _parts(led: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Stats]]:
    """What the first amounts come to in each column."""
    for each in led:
        for cell, part in zip(cells_of(int(each["key"])), (HIGH, LOW), strict=True):
            yield cell, _measured(each[part])


def _measured(stats: Mapping[str, float | None]) -> Stats:
    low, high = stats["min"], stats["max"]
    ends = (None, None) if low is None or high is None else (int(low), int(high))
    return Stats(int(stats["count"] or 0), int(stats["sum"] or 0), *ends)


def _left(whole: Stats, rest: Stats) -> Stats:
    """What is left of a whole; its ends are as they were, if the rest comes near neither."""
    count, sum = whole.count - rest.count, whole.sum - rest.sum
    if whole.low is None or whole.high is None:
        return Stats(count, sum)
    if rest.low is None or rest.high is None or whole.low < rest.low <= rest.high < whole.high:
        return Stats(count, sum, whole.low, whole.high)
    return Stats(count, sum)


def _less(whole: Counts, rest: Counts) -> Counts:
    left = {value: number - rest.get(value, 0) for value, number in whole.items()}
    return {value: number for value, number in left.items() if number}
