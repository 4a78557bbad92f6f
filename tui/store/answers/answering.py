"""Everything that follows once an engine has said which records answer."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache

from ...records import Record
from ..held import Workspace
from ..queries import FIELDS, Line, Query, lines, values
from ..tallies import Count, Tally, states, tally
from ..texts import matches
from ..times import Moment, Scale, timeline_of
from .hits import Hit, Page


class Answering(ABC):
    """A catalogue but for the engine, which gives the ids in order."""

    def __init__(self, workspace: Workspace) -> None:
        """Takes what it is to answer about."""
        self.workspace = workspace
        self._asked = lru_cache(maxsize=64)(self.find)
        self._values = cache(lambda id: values(workspace.records[id], workspace))
        self._states = cache(lambda id: states(workspace.records[id], workspace))

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

    def search(self, query: Query, limit: int = 50, offset: int = 0) -> Page:
        """See `Catalogue.search`."""
        ids = self.ids(query)
        return Page(tuple(self._hit(id, query) for id in ids[offset : offset + limit]), len(ids))

    def facets(self, query: Query) -> Mapping[str, tuple[Count, ...]]:
        """See `Catalogue.facets`."""
        counts: dict[str, Counter[str]] = {field: Counter() for field in FIELDS if field != "record"}
        for id in self.ids(query):
            record = self.workspace.records[id]
            for field in counts if record.KIND == "deal" else ():
                counts[field].update(self._values(id).get(field, ()))
        ordered = {
            field: sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
            for field, found in counts.items()
        }
        return {field: tuple(Count(*pair) for pair in pairs) for field, pairs in ordered.items()}

    def tally(self, query: Query) -> Tally:
        """See `Catalogue.tally`."""
        return tally(self.workspace, self.ids(query), self._values, self._states)

    def timeline(self, query: Query, scale: Scale = "days") -> tuple[Moment, ...]:
        """See `Catalogue.timeline`."""
        return timeline_of(self.workspace, self.ids(query), scale)

    def _hit(self, id: str, query: Query) -> Hit:
        record = self.workspace.records[id]
        terms = query.terms
        best, most = Line("name", "name", record.caption), 0
        for line in lines(record, self.workspace) if terms else ():
            lit = sum(bool(matches(line.text, (term,))) for term in terms)
            if lit > most:
                best, most = line, lit
        return Hit(id, best.field, best.label, best.text, tuple(matches(best.text, terms)), best.start)
