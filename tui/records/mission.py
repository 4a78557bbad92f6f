"""Missions: a delegation that goes, or comes, to make deals."""

from collections.abc import Iterator
from typing import ClassVar, Literal, TypeAlias

from pydantic import Field

from .citation import Citations
from .common import disagreement_facts, part_facts, place_facts, quote_facts, statement_facts, when_fact
from .disagreement import Disagreement
from .event import Event
from .figure import Figure
from .naming import Titled
from .record import Code, Fact, FactValue, fact, figure_facts
from .statement import By, InPlace, Quote, Said
from .value import Many
from .when import Dated, When

MissionKind: TypeAlias = Literal["multisectoral", "sectoral", "state_visit", "trade_fair", "other"]


class Mission(Titled):
    """One mission, with its events."""

    KIND: ClassVar[str] = "mission"

    kind: MissionKind
    called: Citations = ()
    """What the source calls it, in its own words."""
    direction: Literal["outbound", "inbound"]
    origin: InPlace = Field(alias="from")
    destination: Many[InPlace] = Field(alias="to", min_length=1)
    lead: By | None = None
    when: Dated | None = None
    part: Many[By] = ()
    """Who else took part, and what they did."""
    figure: Many[Figure] = ()
    event: Many[Event] = ()
    """Each is a record of its own once read."""
    quote: Many[Quote] = ()
    policy: Many[Said] = ()
    opportunity: Many[Said] = ()
    challenge: Many[Said] = ()
    note: Many[Said] = ()
    disagreement: Many[Disagreement] = ()

    @property
    def dated(self) -> When | None:
        """When it was."""
        return self.when

    @property
    def mission(self) -> str:
        """The id of the mission itself."""
        return self.id

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """What lists show beside the caption."""
        return (Code(self.kind), *((self.when,) if self.when else ()))

    def facts(self) -> Iterator[Fact]:
        """Everything that the mission says, in reading order."""
        yield fact(None, "kind", "mission", "kind", Code(self.kind), Code(self.direction), cites=self.called)
        yield from when_fact(self.when, "mission")
        yield from place_facts("mission", "from", (self.origin,))
        yield from place_facts("mission", "to", self.destination)
        yield from part_facts("people", "lead", (self.lead,) if self.lead else ())
        yield from part_facts("people", "part", self.part)
        yield from figure_facts(self, self.figure)
        yield from quote_facts(self.quote)
        for label, statements in (
            ("policy", self.policy),
            ("opportunity", self.opportunity),
            ("challenge", self.challenge),
            ("note", self.note),
        ):
            yield from statement_facts(self, "notes" if label == "note" else "context", label, statements)
        yield from disagreement_facts(self.disagreement)
