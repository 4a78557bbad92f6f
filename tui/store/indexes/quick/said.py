"""What is the same in the documents of all lines of one mould that have the same words."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, get_args

from ....records import StageWord
from ....wording import label
from ...held import State
from ...tallies import GROUNDS, grounds_of
from ..glances import Glances
from .figures import Figures, figures_of
from .lines import Plain, bases_of, values_of
from .slots import Slots

_HAD: Final = frozenset(("market", "note", "product", "purpose", "sector", "term"))
"""The parts of a line that `has:` asks for."""
_STAGES: Final = get_args(StageWord)
_GLANCES: Final = Glances()


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What some lines have in common."""

    values: str
    """The values that a query narrows by, as JSON without braces."""
    figures: Figures
    glances: tuple[int, int]
    """The numbers by which the kind and the stage are put in order."""
    progress: int
    shared: Mapping[str, Iterable[str]]
    """The values that are shared with all that the deal leads to."""


def said_by(line: Plain, slots: Slots, mission: str) -> Said | None:
    """What a plain line has in common with others; none if one of its figures is not as it should be.

    All that it quotes stands where it should.

    Args:
        line: the line.
        slots: its slots.
        mission: its mission.
    """
    plain = values_of(line, "figure")
    figures = figures_of(plain)
    if figures is None:
        return None
    kind, stage = line["kind"]["is"], line["stage"][-1]["is"]
    shared: dict[str, set[str]] = {
        "kind": {kind},
        "stage": {stage},
        "mission": {mission},
        "qualifier": {figure.get("qualifier", "exact") for figure in plain},
        "modality": {figure.get("modality", "done") for figure in plain},
        "currency": {figure["currency"] for figure in plain if "currency" in figure},
    }
    quoted = len(slots.cites) + sum(map(len, slots.figures))
    every: tuple[tuple[State, int], ...] = (("none", slots.bare), ("verbatim", quoted))
    counts = {state: many for state, many in every if many}
    bases = set(bases_of(line))
    own: dict[str, set[str]] = {
        "record": {"deal"},
        "evidence": {*counts},
        "basis": bases,
        GROUNDS: {grounds_of(counts, bases)},
        "has": {
            "text",
            *_HAD.intersection(line),
            *(thing for sort in figures.sorts for thing in ("figure", *sort.has)),
        },
    }
    own["has"].update(["date"] if slots.names["day"] else [])
    return Said(
        _json((own | shared).items()),
        figures,
        (_GLANCES.number(label(kind)), _GLANCES.number(label(stage))),
        _STAGES.index(stage) + 1,
        shared,
    )


def _json(items: Iterable[tuple[str, object]]) -> str:
    said = {name: sorted(held) if isinstance(held, set) else held for name, held in items if held}
    return json.dumps(said, separators=(",", ":"))[1:-1]
