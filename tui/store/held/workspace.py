"""A workspace: the records of a folder, the texts they quote, and the problems they have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ...records import Citation, Fact, Record, full_id
from ..texts import Passages
from .evidence import Evidence
from .problem import Problem


@dataclass(frozen=True)
class Workspace:
    """Everything that a folder holds, read once and never changed."""

    folder: Path
    records: Mapping[str, Record]
    """By id, in the order of kinds and files."""
    texts: Mapping[str, Passages] = field(default_factory=dict)
    """The texts of sources, by the id of the source."""
    changed: frozenset[str] = frozenset()
    """The ids of sources whose text is no longer the one that was quoted."""
    problems: tuple[Problem, ...] = ()
    as_of: date = field(default_factory=date.today)
    """The day that the records are looked at from."""

    def of(self, kind: str) -> list[Record]:
        """The records of a kind."""
        return [record for record in self.records.values() if kind == record.KIND]

    def caption(self, id: str) -> str:
        """The caption of a record; the id itself if there is no such record."""
        record = self.records.get(id)
        return record.caption if record else id

    def source_of(self, citation: Citation, record: Record) -> str | None:
        """The id of the source that a citation of a record quotes; none if that is not settled."""
        if citation.source:
            return full_id(citation.source, ("source",), record.mission)
        own = [id for id in self.texts if id.startswith(f"{record.mission}/")]
        return own[0] if record.mission and len(own) == 1 else None

    def find(self, citation: Citation, record: Record) -> Evidence:
        """What becomes of a citation of a record."""
        source = self.source_of(citation, record)
        text = self.texts.get(source or "")
        if source is None or text is None:
            return Evidence("external" if source in self.records else "not_found", source)
        places = text.find(citation.quote, citation.before or "", citation.after or "")
        if not places:
            return Evidence("source_changed" if source in self.changed else "not_found", source)
        if source in self.changed:
            return Evidence("source_changed", source, *places[0])
        return Evidence("ambiguous" if len(places) > 1 else "verbatim", source, *places[0])

    def evidence(self, fact: Fact, record: Record) -> tuple[Evidence, ...]:
        """What each citation of a fact becomes, then each other source it is known from.

        One without either has the state `none`; what is no claim of a source has no evidence at all.
        """
        cited = [self.find(citation, record) for citation in fact.cites]
        seen = [Evidence("external", self.seen(reference, record)) for reference in fact.see]
        return (*cited, *seen) or (() if fact.basis is None else (Evidence("none"),))

    def seen(self, reference: str, record: Record) -> str:
        """The id of the source that a record's `see` names, or the address that it is."""
        id = full_id(reference, ("source",), record.mission)
        return id if id in self.records else reference

    def linking(self, id: str, kind: str) -> Iterator[Record]:
        """The records of a kind that lead to a record."""
        for record in self.of(kind):
            if any(link.id == id for fact in record.facts() for link in fact.links):
                yield record
