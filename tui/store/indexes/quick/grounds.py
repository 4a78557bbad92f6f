"""What the values of a plain line stand on."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from ...held import State
from ...tallies import Why
from .evidence import QuickEvidence
from .lines import Line, Part

_STATES: Final[tuple[State, ...]] = ("ambiguous", "none", "not_found", "verbatim")


class Grounds(NamedTuple):
    """What the values of a line stand on."""

    states: tuple[tuple[State, int], ...]
    """How many of its citations have each state; of values without any, `none`."""
    bases: tuple[str, ...]
    whys: tuple[Why | None, ...]
    """What is amiss with the words of each figure."""


def grounds_of(line: Line) -> Grounds:
    """What the values of a plain line stand on."""
    evidence = QuickEvidence(line.texts["passage"])
    every: list[State] = []
    bases = set[str]()
    groups: list[Sequence[Part]] = [(line.kind,), *line.parts.values()]
    for group in groups:
        for part in group:
            bases.add(part.basis)
            if part.cites:
                every += [evidence.state(cite) for cite in part.cites]
            else:
                every.append("none")
    whys: list[Why | None] = []
    for figure in line.figures:
        bases.add(figure.part.basis)
        found = [evidence.state(cite) for cite in figure.part.cites]
        every += found or ["none"]
        whys.append(_why(found))
    states = tuple([(state, number) for state in _STATES if (number := every.count(state))])
    return Grounds(states, tuple(sorted(bases)), tuple(whys))


def _why(states: list[State]) -> Why | None:
    if "not_found" in states:
        return "not_found"
    return "ambiguous" if "ambiguous" in states else None
