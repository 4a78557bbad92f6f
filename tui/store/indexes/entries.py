"""The documents of bulk records as they go by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

import tantivy

from ...records import Deal, Figure, Record, Source, citations
from ..bulk import BulkFile, Raw, faulty, record
from ..files import misquoted, own_faults
from ..held import Problem, State, Workspace
from ..queries import Traits, traits
from ..tallies import (
    GROUNDS,
    NO_LEAD,
    NOTHING,
    PLACES,
    Stored,
    Why,
    amiss,
    columns,
    grounds_of,
    is_plain,
    states,
    stored,
)
from .doubting import doubtful
from .gathering import Gathered
from .keys import FIELDS, ranked_by
from .looking import ORDER
from .numbering import ORGS
from .places import PLACE, place_of
from .quick import Learnt, QuickEntries
from .schema import document, schema_builder

SUMS = "sums"
"""The field with the columns that are summed up."""
LOT = "lot"
"""The field that says what a record counts with."""
_AT_ONCE = 400
"""So many lines are read step by step together."""
HELD, PLAIN, BESIDE = 0, 1, 2
"""The lots: what is held in memory; deals whose figures count by themselves, in columns; organisations."""


def bulk_schema() -> tantivy.Schema:
    """The schema of a large index: that of every index, with what puts in order and what sums up."""
    builder = schema_builder()
    builder.add_bytes_field(PLACE, stored=True)
    builder.add_json_field(SUMS, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(GROUNDS, fast=True, tokenizer_name="raw", index_option="basic")
    for name, number in PLACES:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
        builder.add_unsigned_field(number, fast=True)
    for name in (ORDER, LOT):
        builder.add_unsigned_field(name, fast=True, indexed=True)
    for name in (ORGS, *FIELDS):
        builder.add_unsigned_field(name, fast=True)
    return builder.build()


def placed(
    what: Traits,
    id: str,
    numbers: Mapping[str, int],
    place: str,
    lot: int,
    evidence: Mapping[State, int],
    sums: Stored = NOTHING,
    orgs: Iterable[int] = (),
) -> tantivy.Document:
    """The document of a record of a large index, with its evidence and what it adds to columns."""
    made = document(what, id)
    made.add_bytes(PLACE, place.encode("utf-8", "surrogatepass"))
    made.add_unsigned(LOT, lot)
    made.add_text(GROUNDS, grounds_of(evidence, what.values.get("basis", ())))
    for (name, number), lead in zip(PLACES, (*sums.leads, NO_LEAD, NO_LEAD), strict=False):
        made.add_text(name, lead.name)
        made.add_unsigned(number, lead.number)
    for org in orgs:
        made.add_unsigned(ORGS, org)
    for name in (ORDER, *FIELDS):
        made.add_unsigned(name, numbers.get(name, 0))
    if sums.cells:
        made.add_json(SUMS, dict(sums.cells))
    return made


@dataclass(eq=False)
class Entries:
    """Makes documents of the deals of one file, and gathers what is known of them together.

    Attributes:
        workspace: What the records belong to; it reaches the organisations that they name.
        file: Where they are read.
        number: A number below 2**24 that tells the file apart in the order of answers.
        gathered: What is known of them together.
        learnt: What lines have taught, also those of other files.
    """

    workspace: Workspace
    file: BulkFile
    number: int
    gathered: Gathered = field(default_factory=Gathered)
    learnt: Learnt = field(default_factory=Learnt)

    def __post_init__(self) -> None:
        """Makes ready to take plain lines the quick way."""
        self.quickly = QuickEntries(self.workspace, self.file, self.number, self.gathered, self.learnt)

    def documents(self, raws: Iterable[Raw]) -> Iterator[tantivy.Document | str]:
        """The document of each record in turn, some as JSON; one that cannot be read has none.

        What is wrong with a record is kept, whether it has a document or not.
        """
        every = iter(raws)
        while some := list(islice(every, _AT_ONCE)):
            for raw, quickly in zip(some, self.quickly.entries(some), strict=True):
                made = quickly or self.in_full(raw)
                if made is not None:
                    yield made

    def in_full(self, raw: Raw) -> tantivy.Document | None:
        """The document of a record, by way of the record itself; none if that cannot be read."""
        found = record(raw, self.file, self.gathered.met)
        if isinstance(found, list):
            self.gathered.note_problems(found)
        elif self.gathered.knows(found.id):
            reason = self.gathered.taken_by(found.id, self.file.file)
            self.gathered.note_problems([Problem(self.file.file, raw.number, 1, "id", reason)])
        else:
            self.gathered.note_id(found.id, raw.number)
            return self._document(found, raw)
        return None

    def _document(self, found: Record, raw: Raw) -> tantivy.Document | None:
        what = traits(found, self.workspace)
        numbers = ranked_by(found, self.workspace, self.number, raw.offset)
        self.gathered.note_keys(numbers)
        place = place_of(self.file, raw.offset, len(raw.data))
        evidence = states(found, self.workspace)
        if not isinstance(found, Deal):
            return placed(what, found.id, numbers, place, BESIDE, evidence)
        self.gathered.note_deal(found, what.values, self.workspace)
        self._look_closely(found, raw)
        if not self._is_plain(found):
            hangs = self._hangs(found)
            self.gathered.tied.append((found.id, raw.offset, len(raw.data), hangs, raw.number))
            return None if hangs else placed(what, found.id, numbers, place, HELD, evidence)
        orgs = self.gathered.numbered(what.values.get("org", ()))
        return placed(what, found.id, numbers, place, PLAIN, evidence, self._sums(found), orgs)

    def _look_closely(self, deal: Deal, raw: Raw) -> None:
        """Notes what is wrong with a deal that is kept all the same, and what may turn out to be."""
        faults = *misquoted(deal, self.workspace), *own_faults(deal)
        self.gathered.note_problems(faulty(deal, raw, self.file, faults))
        if any(cite.source or not deal.passage for _, cite in citations(deal)):
            self.gathered.leans = True
        for kinds, id in doubtful(deal, self.workspace):
            self.gathered.doubt(kinds, id, raw)

    def _sums(self, deal: Deal) -> Stored:
        def of(figure: Figure) -> Why | None:
            return amiss(figure, deal, self.workspace)

        sums = stored(deal, of)
        self.gathered.note_sums(columns(deal, of).values(), sums.cells)
        return sums

    def _is_plain(self, deal: Deal) -> bool:
        """Whether nothing but the deal is needed to know what it comes to, on any later day as well."""
        if not is_plain(deal) or deal.seen_from(self.workspace.as_of) is not deal or self._quotes_oddly(deal):
            return False
        parties = {party.org for party in deal.party}
        others = {link.id for fact in deal.facts() for link in fact.links} - parties
        found = (self.workspace.get(id) for id in others)
        return not any(each and each.KIND in ("organisation", "deal") for each in found)

    def _hangs(self, deal: Deal) -> bool:
        """Whether it leads to deals that may be in bulk files, and so is found by what these are called."""
        facts = self.workspace.facts(deal)
        led = {link.id for fact in facts for link in fact.links}
        quoted = {self.workspace.source_of(cite, deal) or "" for fact in facts for cite in fact.cites}
        beyond = (led | quoted - {deal.id}) - self.workspace.records.keys()
        return any("/" in id for id in beyond)

    def _quotes_oddly(self, deal: Deal) -> bool:
        """Whether its values do not tell whom it quotes: none that is known, or itself and others."""
        facts = self.workspace.facts(deal)
        cited = {self.workspace.source_of(cite, deal) for fact in facts for cite in fact.cites} - {None}
        seen = {self.workspace.seen(reference, deal) for fact in facts for reference in fact.see}
        others = cited - {deal.id} if deal.passage else {id for id in cited if not self._is_source(id)}
        return bool(others) or any(map(self._is_source, seen))

    def _is_source(self, id: str | None) -> bool:
        return isinstance(self.workspace.get(id or ""), Source)
