"""Deals: what two or more parties agreed, and what became of it."""

from collections.abc import Iterator
from datetime import date
from itertools import compress
from typing import Annotated, ClassVar, Literal, Self, TypeAlias, get_args

from pydantic import BeforeValidator, Field, PrivateAttr

from ..speech import said
from .citation import Citations, Stated
from .common import disagreement_facts, place_facts, quote_facts, sector_facts, statement_facts
from .disagreement import Disagreement
from .figure import Figure
from .naming import Titled
from .record import Code, Fact, FactValue, Link, fact, figure_facts
from .reference import DealRef, OrganisationRef
from .statement import InPlace, InSector, Named, Quote, Said
from .value import Many, Words, short_for
from .when import Dated, When

DealKind: TypeAlias = Literal[
    "joint_venture", "distribution", "licence", "research", "supply", "investment", "mou", "other"
]
PartyRole: TypeAlias = Literal[
    "home_partner",
    "host_partner",
    "supplier",
    "distributor",
    "licensor",
    "licensee",
    "investor",
    "target",
    "buyer",
    "seller",
    "facilitator",
]
StageWord: TypeAlias = Literal[
    "explored",
    "announced",
    "agreed",
    "signed",
    "started",
    "delivered",
    "amended",
    "stalled",
    "ended",
    "cancelled",
]


class OfKind(Stated):
    """The kind of a deal, and what says so."""

    word: DealKind = Field(alias="is")


class Party(Stated):
    """An organisation in a deal and the role it has there."""

    org: OrganisationRef
    role: PartyRole
    role_basis: Literal["stated", "inferred"] = "inferred"


class Stage(Stated):
    """A step of a deal's history; history is appended, never overwritten."""

    word: StageWord = Field(alias="is")
    when: Dated | None = None
    binding: bool | None = None


class Deal(Titled):
    """One deal."""

    KIND: ClassVar[str] = "deal"

    kind: Annotated[
        OfKind, BeforeValidator(short_for("is", basis="inferred"), json_schema_input_type=DealKind | OfKind)
    ]
    """The kind; a plain word stands for one inferred by us."""
    called: Citations = ()
    """What the source calls it, in its own words."""
    party: Many[Party] = Field(min_length=1)
    stage: Many[Stage] = Field(min_length=1)
    """The history, oldest first."""
    sector: Many[InSector] = ()
    market: Many[InPlace] = ()
    product: Many[Named] = ()
    term: Many[Said] = ()
    """What the parties do."""
    purpose: Many[Said] = ()
    """What it is for."""
    figure: Many[Figure] = ()
    quote: Many[Quote] = ()
    follows: DealRef | None = None
    """The earlier deal that this one continues or restates."""
    part_of: DealRef | None = None
    note: Many[Said] = ()
    disagreement: Many[Disagreement] = ()
    passage: Words | None = None
    """The words of its source as the bulk file has them, where no source is kept."""

    _day: date = PrivateAttr(default_factory=lambda: date.max)

    def seen_from(self, day: date) -> Self:
        """The deal as it stands on a day; itself if it had come as far by then."""
        if all(self._begun(day)):
            return self
        seen = self.model_copy()
        seen._day = day
        return seen

    @property
    def dated(self) -> When | None:
        """The date of its first dated stage."""
        return next((stage.when for stage in self.stage if stage.when), None)

    @property
    def reached(self) -> tuple[Stage, ...]:
        """The stages that it may have reached by the day that it is seen from."""
        return tuple(compress(self.stage, self._begun(self._day)))

    @property
    def standing(self) -> Code:
        """The latest stage that it reached, or `not_yet`."""
        reached = self.reached
        return Code(reached[-1].word if reached else "not_yet")

    @property
    def progress(self) -> int:
        """How far it has come: the place of its latest stage among all stages, from 1; 0 before any."""
        return get_args(StageWord).index(self.reached[-1].word) + 1 if self.reached else 0

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """What lists show beside the caption."""
        return (Code(self.kind.word), self.standing, *((self.dated,) if self.dated else ()))

    def facts(self) -> Iterator[Fact]:
        """Everything that the deal says, in reading order."""
        yield fact(self.kind, "kind", "deal", "kind", Code(self.kind.word))
        for party in self.party:
            basis = Code("role_inferred") if party.role_basis == "inferred" else None
            yield fact(party, f"party.{party.org}", "parties", party.role, Link(party.org), basis)
        yield from self._stage_facts()
        yield from figure_facts(self, self.figure)
        yield from statement_facts(self, "terms", "term", self.term)
        yield from statement_facts(self, "terms", "purpose", self.purpose)
        for product in self.product:
            yield fact(product, f"product.{product.name}", "scope", "product", product.name)
        yield from place_facts("scope", "market", self.market)
        yield from sector_facts(self.sector)
        for number, cite in enumerate(self.called, 1):
            words = said("“{words}”", words=cite.quote)
            yield fact(None, f"called.{number}", "called", "called", words, cites=(cite,))
        yield from quote_facts(self.quote)
        for label, reference in (("follows", self.follows), ("part_of", self.part_of)):
            if reference:
                yield fact(None, label, "deal", label, self.link(reference, "deal"))
        yield from statement_facts(self, "notes", "note", self.note)
        yield from disagreement_facts(self.disagreement)

    def _stage_facts(self) -> Iterator[Fact]:
        for number, (stage, begun) in enumerate(zip(self.stage, self._begun(self._day), strict=True), 1):
            when = stage.when
            cites, see = (when.cite, when.see) if when else ((), ())
            values = (when, *_binding(stage), None if begun else Code("not_yet"))
            yield fact(stage, f"stage.{number}", "stages", stage.word, *values, cites=cites, see=see)

    def _begun(self, day: date) -> Iterator[bool]:
        """Whether each stage may have begun by a day; one without a date has if the one before has."""
        begun = True
        for stage in self.stage:
            span = stage.when.span if stage.when else None
            begun = span.begun_by(day) if span else begun
            yield begun


def _binding(stage: Stage) -> tuple[Code, ...]:
    return () if stage.binding is None else (Code("binding" if stage.binding else "not_binding"),)
