"""A catalogue that reads every record again for every question: slow, short and plainly right."""

from collections.abc import Mapping

from tui.records import Record
from tui.store import FIELDS, Count, Moment, Query, Scale, Tally, Workspace
from tui.store.queries.narrowing import values
from tui.store.queries.words import lines
from tui.store.texts.terms import answers, index_terms
from tui.store.times.moments import timeline_of

from .tallied import PlainTally

ORDER = ("deal", "event", "mission", "organisation", "person", "place", "source")


class Oracle:
    """What any engine must answer."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._words = {
            id: {word for line in lines(record, workspace) for word in index_terms(line.text)}
            for id, record in workspace.records.items()
        }

    def ids(self, query: Query) -> tuple[str, ...]:
        found = [
            record for kind in ORDER for record in self.workspace.of(kind) if self._answers(record, query)
        ]
        return tuple(record.id for record in sorted(found, key=lambda record: not _is_named(record, query)))

    def count(self, query: Query) -> int:
        return len(self.ids(query))

    def facets(self, query: Query) -> Mapping[str, tuple[Count, ...]]:
        deals = [record for record in map(self.workspace.records.get, self.ids(query)) if record]
        found = [values(deal, self.workspace) for deal in deals if deal.KIND == "deal"]
        facets = {}
        for field in FIELDS[1:]:
            every = sorted({value for each in found for value in each[field]})
            counts = [Count(value, sum(value in each[field] for each in found)) for value in every]
            facets[field] = tuple(sorted(counts, key=lambda count: -count.number))
        return facets

    def tally(self, query: Query) -> Tally:
        return PlainTally(self.workspace, self.ids(query)).tally()

    def timeline(self, query: Query, scale: Scale = "days") -> tuple[Moment, ...]:
        return timeline_of(self.workspace, self.ids(query), scale)

    def _answers(self, record: Record, query: Query) -> bool:
        known = values(record, self.workspace)
        for field in {field for field, _ in query.only}:
            if not known.get(field, set()) & {value for other, value in query.only if other == field}:
                return False
        return answers(self._words[record.id], query.terms)


def _is_named(record: Record, query: Query) -> bool:
    return answers({word for name in record.names for word in index_terms(name)}, query.terms)
