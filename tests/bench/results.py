"""What was measured, and how it is judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Literal, TypeAlias

Samples: TypeAlias = Sequence[float]
Reached: TypeAlias = Literal["aim", "least", "no", "–"]


@dataclass(frozen=True)
class Goal:
    """What is to be reached, at least and at best."""

    least: float
    aim: float
    of: Literal["ours", "ratio", "worst"] = "ours"
    """Whether our median is judged, the worst of ours, or the ratio to what is beside it."""
    more: bool = False
    """Whether more is better."""

    def reached(self, value: float) -> Reached:
        """Which of the two a value reaches."""
        sign = -1 if self.more else 1
        if sign * value <= sign * self.aim:
            return "aim"
        return "least" if sign * value <= sign * self.least else "no"


@dataclass(frozen=True)
class Result:
    """One line of the table."""

    what: str
    ours: Samples
    unit: str = "ms CPU"
    floor: Samples = ()
    """What the floor or peer came to, in the same unit."""
    beside: str = ""
    """What the floor or peer is."""
    goal: Goal | None = None
    note: str = ""
    samples: Mapping[str, Samples] = field(default_factory=dict)
    """What else was measured on the way, by name."""

    @property
    def ratio(self) -> float | None:
        """Ours by what is beside it, median by median."""
        return (
            median(self.ours) / median(self.floor) if self.ours and self.floor and any(self.floor) else None
        )

    @property
    def judged(self) -> float | None:
        """What the goal is held against."""
        if not self.goal or not self.ours:
            return None
        if self.goal.of == "ratio":
            return self.ratio
        return max(self.ours) if self.goal.of == "worst" else median(self.ours)

    @property
    def reached(self) -> Reached:
        """What is reached of the goal."""
        return "–" if self.goal is None or self.judged is None else self.goal.reached(self.judged)
