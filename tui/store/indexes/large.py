"""A large index: the records of a workspace with bulk files, of which only a few are held in memory."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import tantivy

from ...records import KINDS, Deal, Record
from ...speech import counted
from ..bulk import BulkFile
from ..held import Problem, Workspace
from ..tallies import FIRST, Column, read_back
from .compiling import compiled, compiled_names
from .counting import Counting
from .entries import BESIDE, HELD, LOT, SUMS
from .halving import Heaps
from .keys import FIELDS
from .parts import Part
from .passing import Passing
from .places import line_of, place_in, read_at
from .ranking import ORDER, Address, Ranking, both, sampled
from .views import View

_RECORDS_KEPT = 2048
_QUERIES_KEPT = 64
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
    ) -> None:
        """Takes the index of some parts.

        Args:
            view: all their documents.
            parts: what is known of them; last the one with what is in no bulk file of deals.
            files: the bulk files that they were made of.
            held: what is read from other files.
            problems: what is wrong with bulk files as such.
        """
        self._view, self.index = view, view.index
        self.passing: Passing | None = None
        """What must be held as long as the index is."""
        self.schema, self.searcher = view.index.schema, view.index.searcher()
        self._parts, self._files = parts, {file.file: file for file in files}
        self._read = lru_cache(maxsize=_RECORDS_KEPT)(self._reading)
        samples = _samples(parts)
        self.ranking = Ranking(self.searcher, self.schema, samples)
        self.workspace = self._holding(held, problems)
        self.numbers = lru_cache(maxsize=_QUERIES_KEPT)(self._numbers)
        """How many records of each kind answer."""
        self.held_ids = lru_cache(maxsize=_QUERIES_KEPT)(self._held_ids)
        """The ids of what answers and is held in memory."""
        heaps = Heaps(self.searcher, partial(self.ranking.within, ORDER), samples[ORDER])
        self.counted = Counting(self.searcher, self.deals, lambda asked: self.numbers(asked)["deal"], heaps)
        beside = Counting(self.searcher, self.plain, self.number_of_plain, heaps)
        every = tantivy.Query.all_query()
        holds_deals = self.number_of_plain(every) < self.numbers(every)["deal"]
        self.met = beside if holds_deals else self.counted
        """Counts among the deals that are not held in memory."""
        self.summed = Counting(self.searcher, self.beyond, self._number_beyond, heaps)
        self.asked = lru_cache(maxsize=_QUERIES_KEPT)(
            lambda query: compiled(query, self.index, self.searcher) if query else tantivy.Query.all_query()
        )
        self.named = lru_cache(maxsize=_QUERIES_KEPT)(
            lambda query: compiled_names(query, self.index, self.searcher)
        )

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """The columns that figures are summed up in, as first met."""
        found: dict[str, Column] = {}
        for part in self._parts:
            for key, column in read_back(part.known["columns"]).items():
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

    def of_kind(self, kind: str, asked: tantivy.Query) -> tantivy.Query:
        """What answers and is a record of a kind; all but the others, where most records are of it."""
        if self._kinds[kind] * 2 <= self._kinds.total():
            return both(asked, self.term("record", kind))
        return _but(asked, [self.term("record", other) for other in self._kinds if other != kind])

    def deals(self, asked: tantivy.Query) -> tantivy.Query:
        """The deals that answer."""
        return self.of_kind("deal", asked)

    def plain(self, asked: tantivy.Query) -> tantivy.Query:
        """The deals that answer and are not held in memory."""
        return _but(self.beyond(asked), [self._lot(BESIDE)])

    def beyond(self, asked: tantivy.Query) -> tantivy.Query:
        """What answers and is not held in memory."""
        return _but(asked, self._held_lots)

    def number_of_plain(self, asked: tantivy.Query) -> int:
        """How many deals answer that are not held in memory."""
        held = map(self.workspace.records.get, self.held_ids(asked))
        return self.numbers(asked)["deal"] - sum(isinstance(each, Deal) for each in held)

    def stating(self, keys: Collection[str], asked: tantivy.Query) -> tantivy.Query:
        """What answers with a figure in one of some columns, and is not held in memory."""
        cells = {f"{key}_{end}" for key in keys for end in _FIGURES} & self.cells
        stated = [tantivy.Query.exists_query(f"{SUMS}.{cell}") for cell in cells]
        if FIRST in self.cells:
            stated += [self.term(f"{SUMS}.{FIRST}", self.columns[key].number) for key in keys]
        return self.beyond(both(asked, _some(stated)))

    def term(self, field: str, value: str | int) -> tantivy.Query:
        """What has a value."""
        return tantivy.Query.term_query(self.schema, field, value, "basic")

    def id_of(self, address: Address) -> str:
        """The id of a document."""
        return str(self.searcher.doc(address).get_first("id"))

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
        records = sorted({**more, **held.records}.values(), key=_place)
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
                yield Problem(file, 1, 1, "", reason)
            for told in part.known.get("told", ()):
                yield Problem(*told)

    def _reading(self, id: str) -> Record | None:
        """A record that is not held in memory, read from its file."""
        place = place_in(self.searcher, self.schema, id) if id else None
        return read_at(place, id, self._files) if place else None

    def _begun(self, text: str, most: int) -> list[str]:
        """Ids that begin so."""
        return [id for id, _ in self.searcher.terms_with_prefix("id", text, limit=most)]

    def _standing(self, id: str) -> tuple[Path, int] | None:
        """Where a record of a bulk file stands."""
        place = place_in(self.searcher, self.schema, id) if id else None
        return line_of(place, self._files) if place else None

    @cached_property
    def _kinds(self) -> Counter[str]:
        """How many records of each kind there are."""
        return Counter(dict(self.values("record", "")))

    @cached_property
    def _held_lots(self) -> Sequence[tantivy.Query]:
        """What is held in memory."""
        if not self._named:
            return (self._lot(HELD),)
        return self._lot(HELD), tantivy.Query.term_set_query(self.schema, "id", sorted(self._named))

    def _held_ids(self, asked: tantivy.Query) -> frozenset[str]:
        answers = both(asked, _some(self._held_lots))
        most = self._held_number
        hits: Any = self.searcher.search(answers, most, count=False).hits if most else ()
        return frozenset(self.id_of(address) for _, address in hits)

    @cached_property
    def _held_number(self) -> int:
        return self.ranking.count(_some(self._held_lots))

    def _number_beyond(self, asked: tantivy.Query) -> int:
        return self.numbers(asked).total() - len(self.held_ids(asked))

    def _numbers(self, asked: tantivy.Query) -> Counter[str]:
        kinds = {"kinds": {"terms": {"field": "record", "size": len(KINDS) * 2}}}
        answer: Any = self.searcher.aggregate(asked, kinds)
        return Counter({str(each["key"]): int(each["doc_count"]) for each in answer["kinds"]["buckets"]})

    def _lot(self, lot: int) -> tantivy.Query:
        return tantivy.Query.term_query(self.schema, LOT, lot, "basic")


def _some(queries: Iterable[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in queries])


def _but(query: tantivy.Query, others: Sequence[tantivy.Query]) -> tantivy.Query:
    """What answers a query and none of some others."""
    without = [(tantivy.Occur.MustNot, each) for each in others]
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), *without]) if without else query


def _place(record: Record) -> tuple[int, list[str]]:
    """Where a record stands in memory: kind by kind, deals as if each had a file of its own."""
    return _KINDS.index(record.KIND), record.id.split("/") if record.KIND == "deal" else []


def _samples(parts: Sequence[Part]) -> Mapping[str, Sequence[int]]:
    """Some numbers of each field that documents are put in order by, from all parts."""
    found: dict[str, list[int]] = {field: [] for field in (ORDER, *FIELDS)}
    for part in parts:
        for field, numbers in found.items():
            numbers += part.known["samples"].get(field, ())
    return {field: sampled(numbers, 4096) for field, numbers in found.items()}
