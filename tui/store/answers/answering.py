"""Everything that follows once an engine has said which records answer."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache, partial

from ...records import Record
from ..grounds import Conflict, disagreements
from ..held import Workspace
from ..queries import FACETS, FIELDS, Query, Values, is_meant, lines, say_value, stands_in, values
from ..tallies import Count, Tally, states, tally
from ..times import Moment, Scale, timeline_of
from .hits import Hit, Page
from .listings import NOT_SORTED, HeldListing, Listing, Sort
from .pointing import point
from .widening import widened

_LINES_KEPT = 512
_INSTANT = 1000
"""So many records are asked about within a few milliseconds."""
_ANSWERS_KEPT = 8
"""As one types on, often the same records answer."""


class Answering(ABC):
    """A catalogue but for the engine, which gives the ids in order."""

    def __init__(self, workspace: Workspace) -> None:
        """Takes what it is to answer about."""
        self.workspace = workspace
        self._asked = lru_cache(maxsize=64)(self.find)
        self._lines = lru_cache(maxsize=_LINES_KEPT)(
            lambda id: tuple(lines(workspace.records[id], workspace))
        )
        self._counted = lru_cache(maxsize=_ANSWERS_KEPT)(self._facets)
        self._tallied = lru_cache(maxsize=_ANSWERS_KEPT)(
            lambda ids: tally(workspace, ids, self._values, self._states)
        )
        self._timed = lru_cache(maxsize=_ANSWERS_KEPT)(lambda ids, scale: timeline_of(workspace, ids, scale))
        self._states = cache(lambda id: states(workspace.records[id], workspace))

    def _values(self, id: str) -> Values:
        return values(self.workspace.records[id], self.workspace)

    @abstractmethod
    def find(self, query: Query) -> tuple[str, ...]:
        """The ids of the records that answer, in the order of `Catalogue.ids`."""

    def ids(self, query: Query) -> tuple[str, ...]:
        """See `Catalogue.ids`."""
        return self._asked(query)

    def get(self, id: str) -> Record | None:
        """See `Catalogue.get`."""
        return self.workspace.records.get(id)

    def count(self, query: Query) -> int:
        """See `Catalogue.count`."""
        return len(self.ids(query))

    @property
    def total(self) -> int:
        """See `Catalogue.total`."""
        return len(self.workspace.records)

    def listed(self, query: Query, kind: str = "", sort: Sort = NOT_SORTED) -> Listing:
        """See `Catalogue.listed`."""
        ids = self.ids(query)
        if kind:
            ids = tuple(id for id in ids if kind == self.workspace.records[id].KIND)
        return HeldListing(ids, self.workspace, sort)

    def search(self, query: Query, limit: int = 50, offset: int = 0) -> Page:
        """See `Catalogue.search`."""
        ids = self.ids(query)
        hits = (self.hit(query, id) for id in ids[offset : offset + limit])
        return Page(tuple(hit for hit in hits if hit), len(ids))

    def hit(self, query: Query, id: str) -> Hit | None:
        """See `Catalogue.hit`."""
        record = self.workspace.get(id)
        return point(record, query, self._lines(id) if query else (), self.workspace) if record else None

    @property
    def instant(self) -> bool:
        """See `Catalogue.instant`."""
        return len(self.workspace.records) <= _INSTANT

    def facets(self, query: Query) -> Mapping[str, Sequence[Count]]:
        """See `Catalogue.facets`."""
        return self._counted(self.ids(query))

    def choices(self, query: Query) -> Mapping[str, Sequence[Count]]:
        """See `Catalogue.choices`."""
        return widened(self.facets(query), query, lambda wider, field: self.facets(wider)[field])

    def values(self, field: str, typed: str) -> Sequence[Count]:
        """See `Catalogue.values`."""
        found = self._there_are.get(field, ())
        return tuple(c for c in found if is_meant(typed, c.value, say_value(field, c.value, self.workspace)))

    def tally(self, query: Query) -> Tally:
        """See `Catalogue.tally`."""
        return self._tallied(self.ids(query))

    def timeline(self, query: Query, scale: Scale = "days") -> tuple[Moment, ...]:
        """See `Catalogue.timeline`."""
        return self._timed(self.ids(query), scale)

    def conflicts(self, query: Query) -> tuple[Conflict, ...]:
        """See `Catalogue.conflicts`."""
        fields = [field for field, _ in query.only]
        said = partial(stands_in, query) if query.words_alone() else None
        return disagreements(self.workspace, self.ids(query.without_words()), said, fields)

    @cached_property
    def _there_are(self) -> Mapping[str, Sequence[Count]]:
        """Every value of each field, with the number of records that have it."""
        counts: dict[str, Counter[str]] = {field: Counter() for field in FIELDS}
        for id in self.workspace.records:
            for field, has in self._values(id).items():
                counts[field].update(has)
        return _commonest_first(counts)

    def _facets(self, ids: tuple[str, ...]) -> Mapping[str, Sequence[Count]]:
        counts: dict[str, Counter[str]] = {field: Counter() for field in FACETS}
        for id in ids:
            is_deal = self.workspace.records[id].KIND == "deal"
            for field, has in self._values(id).items() if is_deal else ():
                if field in counts:
                    counts[field].update(has)
        return _commonest_first(counts)


def _commonest_first(counts: Mapping[str, Counter[str]]) -> Mapping[str, Sequence[Count]]:
    ordered = {
        field: sorted(found.items(), key=lambda pair: (-pair[1], pair[0])) for field, found in counts.items()
    }
    return {field: tuple(Count(*pair) for pair in pairs) for field, pairs in ordered.items()}
