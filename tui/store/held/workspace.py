"""A workspace: the records of a folder, the texts they quote, and the problems they have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from ...records import Citation, Deal, Fact, Record, Source, full_id
from ..texts import Passages
from .evidence import Evidence, State
from .problem import Doubt, Problem


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
    doubts: tuple[Doubt, ...] = ()
    """The problems that are none where records are also kept elsewhere."""
    as_of: date = field(default_factory=date.today)
    """The day that the records are looked at from."""
    beside: Callable[[str], Record | None] | None = None
    """Gives a record that belongs to the workspace and is not held in memory, by its id."""
    standing: Callable[[str], tuple[Path, int] | None] | None = None
    """Tells the file and the line of a record of a bulk file, by its id."""
    begun: Callable[[str, int], list[str]] | None = None
    """Gives ids that begin so, wherever the records are kept, and not more than so many."""

    def of(self, kind: str) -> list[Record]:
        """The records of a kind."""
        return [record for record in self.records.values() if kind == record.KIND]

    def caption(self, id: str) -> str:
        """The caption of a record; the id itself if there is no such record."""
        record = self.get(id)
        return record.caption if record else id

    def get(self, id: str) -> Record | None:
        """The record with an id, wherever it is kept; none if there is no such record."""
        record = self.records.get(id)
        return self.beside(id) if record is None and self.beside else record

    def record(self, id: str) -> Record:
        """The record with an id, wherever it is kept.

        Raises:
            KeyError: there is no such record.
        """
        record = self.get(id)
        if record is None:
            raise KeyError(id)
        return record

    def text(self, id: str) -> Passages | None:
        """The text of a source, or the passage that a record has of its own; none if neither is kept."""
        return self.texts.get(id) or _passage_of(self.get(id))

    def text_of(self, record: Record) -> Passages | None:
        """The same of a record that is at hand, wherever it is kept."""
        return self.texts.get(record.id) or _passage_of(record)

    def source_of(self, citation: Citation, record: Record) -> str | None:
        """The id of the source that a citation of a record quotes; none if that is not settled.

        A record with a passage is its own source.
        """
        if citation.source:
            return full_id(citation.source, ("source",), record.mission)
        if isinstance(record, Deal) and record.passage:
            return record.id
        own = self._with_text.get(record.mission, ())
        return own[0] if len(own) == 1 else None

    def find(self, citation: Citation, record: Record) -> Evidence:
        """What becomes of a citation of a record."""
        source = self.source_of(citation, record)
        own = _passage_of(record) if source == record.id else None
        text = own or self.text(source or "")
        if source is None or text is None:
            known = source in self.records and source not in self.missing
            return Evidence("external" if known else "not_found", source)
        places = tuple(text.find(citation.quote, citation.before or "", citation.after or ""))
        if not places:
            return Evidence("not_found", source)
        once: State = "source_changed" if source in self.changed else "verbatim"
        if len(places) == 1:
            return Evidence(once, source, *places[0])
        return Evidence("ambiguous" if once == "verbatim" else once, source, *places[0], places)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The ids of sources that name a file with their text, which is not there or cannot be read."""
        return tuple(
            id
            for id, each in self.records.items()
            if isinstance(each, Source) and each.file and id not in self.texts
        )

    @cached_property
    def _with_text(self) -> Mapping[str, list[str]]:
        """The sources of each mission that have a text here, or should have one."""
        found: dict[str, list[str]] = {}
        for id in (*self.texts, *self.missing):
            found.setdefault(id.partition("/")[0] if "/" in id else "", []).append(id)
        return {mission: ids for mission, ids in found.items() if mission}

    def evidence(self, fact: Fact, record: Record) -> tuple[Evidence, ...]:
        """What each citation of a fact becomes, then each other source it is known from.

        One without either has the state `none`; what is no claim of a source has no evidence at all.
        """
        if self.records.get(record.id) is not record:
            return self._look_for(fact, record)
        place = record.id, fact.field
        known = self._evidence.get(place)
        if known is None or known[0] != fact:
            known = self._evidence[place] = fact, self._look_for(fact, record)
        return known[1]

    def seen(self, reference: str, record: Record) -> str:
        """The id of the source that a record's `see` names, or the address that it is."""
        id = full_id(reference, ("source",), record.mission)
        return id if id in self.records else reference

    def facts(self, record: Record) -> tuple[Fact, ...]:
        """Everything that a record says, in reading order; read once."""
        if self.records.get(record.id) is not record:
            return tuple(record.facts())
        if record.id not in self._facts:
            self._facts[record.id] = tuple(record.facts())
        return self._facts[record.id]

    def _look_for(self, fact: Fact, record: Record) -> tuple[Evidence, ...]:
        cited = [self.find(citation, record) for citation in fact.cites]
        seen = [Evidence("external", self.seen(reference, record)) for reference in fact.see]
        return (*cited, *seen) or (() if fact.basis is None else (Evidence("none"),))

    @cached_property
    def _facts(self) -> dict[str, tuple[Fact, ...]]:
        return {}

    @cached_property
    def _evidence(self) -> dict[tuple[str, str], tuple[Fact, tuple[Evidence, ...]]]:
        """What is known of the evidence of each value, by record and field."""
        return {}


def _passage_of(record: Record | None) -> Passages | None:
    return _read(record.passage) if isinstance(record, Deal) and record.passage else None


@lru_cache(maxsize=256)
def _read(passage: str) -> Passages:
    return Passages(passage)
