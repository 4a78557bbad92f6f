"""A large index: the records of a workspace with bulk files, of which only a few are held in memory."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import tantivy

from ...records import KINDS, Deal, Record
from ...speech import counted
from ..bulk import BulkFile
from ..held import Problem, Workspace
from ..tallies import PLACES, Column, compared, read_back
from .breaking import LostError, lost_if_broken
from .compiling import compiled, compiled_names
from .counting import Counting
from .entries import SUMS
from .halving import Heaps
from .keys import FIELDS
from .looking import ORDER
from .lots import Lots
from .numbering import Register, mark_of
from .parts import Part
from .passing import Passing
from .places import deal_called, id_and_place, line_of, place_in, read_at
from .ranking import Ranking, both
from .settling import Address
from .summing import Summed, Summing
from .views import View
from .windows import sampled

_RECORDS_KEPT = 512
_PLACES_KEPT = 512
_QUERIES_KEPT = 64
_FOUND_KEPT = 4
_KINDS = tuple(KINDS)
"""What becomes of words that quote a text."""
_FIGURES = ("at", "at_q", "ranged", "none")
"""The numbers of a column of which each of its figures has one."""


class LargeIndex:
    """Some parts as one index, with what is known of them together."""

    def __init__(
        self,
        view: View,
        parts: Sequence[Part],
        files: Iterable[BulkFile],
        held: Workspace,
        problems: Iterable[Problem] = (),
        place: Path | None = None,
    ) -> None:
        """Takes the index of some parts.

        Args:
            view: all their documents.
            parts: what is known of them; last the one with what is in no bulk file of deals.
            files: the bulk files that they were made of.
            held: what is read from other files.
            problems: what is wrong with bulk files as such.
            place: the file that keeps what all deals come to.
        """
        self._view, self.index = view, view.index
        self.passing: Passing | None = None
        """What must be held as long as the index is."""
        self.schema, self.searcher = view.index.schema, view.index.searcher()
        self._parts, self._files = parts, {file.file: file for file in files}
        self._read = lru_cache(maxsize=_RECORDS_KEPT)(self._reading)
        self._places: dict[str, str] = {}
        """Where records that were listed lately are read again, by their ids."""
        samples = _samples(parts)
        self.ranking = Ranking(self.searcher, self.schema, samples)
        self.workspace = self._holding(held, problems)
        self.lots = lots = Lots(self.searcher, self.schema, sorted(self._named), self._is_deal)
        """The records by kind, and by whether they are held in memory."""
        self.heaps = heaps = Heaps(self.searcher, partial(self.ranking.within, ORDER), samples[ORDER])
        self.counted = Counting(self.searcher, lots.deals, lots.number_of_deals, heaps)
        summed = Summing(
            self.searcher,
            self.schema,
            lots.plain,
            lots.number_of_plain,
            heaps,
            lambda: Summed(self.cells, compared(self.columns), self._register()),
            place,
        )
        self.found = lru_cache(maxsize=_FOUND_KEPT)(summed.found)
        """All that there is among the deals that answer and are not held in memory."""
        self.summed = summed.summed
        """Of that what numbers come to and what the deals rest on, which is found sooner."""
        self.asked = lru_cache(maxsize=_QUERIES_KEPT)(
            lambda query: compiled(query, self.index, self.searcher) if query else tantivy.Query.all_query()
        )
        self.named = lru_cache(maxsize=_QUERIES_KEPT)(
            lambda query: compiled_names(query, self.index, self.searcher)
        )

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """The columns that figures are summed up in, as first met."""
        every = {json.dumps(each): each for part in self._parts for each in part.known["columns"]}
        found: dict[str, Column] = {}
        for each in every.values():
            for key, column in read_back([each]).items():
                found.setdefault(key, column)
        return found

    @cached_property
    def cells(self) -> frozenset[str]:
        """The names of the numbers in these columns."""
        return frozenset(cell for part in self._parts for cell in part.known["cells"])

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The ids that deals name as those of organisations, of which there are none."""
        return frozenset(id for part in self._parts for id in part.known.get("unknown", ()))

    def stating(self, keys: Collection[str], asked: tantivy.Query) -> tantivy.Query:
        """What answers with a figure in one of some columns, and is not held in memory."""
        cells = {f"{key}_{end}" for key in keys for end in _FIGURES} & self.cells
        stated = [tantivy.Query.exists_query(f"{SUMS}.{cell}") for cell in cells]
        for name, _ in PLACES:
            named = [lead for key in keys for lead, _ in self.values(name, key)]
            stated += [tantivy.Query.term_set_query(self.schema, name, named)] if named else []
        return self.lots.beyond(both(asked, _some(stated)))

    def term(self, field: str, value: str | int) -> tantivy.Query:
        """What has a value."""
        return tantivy.Query.term_query(self.schema, field, value, "basic")

    def id_of(self, address: Address) -> str:
        """The id of a document."""
        id, place = id_and_place(self.searcher, address)
        if len(self._places) >= _PLACES_KEPT:
            self._places.clear()
        if place:
            self._places[id] = place
        return id

    def called(self, address: Address) -> tuple[str, str]:
        """The id and the name of a document."""
        id, place = id_and_place(self.searcher, address)
        return id, deal_called(place or "\t\t", self._files) or self.workspace.caption(id)

    def address_of(self, id: str, among: tantivy.Query | None = None) -> Address | None:
        """The document of a record; none if there is none, or none among those that answer."""
        found = self.term("id", id) if among is None else both(self.term("id", id), among)
        hits: Any = self.searcher.search(found, 1, count=False).hits
        return hits[0][1] if hits else None

    def values(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """The values of a field that begin so, and how many records have each, commonest first."""
        return list(self.searcher.terms_with_prefix(field, prefix))

    def number_of(self, field: str, value: str) -> int:
        """How many records have a value."""
        return int(self.searcher.doc_freq(field, value))

    def _holding(self, held: Workspace, problems: Iterable[Problem]) -> Workspace:
        """What is held in memory: what was read, and the deals of bulk files that say something of others."""
        rest = self._parts[-1]
        self._named = frozenset(rest.known["held"])
        told = [Deal.model_validate_json(text) for text in rest.aside()["held"]]
        more = {each.id: each.seen_from(held.as_of) for each in told}
        records = sorted({**more, **held.records}.values(), key=place_in_memory)
        dispelled = {Problem(*each) for each in rest.known["dispelled"]}
        own = (problem for problem in held.problems if problem not in dispelled)
        return replace(
            held,
            records={each.id: each for each in records},
            problems=tuple(sorted((*own, *problems, *self._problems()))),
            doubts=(),
            beside=self._read,
            standing=self._standing,
            begun=self._begun,
        )

    def _register(self) -> Register:
        """The organisations by their numbers; nobody where deals have others, too, or they are lost."""
        *deals, rest = self._parts
        with suppress(OSError):
            ids = rest.aside()["register"]
            if {part.known["numbered"] for part in deals} == {mark_of(ids)}:
                return Register(ids)
        return Register(())

    def _is_deal(self, id: str) -> bool:
        return isinstance(self.workspace.records.get(id), Deal)

    def _problems(self) -> Iterable[Problem]:
        for part in self._parts:
            file = str(part.known.get("file", ""))
            for line, column, field, reason in part.known["problems"]:
                yield Problem(file, line, column, field, reason)
            more = part.known["problem_count"] - len(part.known["problems"])
            if more:
                reason = counted(
                    more,
                    "and {number} more problem in this file",
                    "and {number} more problems in this file",
                )
                after = 1 + max((line for line, *_ in part.known["problems"]), default=0)
                yield Problem(file, after, 1, "", reason, more)
            for told in part.known.get("told", ()):
                yield Problem(*told)

    def _reading(self, id: str) -> Record | None:
        """A record that is not held in memory, read from its file."""
        with suppress(LostError), lost_if_broken():
            place = self._place(id)
            return read_at(place, id, self._files) if place else None
        return None

    def _place(self, id: str) -> str | None:
        """Where a record is read again; what was listed lately is not looked up."""
        return self._places.get(id) or (place_in(self.searcher, self.schema, id) if id else None)

    def _begun(self, text: str, most: int) -> list[str]:
        """Ids that begin so."""
        return [id for id, _ in self.searcher.terms_with_prefix("id", text, limit=most)]

    def _standing(self, id: str) -> tuple[Path, int] | None:
        """Where a record of a bulk file stands."""
        place = self._place(id)
        return line_of(place, self._files) if place else None


def _some(queries: Iterable[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in queries])


def place_in_memory(record: Record) -> tuple[int, list[str]]:
    """Where a record stands in memory: kind by kind, deals as if each had a file of its own."""
    return _KINDS.index(record.KIND), record.id.split("/") if record.KIND == "deal" else []


def _samples(parts: Sequence[Part]) -> Mapping[str, Sequence[int]]:
    """Some numbers of each field that documents are put in order by, from all parts."""
    found: dict[str, list[int]] = {field: [] for field in (ORDER, *FIELDS)}
    for part in parts:
        for field, numbers in found.items():
            numbers += part.known["samples"].get(field, ())
    return {field: sampled(numbers, 4096) for field, numbers in found.items()}
