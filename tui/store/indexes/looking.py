"""What the engine is asked for, so that documents can be put in order: the first by a number, and counts."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import tantivy

from .narrowed import Narrowed
from .settling import Address, Hits
from .windows import LAST, Windows, counted, parted

ORDER = "order"
"""The field of the order that lists have without being sorted; no two documents of a file share a number."""

_COUNTS_KEPT = 64
_HITS_KEPT = 4


class Looking:
    """Looks at some documents of one searcher, remembering what was seen last."""

    def __init__(
        self, searcher: tantivy.Searcher, schema: tantivy.Schema, samples: Mapping[str, Sequence[int]]
    ) -> None:
        """Takes what is searched, as `Ranking` does."""
        self._searcher, self._schema = searcher, schema
        self._starts = {field: parted(numbers) for field, numbers in samples.items()}
        self._counted = lru_cache(maxsize=_COUNTS_KEPT)(self._counting)
        self.number = lru_cache(maxsize=_COUNTS_KEPT)(self._number)
        """How many documents there are of some."""
        self._bare = {field for field, numbers in samples.items() if _has_many_noughts(numbers)}
        self.first = lru_cache(maxsize=_HITS_KEPT)(self._first)
        """The first of some documents by a field, so many at most, and whether the greatest come first."""

    def count(self, query: tantivy.Query) -> int:
        """How many documents answer."""
        answer: Any = self._searcher.search(query, 1, count=True)
        return int(answer.count)

    def windows(self, lot: Narrowed, field: str) -> Windows:
        """How many documents stand in each window of a field."""
        windows = self._counted(lot.without(field), field)
        return windows.valued if lot.span(field)[0] else windows

    def sorted(self, query: tantivy.Query, field: str, limit: int, *, down: bool = False) -> Hits:
        """The first of what answers, by a field."""
        way = tantivy.Order.Desc if down else tantivy.Order.Asc
        hits: Any = self._searcher.search(query, limit, count=False, order_by_field=field, order=way).hits
        return list(hits)

    def values(self, field: str, addresses: list[Address]) -> list[int]:
        """The numbers that documents have."""
        return [int(number or 0) for number in self._searcher.fast_field_values(field, addresses)]

    def _number(self, lot: Narrowed) -> int:
        return self.count(lot.asked(self._schema))

    def _counting(self, lot: Narrowed, field: str) -> Windows:
        return counted(self._searcher, lot.asked(self._schema), field, self._starts.get(field, [0, 1]))

    def _first(self, lot: Narrowed, field: str, down: bool, most: int, few: bool) -> Hits:
        if lot.span(field) == (1, LAST) and (down or field not in self._bare):  # quicker than to ask for it
            found = self.sorted(lot.without(field).asked(self._schema), field, most, down=down)
            valued = [hit for hit in found if hit[0]]
            if down or len(valued) == len(found):
                return valued
        asked = lot.asked(self._schema, through_terms=field if few and field == ORDER else "")
        return self.sorted(asked, field, most, down=down)


def _has_many_noughts(numbers: Sequence[int]) -> bool:
    return bool(numbers) and not numbers[len(numbers) // 8]
