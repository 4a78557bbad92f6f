"""What is exported: the records that answer a query, and what they refer to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..records import KINDS, Deal, Fact, Record, citations, full_id, references
from ..store import NOT_SORTED, Catalogue, Listing, Query, Sort, Workspace, read_query
from ..wording import Captions
from .disputes import Disputes
from .proofs import Proof, proofs_of

_AT_ONCE = 500
"""Records between two looks at how far it has come."""
_CAPTIONS_KEPT = 50_000


def _untold(done: int, whole: int) -> None:
    """Tells nobody."""


class Changed(Exception):
    """The records are no longer those that were selected."""


@dataclass(frozen=True)
class Selection:
    """The records that answer a query, in the order of the list on screen; nothing is held in memory."""

    catalogue: Catalogue
    query: Query
    sort: Sort = NOT_SORTED
    tell: Callable[[int, int], None] = _untold
    """Told now and then how many records of how many are done; what it raises ends the export."""

    @property
    def workspace(self) -> Workspace:
        """What the records belong to."""
        return self.catalogue.workspace

    @cached_property
    def caption(self) -> Captions:
        """Gives the captions of records; those that come again and again are not looked up again."""
        return lru_cache(maxsize=_CAPTIONS_KEPT)(self.workspace.caption)

    @cached_property
    def disputes(self) -> Disputes:
        """Where sources differ, in all of the workspace: a claim is one whatever is asked for."""
        return Disputes(self.catalogue.conflicts(read_query("")))

    @property
    def asked(self) -> str:
        """The query as its canonical text; empty if everything is asked for."""
        return str(self.query)

    @cached_property
    def count(self) -> int:
        """How many deals answer."""
        return self._deals.count

    def deals(self) -> Iterator[Deal]:
        """The deals that answer, as the list shows them.

        Raises:
            Changed: the records have changed meanwhile.
        """
        return (each for each in self._each(Deal.KIND) if isinstance(each, Deal))

    def records(self) -> Iterator[Record]:
        """The records of every kind that answer: the deals as the list shows them, then the others.

        Raises:
            Changed: the records have changed meanwhile.
        """
        yield from self.deals()
        for kind in KINDS:
            if kind != Deal.KIND:
                yield from self._each(kind)

    def facts(self, record: Record) -> tuple[Fact, ...]:
        """Everything that a record says, in reading order."""
        return self.workspace.facts(record)

    def evidence(self, record: Record, fact: Fact) -> tuple[Proof, ...]:
        """What a value of a record stands on; nothing where it has no source."""
        return tuple(proofs_of(fact, record, self.workspace))

    def named(self, record: Record) -> Iterator[str]:
        """The ids that a record names, again and again: its mission, parties, people, places and sources.

        There need not be such records.
        """
        if record.mission and record.mission != record.id:
            yield record.mission
        for each in references(record):
            yield full_id(each.id, each.kinds, record.mission)
        for _, citation in citations(record):
            source = self.workspace.source_of(citation, record)
            if source and source != record.id:
                yield source

    def related(self, record: Record) -> Iterator[Record]:
        """The records that one refers to, each once."""
        for id in dict.fromkeys(self.named(record)):
            if id != record.id and (other := self.workspace.get(id)):
                yield other

    def around(self, records: Iterable[Record]) -> Iterator[Record]:
        """All that some records refer to, and what that refers to in turn, each once, without themselves.

        Deals that are not among them are left out, as they were not asked for.
        """
        waiting = list(records)
        met = {record.id for record in waiting}
        while waiting:
            for other in self.related(waiting.pop()):
                if other.id not in met and not isinstance(other, Deal):
                    met.add(other.id)
                    waiting.append(other)
                    yield other

    def holds(self, deal: str) -> bool:
        """Whether a deal answers, by its id."""
        return self._deals.rank(deal) is not None

    @cached_property
    def _deals(self) -> Listing:
        return self._listed(Deal.KIND)

    def _listed(self, kind: str) -> Listing:
        return self.catalogue.listed(self.query, kind, self.sort if kind == Deal.KIND else NOT_SORTED)

    def _each(self, kind: str) -> Iterator[Record]:
        listing = self._listed(kind)
        whole = listing.count
        for start in range(0, whole, _AT_ONCE):
            self.tell(start, whole)
            for id in _ids(listing, start):
                record = self.catalogue.get(id)
                if record is None:
                    raise Changed
                yield record
        self.tell(whole, whole)


def _ids(listing: Listing, start: int) -> Sequence[str]:
    try:
        return listing.ids(start, start + _AT_ONCE)
    except LookupError:
        raise Changed from None
