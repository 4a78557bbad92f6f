"""The catalogue over a large index: what is held in memory is told record by record, the rest by columns."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache, partial

import tantivy

from ...records import Deal, Record
from ..grounds import Conflict, disagreements
from ..held import Workspace
from ..indexes import COUNTED, Found, LargeIndex
from ..queries import FACETS, FIELDS, Query, is_meant, lines, read_query, say_value, stands_in
from ..tallies import (
    GROUNDS,
    Around,
    Beyond,
    Count,
    Line,
    Member,
    Tally,
    amiss,
    by_columns,
    members_of,
    merged,
    met,
    rested_on,
    tally,
)
from ..texts import fold
from ..times import Moment, Scale
from .alike import Alike
from .counts import Counts
from .hits import Hit, Page
from .large_listing import Among, LargeListing
from .large_timeline import moments_of
from .listings import NOT_SORTED, IdsOf, Listing, Sort
from .meaning import KINDS_OF_FIELDS
from .pointing import point
from .widening import widened

_ANSWERS_KEPT = 8
_MEMBERS_AT_ONCE = 50
_FEW_NAMED = 200
"""So many records are looked at one by one for what they are called."""
_MOST_NAMED = 50
_EVERY = Query()


class LargeCatalogue:
    """Answers about a workspace with bulk files."""

    def __init__(self, index: LargeIndex) -> None:
        """Takes what is asked."""
        self._index = index
        self._alike = Alike(self.count)
        self._tallied = lru_cache(maxsize=_ANSWERS_KEPT)(self._tally)
        self._counted = lru_cache(maxsize=_ANSWERS_KEPT)(self._facets)
        self._widened = lru_cache(maxsize=_ANSWERS_KEPT)(self._of_field)
        self._timed = lru_cache(maxsize=_ANSWERS_KEPT)(
            lambda query, scale: moments_of(index, query, scale, self._held(query))
        )

    @property
    def workspace(self) -> Workspace:
        """What it answers about: the records that are held in memory; it reaches the others."""
        return self._index.workspace

    @property
    def total(self) -> int:
        """See `Catalogue.total`."""
        return self.count(_EVERY)

    def get(self, id: str) -> Record | None:
        """See `Catalogue.get`."""
        return self.workspace.get(id)

    def ids(self, query: Query) -> Sequence[str]:
        """See `Catalogue.ids`."""
        return IdsOf(self.listed(query))

    def count(self, query: Query) -> int:
        """See `Catalogue.count`."""
        return self._index.lots.numbers(self._index.asked(query)).total()

    def listed(self, query: Query, kind: str = "", sort: Sort = NOT_SORTED) -> Listing:
        """See `Catalogue.listed`."""
        return LargeListing(self._index, query, kind, sort)

    def search(self, query: Query, limit: int = 50, offset: int = 0) -> Page:
        """See `Catalogue.search`."""
        listing = self.listed(query)
        hits = (self.hit(query, id) for id in listing.ids(offset, offset + limit))
        return Page(tuple(hit for hit in hits if hit), listing.count)

    def hit(self, query: Query, id: str) -> Hit | None:
        """See `Catalogue.hit`."""
        record = self.workspace.get(id)
        said = lines(record, self.workspace) if record and query else ()
        return point(record, query, said, self.workspace) if record else None

    @property
    def instant(self) -> bool:
        """See `Catalogue.instant`."""
        return False

    def facets(self, query: Query) -> Mapping[str, Sequence[Count]]:
        """See `Catalogue.facets`."""
        return self._counted(self._alike.first(query))

    def choices(self, query: Query) -> Mapping[str, Sequence[Count]]:
        """See `Catalogue.choices`."""
        return widened(self.facets(query), query, self._widened)

    def tally(self, query: Query) -> Tally:
        """See `Catalogue.tally`."""
        return self._tallied(self._alike.first(query))

    def timeline(self, query: Query, scale: Scale = "days") -> tuple[Moment, ...]:
        """See `Catalogue.timeline`."""
        return self._timed(query, scale)

    def conflicts(self, query: Query) -> tuple[Conflict, ...]:
        """See `Catalogue.conflicts`."""
        fields = [field for field, _ in query.only]
        said = partial(stands_in, query) if query.words_alone() else None
        return disagreements(self.workspace, sorted(self._held(query.without_words())), said, fields)

    def values(self, field: str, typed: str) -> Sequence[Count]:
        """See `Catalogue.values`."""
        index, kind = self._index, KINDS_OF_FIELDS.get(field)
        if field not in FIELDS:
            return ()
        if not typed.strip() or not kind or index.number_of("record", kind) <= _FEW_NAMED:
            found = dict(index.values(field, ""))
            return Counts({value: found[value] for value in self._meant(field, typed, found)})
        begun = {
            each: n for text in {typed.strip(), fold(typed).strip()} for each, n in index.values(field, text)
        }
        named = self.listed(read_query(f"record:{kind} {typed}")).ids(0, _MOST_NAMED)
        there = {id: index.number_of(field, id) for id in self._meant(field, typed, named)}
        return Counts(begun | {id: number for id, number in there.items() if number})

    def _meant(self, field: str, typed: str, values: Iterable[str]) -> Iterator[str]:
        """Those of some values that a beginning can mean."""
        if not typed.strip():
            yield from values
            return
        for value in values:
            if is_meant(typed, value, say_value(field, value, self.workspace)):
                yield value

    def _facets(self, query: Query) -> Mapping[str, Sequence[Count]]:
        found, held = self._found(query).values, self._values_held(query)
        return {field: Counts(_added(found[field], held.get(field, {}))) for field in FACETS}

    def _held(self, query: Query) -> Set[str]:
        return self._index.lots.held_ids(self._index.asked(query))

    def _found(self, query: Query) -> Found:
        """All that there is among the deals that answer and are not held in memory."""
        found: Found = self._index.found(self._index.asked(query))
        return found

    def _values_held(self, query: Query) -> Mapping[str, Mapping[str, int]]:
        """How many deals that answer and are held in memory have each value of fields."""
        index = self._index
        if not self._held(query):
            return {}
        held = index.lots.deals_held(index.asked(query))
        return Found(index.heaps.values(held, COUNTED), {}, {}).values

    def _of_field(self, query: Query, field: str) -> Sequence[Count]:
        if not query:
            return self.facets(query)[field]
        index, counted = self._index, field if field in COUNTED else GROUNDS
        found = index.counted.values(index.asked(query), (counted,))
        return Counts(Found(found, {}, {}).values[field])

    def _tally(self, query: Query) -> Tally:
        index, held, asked = self._index, self._held(query), self._index.asked(query)
        around, found = partial(self._around, query, held), index.summed(asked)
        beyond = by_columns(
            index.columns,
            found.stats,
            partial(self._members, query),
            around,
            evidence=found.grounds.states + self._states_beside(asked),
            deals=index.lots.number_of_plain(asked),
            of=index.lots.number_of_plain(index.asked(_EVERY)),
        )
        return merged(tally(self.workspace, held, beyond=self._of_missions(query)), beyond, around)

    def _states_beside(self, asked: tantivy.Query) -> Counter[str]:
        """How much of the evidence of what is no deal, and not held in memory, has each state."""
        index = self._index
        numbers = index.lots.numbers(asked)
        if numbers.total() == numbers["deal"]:
            return Counter()
        return rested_on(index.heaps.values(index.lots.beside(asked), (GROUNDS,))[GROUNDS]).states

    def _around(self, query: Query, held: Set[str]) -> Around:
        own, facets = met(self.workspace, held), self._found(query).values
        orgs, unknown = facets["org"], self._index.unknown
        return Around(
            organisations=_together(orgs, own.organisations) - _among(unknown, orgs, own.organisations),
            people=_together(facets["person"], own.people),
            sources=_together(facets["source"], own.sources),
            countries=_together(facets["country"], own.countries),
        )

    def _beyond(self, query: Query, mission: str) -> int:
        """How many deals of a mission answer that are not held in memory."""
        return self._found(query).values["mission"].get(mission, 0)

    def _of_missions(self, query: Query) -> Beyond:
        return Beyond(
            lambda mission: self._beyond(_EVERY, mission), lambda mission: self._beyond(query, mission)
        )

    def _members(self, query: Query, line: Line) -> Iterator[Member]:
        """The figures of a total that are not held in memory, as they are asked for."""
        keys = [key for key, column in self._index.columns.items() if column.line == line]
        stating = Among(("stating", *keys), partial(self._index.stating, keys))
        listing = LargeListing(self._index, query, "deal", Sort(), stating)
        for start in range(0, listing.count, _MEMBERS_AT_ONCE):
            for id in listing.ids(start, start + _MEMBERS_AT_ONCE):
                deal = self.workspace.get(id)
                if isinstance(deal, Deal):
                    yield from members_of(deal, keys, partial(amiss, deal=deal, workspace=self.workspace))


def _added(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    return Counter(one) + Counter(other) if other else one


def _together(one: Collection[str], other: Collection[str]) -> int:
    """How many there are in one or the other."""
    return len(one) + sum(each not in one for each in other)


def _among(some: Iterable[str], one: Container[str], other: Container[str]) -> int:
    return sum(each in one or each in other for each in some)
