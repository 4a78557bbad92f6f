"""The table of facts: a row for everything that a record says, with what keeps it honest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from ...records import Code, Fact, Figure, Interval, Record, When, interval_of
from ...wording import say_fact
from ..disputes import Disputed
from ..proofs import Proof
from ..selection import Selection
from .citing import Cited, proving
from .columns import Cell, Column, Table, joined
from .dating import earliest, edtf, latest

T = TypeVar("T", Figure, When)


@dataclass(frozen=True)
class Valued:
    """One value of a record, and what it stands on."""

    record: Record
    place: int
    """Its place among those of the record, from 1."""
    fact: Fact
    proofs: Sequence[Proof]
    said: str
    """The value in words."""
    disputed: Sequence[Disputed] = ()
    """The value as a claim, once for each disagreement that it is a claim of."""

    @property
    def proof(self) -> Proof | None:
        """The first thing that it stands on."""
        return self.proofs[0] if self.proofs else None

    @property
    def cited(self) -> list[Cited]:
        """Everything that it stands on, as rows of the table of citations."""
        of = self.record.id, self.place, self.fact.field
        return [Cited(*of, number, proof) for number, proof in enumerate(self.proofs, 1)]

    @cached_property
    def figure(self) -> Figure | None:
        """The figure that it is, if it is one."""
        return _first(self.fact, Figure)

    @cached_property
    def when(self) -> When | None:
        """Its date: of a figure, the day that it is of."""
        return _first(self.fact, When) or (self.figure.as_of if self.figure else None)

    @cached_property
    def interval(self) -> Interval | None:
        """What the number of a figure can mean."""
        return interval_of(self.figure) if self.figure else None


def _first(fact: Fact, kind: type[T]) -> T | None:
    return next((value for value in fact.values if isinstance(value, kind)), None)


def valued(selection: Selection, record: Record) -> list[Valued]:
    """Everything that a record says, in reading order."""
    return [_valued(selection, record, *placed) for placed in enumerate(selection.facts(record), 1)]


def _valued(selection: Selection, record: Record, place: int, fact: Fact) -> Valued:
    said, disputed = say_fact(fact, selection.caption), selection.disputes.at(record.id, fact.field)
    return Valued(record, place, fact, selection.evidence(record, fact), said, disputed)


def _figured(of: Callable[[Figure], Cell]) -> Callable[[Valued], Cell]:
    return lambda value: of(value.figure) if value.figure else None


def _number(figure: Figure) -> Decimal | None:
    return figure.value if isinstance(figure.value, Decimal) else None


def _role_basis(value: Valued) -> Cell:
    if value.fact.section != "parties":
        return None
    return "inferred" if Code("role_inferred") in value.fact.values else "stated"


FACTS: Table[Valued] = Table(
    "facts",
    "everything that the records say, each value with its first quotation",
    (
        Column("record", "text", "the id of the record", lambda value: value.record.id),
        Column("place", "integer", "the place of the value within the record, from 1",
               lambda value: value.place),
        Column("field", "text", "its address there, as in record#field", lambda value: value.fact.field),
        Column("section", "text", "the heading that it stands under", lambda value: value.fact.section),
        Column("label", "text", "what it is", lambda value: value.fact.label),
        Column("said", "text", "the value in words", lambda value: value.said),
        Column("basis", "text", "stated, inferred (by us) or external (known from another source); nothing "
               "for what is no claim of a source", lambda value: value.fact.basis),
        Column("role_basis", "text", "of a party: whether its role is stated or inferred", _role_basis),
        Column("disagreement", "text", "what sources differ on, if this is one of their claims",
               lambda value: joined([each.conflict.about for each in value.disputed])),
        Column("believed", "text", "of a claim: yes; no, if another one is; open, if none is",
               lambda value: joined([each.believed for each in value.disputed])),
        Column("leads_to", "text", "the ids of the records that it names",
               lambda value: joined([link.id for link in value.fact.links])),
        Column("figure", "text", "amount, count, share, rank or duration",
               _figured(lambda figure: figure.kind)),
        Column("qualifier", "text", "exact, about, at_least, at_most, more_than, less_than, nearly, between, "
               "many or not_stated", _figured(lambda figure: figure.qualifier)),
        Column("number", "number", "the number as stated, to be read with its qualifier; nothing for a range",
               _figured(_number)),
        Column("low", "number", "the least that it can mean; nothing if that is open",
               lambda value: value.interval.low if value.interval else None),
        Column("high", "number", "the most that it can mean; nothing if that is open",
               lambda value: value.interval.high if value.interval else None),
        Column("unit", "text", "what is counted or measured, as the source says it",
               _figured(lambda figure: figure.unit)),
        Column("currency", "text", "ISO 4217", _figured(lambda figure: figure.currency)),
        Column("currency_basis", "text", "whether the currency is stated, inferred or external",
               _figured(lambda figure: figure.currency_basis)),
        Column("modality", "text", "done, committed, expected or potential",
               _figured(lambda figure: figure.modality)),
        Column("horizon", "text", "by when, as the source says it", _figured(lambda figure: figure.horizon)),
        Column("whole", "text", "what a share is of, or a rank among", _figured(lambda figure: figure.of)),
        Column("scope", "text", "within what it holds", _figured(lambda figure: figure.scope)),
        Column("subject", "text", "the id of what it is about, if not the record",
               _figured(lambda figure: figure.subject)),
        Column("against", "number", "the number that it is compared with",
               _figured(lambda figure: figure.against.value if figure.against else None)),
        Column("against_subject", "text", "the id of what has that number",
               _figured(lambda figure: figure.against.subject if figure.against else None)),
        Column("shared_by", "text", "the ids of those that it is joint between; it counts once",
               _figured(lambda figure: joined(figure.shared_by))),
        Column("claimed_by", "text", "the id of who says so", _figured(lambda figure: figure.claimed_by)),
        Column("counts", "text", "the records that the source counts with it",
               _figured(lambda figure: figure.counts)),
        Column("used_for", "text", "what it is used for", _figured(lambda figure: figure.used_for)),
        Column("date", "text", "when, or as of when (EDTF)", lambda value: edtf(value.when)),
        Column("earliest", "day", "the first day that the date can mean", lambda value: earliest(value.when)),
        Column("latest", "day", "the last day that the date can mean", lambda value: latest(value.when)),
        Column("date_said", "text", "the date in the words of the source",
               lambda value: value.when.said if value.when else None),
        Column("date_basis", "text", "whether the date is stated, inferred or external",
               lambda value: value.when.basis if value.when else None),
        *proving(lambda value: value.proof, claims=lambda value: value.fact.basis is not None),
        Column("citations", "integer", "how many things it stands on", lambda value: len(value.proofs)),
    ),
    ("record", "place"),
    {("record",): ("deals", ("id",))},
)  # fmt: skip
"""The table of facts."""
