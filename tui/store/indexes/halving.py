"""How many documents have each value of some fields, however many values there are.

The engine gives no more than so many values at a time. Where there are more, fields are asked for one by one,
and of a field that has more alone, the documents in halves.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import tantivy

from .collecting import without_collecting
from .ranking import both

MOST_AT_ONCE = 65_000
"""So many values the engine gives in one answer."""

Between: TypeAlias = Callable[[int, int], tantivy.Query]
LAST = 2**64 - 1
"""The last number in the order of lists."""

Counts: TypeAlias = Mapping[str, int]


class Heaps:
    """Counts of values over one searcher."""

    def __init__(
        self,
        searcher: tantivy.Searcher,
        between: Between,
        numbers: Sequence[int] = (),
        most: int = MOST_AT_ONCE,
    ) -> None:
        """Takes what is searched.

        Args:
            searcher: where the documents are.
            between: gives those whose number in the order of lists is between two, both inclusive.
            numbers: some of these numbers in rising order; they part the documents evenly.
            most: how many values are asked for at once.
        """
        self._searcher, self._between, self._numbers, self.most = searcher, between, numbers, most
        self._apart: set[str] = set()

    def values(self, query: tantivy.Query, fields: Sequence[str]) -> Mapping[str, Counts]:
        """For each field, how many documents that answer have each of its values."""
        return self.with_more(query, fields, {})[0]

    def with_more(
        self, query: tantivy.Query, fields: Sequence[str], more: Mapping[str, Any]
    ) -> tuple[Mapping[str, Counts], Mapping[str, Any] | None]:
        """The same, and what the engine answers, if it does, to more that is asked of it in one go."""
        together = [field for field in fields if field not in self._apart]
        told, answer = self._at_once(query, together, more)
        found = dict(self._one_by_one(query, together) if told is None else told)
        found |= self._one_by_one(query, [field for field in fields if field in self._apart])
        if answer is None:
            _, answer = self._at_once(query, (), more)
        return {field: found[field] for field in fields}, answer

    def halves(self, query: tantivy.Query, low: int, high: int) -> list[tuple[tantivy.Query, int, int]]:
        """What answers between two numbers in the order of lists, in two halves, each with its own two."""
        middle = self._middle(low, high)
        return [
            (both(query, self._between(start, end)), start, end)
            for start, end in ((low, middle - 1), (middle, high))
        ]

    def _one_by_one(self, query: tantivy.Query, fields: Sequence[str]) -> Mapping[str, Counts]:
        found: dict[str, Counts] = {}
        for field in fields:
            told, _ = self._at_once(query, [field])
            if told is None or len(told[field]) * 2 > self.most:
                self._apart.add(field)
            found[field] = told[field] if told else self._halved(query, field, 0, LAST)
        return found

    def _halved(self, query: tantivy.Query, field: str, low: int, high: int) -> Counts:
        """The counts of a field among the documents between two numbers: too many to be told at once."""
        found: Counter[str] = Counter()
        for half, start, end in self.halves(query, low, high):
            told, _ = self._at_once(half, [field])
            if told is None and start < end:
                found.update(self._halved(query, field, start, end))
            else:
                found.update(told[field] if told else _counts(self._answer(half, [field])[field]))
        return found

    def _middle(self, low: int, high: int) -> int:
        """A number above the first and up to the last, with about as many documents below as above."""
        first, last = bisect_left(self._numbers, low + 1), bisect_left(self._numbers, high)
        return self._numbers[(first + last) // 2] if first < last else low + (high - low + 1) // 2

    def _at_once(
        self, query: tantivy.Query, fields: Sequence[str], more: Mapping[str, Any] = {}
    ) -> tuple[Mapping[str, Counts] | None, Mapping[str, Any] | None]:
        """The counts, if none is left out, and what the engine answers, if it does."""
        with without_collecting():
            try:
                answer = self._answer(query, fields, more)
            except ValueError:
                return None, None
            whole = not any(answer[field]["sum_other_doc_count"] for field in fields)
            return {field: _counts(answer[field]) for field in fields} if whole else None, answer

    def _answer(
        self, query: tantivy.Query, fields: Sequence[str], more: Mapping[str, Any] = {}
    ) -> Mapping[str, Any]:
        terms = {field: {"terms": {"field": field, "size": self.most}} for field in fields}
        asked = {**terms, **more}
        answer: Any = self._searcher.aggregate(query, asked) if asked else {}
        return dict(answer)


def _counts(told: Mapping[str, Any]) -> Counts:
    return {each["key"]: each["doc_count"] for each in told["buckets"]}
