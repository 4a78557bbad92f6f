"""All that there is among the documents that answer, in one look at each.

What more than two thirds of all documents answer is told by those that do not: whole less rest. The whole is
worked out once, and kept for the next time.
"""

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import tantivy

from ...cache import read_sealed, write_sealed
from ..queries import FACETS
from ..tallies import EXACT, GROUNDS, PLACES, Stats, together
from .found import Found, measured
from .halving import LAST, MOST_AT_ONCE, Counts, Heaps
from .numbering import ORGS, ByNumber, Register
from .ranking import both

Narrowing: TypeAlias = Callable[[tantivy.Query], tantivy.Query]

_CELLS, _ORG = "sums", "org"
_OF_GROUNDS = ("evidence", "basis")
"""The fields whose values `GROUNDS` tells."""
COUNTED = (*(field for field in FACETS if field not in _OF_GROUNDS), "person", "source", GROUNDS)
"""The fields whose values are counted."""
WHOLE, _FORM = "whole.sealed", "whole 1"


@dataclass(frozen=True)
class Summed:
    """What is summed up.

    Attributes:
        cells: The cells of columns beside those that all documents have.
        ends: Those of all cells whose least and greatest number are needed.
        register: The organisations by the numbers that documents have for them; nobody without these.
    """

    cells: Collection[str]
    ends: Set[str]
    register: Register


class Summing:
    """What there is among some documents of one searcher."""

    def __init__(
        self,
        searcher: tantivy.Searcher,
        schema: tantivy.Schema,
        among: Narrowing,
        number: Callable[[tantivy.Query], int],
        heaps: Heaps,
        summed: Callable[[], Summed],
        place: Path | None = None,
    ) -> None:
        """Takes what is searched.

        Args:
            searcher: where the documents are.
            schema: its schema.
            among: narrows a query to the documents that are looked at.
            number: how many of these answer.
            heaps: what counts values.
            summed: what is summed up; asked for once.
            place: the file that keeps what there is among all of them, named after what they are.
        """
        self._searcher, self._schema, self._among, self._number = searcher, schema, among, number
        self._heaps, self._told, self._place = heaps, summed, place
        self._every = tantivy.Query.all_query()
        self._all = number(self._every)
        self._latest: tuple[tantivy.Query, Found] = self._every, Found({}, {}, {})

    def found(self, query: tantivy.Query) -> Found:
        """What there is among the documents that answer."""
        found = self._of(query, COUNTED)
        self._latest = query, found
        return found

    def summed(self, query: tantivy.Query) -> Found:
        """What numbers come to among the documents that answer, and what these rest on; perhaps more."""
        latest, found = self._latest
        return found if latest is query and found.by_field else self._of(query, (GROUNDS,))

    def _of(self, query: tantivy.Query, fields: Sequence[str]) -> Found:
        """What numbers come to, and how many documents have each value of some fields."""
        number = self._number(query)
        if number == self._all:
            return self.whole
        if number * 3 <= self._all * 2:
            return self._found(self._among(query), number, fields)
        must, must_not = tantivy.Occur.Must, tantivy.Occur.MustNot
        others = tantivy.Query.boolean_query([(must, self._among(self._every)), (must_not, query)])
        rest = self._found(others, self._all - number, fields)
        return self._settled(self._among(query), self.whole.less(rest))

    @cached_property
    def whole(self) -> Found:
        """What there is among all of them."""
        if self._place and (kept := read_sealed(self._place, _FORM)) is not None:
            return Found.read(kept)
        found = self._look(self._among(self._every), COUNTED, self._summed.cells)
        if self._place:
            write_sealed(self._place, found.written, _FORM)
        return found

    @cached_property
    def _summed(self) -> Summed:
        return self._told()

    def _found(self, among: tantivy.Query, number: int, fields: Sequence[str]) -> Found:
        """What there is among so many documents."""
        if not number:
            return Found({field: {} for field in fields}, {}, {})
        common = {
            field: dict.fromkeys(values, number) for field, values in self._common.items() if field in fields
        }
        found = self._look(among, [field for field in fields if field not in common], self._summed.cells)
        return Found({**found.by_field, **common}, found.leads, found.cells)

    @property
    def _common(self) -> Mapping[str, Counts]:
        """The values of fields of which it is known that all documents have them all."""
        known: Found | None = self.__dict__.get("whole")
        every = known.by_field.items() if known else ()
        return {
            field: values for field, values in every if all(many == self._all for many in values.values())
        }

    def _look(self, among: tantivy.Query, fields: Sequence[str], cells: Collection[str]) -> Found:
        """What there is of some fields, in some cells and in the places that all documents have."""
        asked = {cell: _stats_of(f"{_CELLS}.{cell}") for cell in cells}
        register, more = self._summed.register, {**self._places, **asked}
        if register and _ORG in fields:
            more[ORGS] = {"terms": {"field": ORGS, "size": MOST_AT_ONCE}}
            fields = [field for field in fields if field != _ORG]
        values, answer = self._heaps.with_more(among, fields, more)
        if answer and ORGS in answer:
            values = {**values, _ORG: ByNumber(register, answer[ORGS]["buckets"])}
        elif ORGS in more:
            values = {**values, **self._heaps.values(among, [_ORG])}
        leads = _leads(answer)
        if answer is None or leads is None:
            leads, answer = self._halved(among, 0, LAST), self._heaps.with_more(among, (), asked)[1] or {}
        return Found(values, leads, {cell: measured(answer[cell]) for cell in cells})

    def _halved(self, among: tantivy.Query, low: int, high: int) -> Mapping[str, Stats]:
        """What stands in the places, where there are too many names at once, or too large sums."""
        every: dict[str, Stats] = {}
        for half, start, end in self._heaps.halves(among, low, high):
            answer = self._heaps.with_more(half, (), self._places)[1]
            found = _leads(answer) if start < end else _led(answer or {})
            if found is None:
                found = self._halved(half, start, end)
            every |= {name: together(every.get(name, Stats()), each) for name, each in found.items()}
        return every

    @cached_property
    def _places(self) -> Mapping[str, Any]:
        return {
            name: {"terms": {"field": name, "size": self._heaps.most}, "aggs": {number: _stats_of(number)}}
            for name, number in PLACES
        }

    def _settled(self, among: tantivy.Query, found: Found) -> Found:
        """The same with all least and greatest numbers that are needed."""
        whole = self.whole.leads
        leads, cells = found.unsure(self._summed.ends)
        sure = {
            name: replace(each, low=whole[name].low, high=whole[name].high)
            for name, each in leads.items()
            if self._reaches(among, name, whole[name])
        }
        if len(sure) == len(leads) and not cells:
            return found.but(sure, {})
        again = self._look(among, (), cells)
        return found.but(again.leads, again.cells)

    def _reaches(self, among: tantivy.Query, name: str, whole: Stats) -> bool:
        """Whether the least and the greatest number under a name are among those that answer."""
        return all(self._has(among, name, end) for end in (whole.low, whole.high))

    def _has(self, among: tantivy.Query, name: str, end: int | None) -> bool:
        kind, should = tantivy.FieldType.Unsigned, tantivy.Occur.Should
        there = [
            both(
                tantivy.Query.term_query(self._schema, lead, name, "basic"),
                tantivy.Query.range_query(self._schema, number, kind, end, end),
            )
            for lead, number in PLACES
        ]
        some = tantivy.Query.boolean_query([(should, each) for each in there])
        answer: Any = self._searcher.search(both(among, some), 1, count=False)
        return bool(answer.hits)


def _leads(answer: Mapping[str, Any] | None) -> Mapping[str, Stats] | None:
    """What stands in the places, as the engine tells it; none if it does not tell all, or not exactly."""
    if answer is None or any(answer[name]["sum_other_doc_count"] for name, _ in PLACES):
        return None
    found = _led(answer)
    return None if any(each.sum >= EXACT for each in found.values()) else found


def _led(answer: Mapping[str, Any]) -> Mapping[str, Stats]:
    """The same, whatever it tells."""
    found: dict[str, Stats] = {}
    for name, number in PLACES if answer else ():
        for each in answer[name]["buckets"]:
            if key := each["key"]:
                found[key] = together(found.get(key, Stats()), measured(each[number]))
    return found


def _stats_of(field: str) -> Mapping[str, Any]:
    return {"stats": {"field": field}}
