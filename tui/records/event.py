"""Events: what happened, or was to happen, on a mission."""

from collections.abc import Iterator
from typing import ClassVar, Literal, TypeAlias

from .citation import Stated
from .common import disagreement_facts, part_facts, place_facts, statement_facts, when_fact
from .disagreement import Disagreement
from .figure import Figure
from .record import Code, Fact, FactValue, Record, fact, figure_facts
from .reference import DealRef
from .statement import By, InPlace, Said
from .value import Many, Words
from .when import Dated, When

EventKind: TypeAlias = Literal[
    "announcement", "ceremony", "conference", "meal", "meeting", "reception", "visit", "other"
]
EventStatus: TypeAlias = Literal["held", "planned", "cancelled"]


class Event(Record, Stated):
    """One event of a mission; `cite` holds the words that name it."""

    KIND: ClassVar[str] = "event"

    title: Words
    kind: EventKind
    status: EventStatus = "held"
    when: Dated | None = None
    place: InPlace | None = None
    announces: Many[DealRef] = ()
    """The deals announced there."""
    part: Many[By] = ()
    """Who took part, and what they did."""
    figure: Many[Figure] = ()
    note: Many[Said] = ()
    disagreement: Many[Disagreement] = ()

    @property
    def caption(self) -> str:
        """The name that lists and titles show."""
        return self.title

    @property
    def dated(self) -> When | None:
        """When it was."""
        return self.when

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """What lists show beside the caption."""
        return (Code(self.kind), Code(self.status))

    def facts(self) -> Iterator[Fact]:
        """Everything that the event says, in reading order."""
        yield fact(self, "event", "event", "event", Code(self.kind), Code(self.status))
        yield from when_fact(self.when, "event")
        yield from place_facts("event", "place", (self.place,) if self.place else ())
        for deal in self.announces:
            yield fact(self, f"announces.{deal}", "announced", "deal", self.link(deal, "deal"))
        yield from part_facts("people", "part", self.part)
        yield from figure_facts(self, self.figure)
        yield from statement_facts(self, "notes", "note", self.note)
        yield from disagreement_facts(self.disagreement)
