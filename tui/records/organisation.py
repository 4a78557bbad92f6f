"""Organisations, kept in one register because they outlive missions."""

from collections.abc import Iterator
from typing import ClassVar, Literal, TypeAlias

from pydantic import Field

from .common import disagreement_facts, place_facts, sector_facts, statement_facts
from .disagreement import Disagreement
from .figure import Figure
from .naming import KnownByName
from .record import Code, Fact, FactValue, Link, fact, figure_facts
from .reference import OrganisationRef
from .statement import InPlace, InSector, Said
from .value import Many, Words

OrganisationKind: TypeAlias = Literal[
    "company", "research_institute", "state_company", "group", "government", "university", "association"
]


class Organisation(KnownByName):
    """A company, an institute, a public body."""

    KIND: ClassVar[str] = "organisation"

    kind: OrganisationKind | None = None
    home: InPlace | None = None
    seat: InPlace | None = None
    part_of: OrganisationRef | None = None
    sector: Many[InSector] = ()
    ids: dict[str, Words] = Field(default_factory=dict)
    """Numbers in public registers, by register."""
    not_same_as: Many[Words] = ()
    description: Many[Said] = ()
    """What sources call it or say it does."""
    figure: Many[Figure] = ()
    note: Many[Said] = ()
    disagreement: Many[Disagreement] = ()

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """What lists show beside the caption."""
        return (Code(self.kind) if self.kind else "", Link(self.home.place) if self.home else "")

    def facts(self) -> Iterator[Fact]:
        """Everything that the organisation says, in reading order."""
        yield from self.name_facts()
        if self.kind:
            yield fact(None, "kind", "identity", "kind", Code(self.kind))
        yield from place_facts("identity", "home", (self.home,) if self.home else ())
        yield from place_facts("identity", "seat", (self.seat,) if self.seat else ())
        if self.part_of:
            yield fact(None, "part_of", "identity", "part_of", self.link(self.part_of, "organisation"))
        yield from sector_facts(self.sector)
        for register, number_in in self.ids.items():
            yield fact(None, f"ids.{register}", "identity", register, number_in)
        for other in self.not_same_as:
            yield fact(None, f"not_same_as.{other}", "identity", "not_same_as", other)
        yield from statement_facts(self, "descriptions", "description", self.description)
        yield from figure_facts(self, self.figure)
        yield from statement_facts(self, "notes", "note", self.note)
        yield from disagreement_facts(self.disagreement)
