"""What a catalogue answers: small plain values."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from ..records import Figure, Modality, When


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that answers a query, and the line of it where the words stand."""

    id: str
    field: str
    """The address within the record; `name` for its names, `text` for the text of a source."""
    label: str
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    """What to light in the text; ends exclusive."""
    start: int = 0
    """Where the line begins in the text of a source."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the hits of a query, best first."""

    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many records have a value."""

    value: str
    number: int


@dataclass(frozen=True, slots=True)
class Member:
    """A figure and the record that states it."""

    id: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures of one unit that belong together: added if they may be, only listed if not."""

    unit: str
    currency: str | None
    modality: Modality
    members: tuple[Member, ...]
    total: Decimal | None
    """Their sum; none if they may not be added."""
    about: bool = False
    """Whether a part of the sum is approximate."""
    records: int = 0
    """How many records state one."""


@dataclass(frozen=True, slots=True)
class Announced:
    """How many deals a source counts, against how many are recorded."""

    mission: str
    figure: Figure
    recorded: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Totals over the deals that answer a query, and what they are made of."""

    deals: int
    of: int
    """How many deals there are without the query."""
    organisations: int
    people: int
    sources: int
    countries: int
    stating_amounts: int
    """How many of the deals state an amount with a number."""
    sums: tuple[Sum, ...] = ()
    announced: tuple[Announced, ...] = ()


MomentKind: TypeAlias = Literal["mission", "day", "span", "undated", "event", "deal"]


@dataclass(frozen=True, slots=True)
class Moment:
    """One row of a timeline: a heading of time, or what stands under it."""

    kind: MomentKind
    id: str | None
    """The record; none for a heading."""
    when: When | None
    depth: int
    answers: bool = True
    """Whether it answers the query itself, or only leads to what does."""
    deals: int = 0
    """How many deals the heading's time saw announced."""
