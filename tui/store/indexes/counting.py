"""How often values stand among the documents that answer.

What more than half of all documents answer is counted through those that do not: whole less rest. A value
that all documents have is counted by counting these.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

import tantivy

from .halving import Counts, Heaps

Narrowing: TypeAlias = Callable[[tantivy.Query], tantivy.Query]


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

    def _rest(self, query: tantivy.Query) -> tantivy.Query:
        """What does not answer."""
        must, must_not = tantivy.Occur.Must, tantivy.Occur.MustNot
        return tantivy.Query.boolean_query([(must, self._among(self._every)), (must_not, query)])

    def _of_all(self, fields: Sequence[str]) -> Mapping[str, Counts]:
        missing = [field for field in fields if field not in self._whole]
        self._whole |= self._heaps.values(self._among(self._every), missing) if missing else {}
        return {field: self._whole[field] for field in fields}

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


def _less(whole: Counts, rest: Counts) -> Counts:
    left = {value: number - rest.get(value, 0) for value, number in whole.items()}
    return {value: number for value, number in left.items() if number}
