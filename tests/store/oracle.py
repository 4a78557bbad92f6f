"""A catalogue that reads every record again for every query: slow, short and plainly right."""

from collections.abc import Mapping, Sequence

from tui.store import Count, Moment, Query, Scale, Tally, Workspace, say_value
from tui.store.queries.completing import is_meant
from tui.store.queries.fields import FACETS
from tui.store.queries.holding import holds, is_named
from tui.store.queries.knowing import traits
from tui.store.queries.narrowing import values
from tui.store.times.moments import timeline_of

from .tallied import PlainTally

ORDER = ("deal", "event", "mission", "organisation", "person", "place", "source")


class Oracle:
    """What any engine must answer."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._known = {id: traits(record, workspace) for id, record in workspace.records.items()}
        self._found: dict[Query, tuple[str, ...]] = {}

    def ids(self, query: Query) -> tuple[str, ...]:
        if query not in self._found:
            every = [record.id for kind in ORDER for record in self.workspace.of(kind)]
            found = [id for id in every if holds(query, self._known[id])]
            self._found[query] = tuple(sorted(found, key=lambda id: not is_named(query, self._known[id])))
        return self._found[query]

    def count(self, query: Query) -> int:
        return len(self.ids(query))

    def facets(self, query: Query) -> Mapping[str, Sequence[Count]]:
        return {field: self._facet(field, self.ids(query)) for field in FACETS}

    def choices(self, query: Query) -> Mapping[str, Sequence[Count]]:
        return {field: self._facet(field, self.ids(query.without(field))) for field in FACETS}

    def _facet(self, field: str, ids: Sequence[str]) -> Sequence[Count]:
        records = self.workspace.records
        found = [values(records[id], self.workspace)[field] for id in ids if records[id].KIND == "deal"]
        every = sorted({value for each in found for value in each})
        counts = [Count(value, sum(value in each for each in found)) for value in every]
        return tuple(sorted(counts, key=lambda count: -count.number))

    def values(self, field: str, typed: str) -> Sequence[Count]:
        every = [values(record, self.workspace).get(field, ()) for record in self.workspace.records.values()]
        meant = {
            value
            for each in every
            for value in each
            if is_meant(typed, value, say_value(field, value, self.workspace))
        }
        counts = [Count(value, sum(value in each for each in every)) for value in sorted(meant)]
        return tuple(sorted(counts, key=lambda count: -count.number))

    def tally(self, query: Query) -> Tally:
        return PlainTally(self.workspace, self.ids(query)).tally()

    def timeline(self, query: Query, scale: Scale = "days") -> tuple[Moment, ...]:
        return timeline_of(self.workspace, self.ids(query), scale)
