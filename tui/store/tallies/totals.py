"""Totals over a query, and what they are made of: small plain values."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ...records import Figure, FigureKind, Interval, Points, Reason

Why: TypeAlias = Reason | Literal["restated", "part", "another_claim", "open_claim"]
"""Why a figure is only listed: of itself, or because another one is counted in its place.

`restated`: a later deal says it again; `part`: the whole that its deal is part of says it; `another_claim`:
its sources differ, and another claim is believed; `open_claim`: they differ, and none is.
"""


@dataclass(frozen=True, slots=True)
class Member:
    """A figure, the record that states it, and whether it is added."""

    id: str
    figure: Figure
    why: Why | None = None
    """Why it is only listed; none if it is added."""
    counted_in: str | None = None
    """The record that says it in its place, where it is restated or part of a whole."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The members of a total that are only listed, for one reason."""

    why: Why
    number: int
    """How many there are."""
    extent: Interval | None = None
    """From the least to the greatest, where several that compare have numbers."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The figures of a query that measure the same: what of them adds up, and what is only listed."""

    kind: FigureKind
    unit: str
    """What is counted or measured, as first said; without that, what the figure is called."""
    of: str | None
    currency: str | None
    """The currency that all state."""
    members: tuple[Member, ...]
    total: Interval | None
    """What is added; none if nothing is."""
    listed: tuple[Listed, ...] = ()
    stating: int = 0
    """How many deals state one with a number, each deal once however often it is restated."""
    points: Points | None = None
    """How far the greatest and the least share of one whole lie apart."""


@dataclass(frozen=True, slots=True)
class Announced:
    """How many records a source counts, against how many there are."""

    id: str
    """The mission or the event that the figure stands in."""
    mission: str
    figure: Figure
    recorded: int
    missing: Interval
    """How many more are announced than recorded; negative where more are recorded."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many records have a value."""

    value: str
    number: int


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
    """How many of the deals state an amount with a number, each deal once however often it is restated."""
    sums: tuple[Sum, ...] = ()
    announced: tuple[Announced, ...] = ()
    restated: int = 0
    """How many of the deals a later one among them says again."""
    evidence: tuple[Count, ...] = ()
    """How much of the evidence of all records that answer has each state."""

    @property
    def distinct(self) -> int:
        """How many deals there are, each counted once however often it is restated."""
        return self.deals - self.restated
