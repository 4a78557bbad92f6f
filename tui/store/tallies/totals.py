"""Totals over a query, and what they are made of: small plain values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from ...records import Figure, FigureKind, Interval, Points, Reason
from .heaping import Heap
from .lines import Line

OfOthers: TypeAlias = Literal[
    "restated", "part", "joint", "another_claim", "open_claim", "open_end", "not_found", "ambiguous"
]
Why: TypeAlias = Reason | OfOthers
"""Why a figure is only listed: of itself, for its words, or because of another one.

`not_found`: its words do not stand in the source; `ambiguous`: they stand more than once.
`restated`: a later deal says it again; `part`: the whole that its deal is part of says it; `joint`: another
deal of the same parties tells the same joint number; `another_claim`: its sources differ, and another claim
is believed; `open_claim`: they differ, and none is; `open_end`: it has no number, so that the total which it
belongs to has no upper end.
"""


Ground: TypeAlias = tuple[Why | None, tuple[Reason, ...]]
"""Why figures are listed, if they are; of those without a number, what else speaks against adding them."""


@dataclass(frozen=True, slots=True)
class Member:
    """A figure, the record that states it, and whether it is added."""

    id: str
    figure: Figure
    why: Why | None = None
    """Why it is only listed; none if it is added."""
    counted_in: str | None = None
    """The record that says it in its place, where another one does."""

    @property
    def added(self) -> bool:
        """Whether the total is made of it."""
        return self.why in (None, "open_end")


@dataclass(frozen=True, slots=True)
class Listed:
    """The members of a total that are only listed, for one reason."""

    why: Why
    number: int
    """How many there are."""
    extent: Interval | None = None
    """From the least to the greatest, where several that compare have numbers."""
    come_true: Interval | None = None
    """What several that are only hoped for would add up to if all came true; never part of a total."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The figures of a query that measure the same: what of them adds up, and what is only listed."""

    kind: FigureKind
    unit: str
    """What is counted or measured, as first said; without that, what the figure is called."""
    of: str | None
    currency: str | None
    """The currency that all state."""
    members: Sequence[Member]
    """Its figures; a tuple, or like one where there are too many to hold."""
    total: Interval | None
    """What is added; none if nothing is."""
    listed: tuple[Listed, ...] = ()
    stating: int = 0
    """How many deals state one with a number, each deal once however often it is restated."""
    points: Points | None = None
    """How far the greatest and the least share of one whole lie apart, as far as that is known."""

    line: Line = field(kw_only=True, compare=False, repr=False)
    """What its members have in common; no two sums of a tally share it."""
    heaps: Mapping[Ground, Heap] = field(kw_only=True, compare=False, repr=False)
    """What it is worked out from: its members by why they are listed, in the order in which they are told."""

    @property
    def told(self) -> int:
        """How many of its members have a number that no other record tells in their place."""
        return sum(heap.numbered - heap.elsewhere for heap in self.heaps.values())


@dataclass(frozen=True, slots=True)
class Announced:
    """How many records a source counts, against how many there are."""

    id: str
    """The mission or the event that the figure stands in."""
    mission: str
    figure: Figure
    recorded: int
    """How many records there are of what the figure counts, a deal once however often it is restated."""
    missing: Interval
    """How many more are announced than recorded; negative where more are recorded."""
    believed: bool = True
    """Whether no other claim is believed instead."""


@dataclass(frozen=True, slots=True)
class Restated:
    """A deal that a later one says again."""

    id: str
    by: str
    """The last of the deals asked for that restates it."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many records have a value."""

    value: str
    number: int


@dataclass(frozen=True, slots=True)
class Around:
    """How much there is around some deals, each once."""

    organisations: int
    people: int
    sources: int
    countries: int


class Surroundings:
    """How much there is around some deals, looked for once it is asked for; equal where that is the same."""

    def __init__(self, look: Callable[[], Around]) -> None:
        """Takes what looks for it."""
        self._look = look

    @cached_property
    def around(self) -> Around:
        """How much there is."""
        return self._look()

    def __eq__(self, other: object) -> bool:
        return self.around == other.around if isinstance(other, Surroundings) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.around)

    def __repr__(self) -> str:
        """How much there is."""
        return repr(self.around)


@dataclass(frozen=True, slots=True)
class Tally:
    """Totals over the deals that answer a query, and what they are made of."""

    deals: int
    of: int
    """How many deals there are without the query."""
    surroundings: Surroundings
    stating_amounts: int
    """How many of the deals state an amount with a number, each deal once however often it is restated."""
    sums: tuple[Sum, ...] = ()
    announced: tuple[Announced, ...] = ()
    """What missions announce that answer with all their deals."""
    restated: tuple[Restated, ...] = ()
    """Those of the deals that a later one among them says again."""
    evidence: tuple[Count, ...] = ()
    """How much of the evidence of all records that answer has each state."""

    @property
    def around(self) -> Around:
        """How much there is around the deals; looked for the first time that it is asked for."""
        return self.surroundings.around

    @property
    def distinct(self) -> int:
        """How many deals there are, each counted once however often it is restated."""
        return self.deals - len(self.restated)

    @property
    def narrowed(self) -> bool:
        """Whether the deals are not all that there are."""
        return self.deals < self.of
