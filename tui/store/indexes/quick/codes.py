"""What is the same in the documents of all lines that say the same in words of closed lists."""

import json
from collections.abc import Sequence
from typing import NamedTuple, get_args

from ....records import StageWord
from ....wording import label
from ..gathering import Gathered
from ..keys import beginning
from .figures import Sort
from .grounds import Grounds
from .lines import Line

_MOST = 50_000
_HAD = ("market", "note", "product", "purpose", "sector", "term")
"""The parts of a line that `has:` asks for."""
_STAGES = get_args(StageWord)


class Codes(NamedTuple):
    """What the codes of a line amount to."""

    values: str
    """The values that a query narrows by, as JSON without braces."""
    evidence: tuple[tuple[str, int], ...]
    """What the evidence adds to columns."""
    glances: tuple[int, int]
    """The numbers by which the kind and the stage are put in order."""
    progress: int
    shared: int
    """What is shared with all that the deal leads to, as `Gathered` calls it."""


class QuickCodes:
    """What codes amount to, worked out when they are first met together."""

    def __init__(self, gathered: Gathered) -> None:
        """Takes what gathers what is shared."""
        self._gathered = gathered
        self._known: dict[tuple[object, ...], Codes] = {}

    def of(self, line: Line, mission: str, dated: bool, grounds: Grounds, sorts: Sequence[Sort]) -> Codes:
        """What the codes of a line amount to.

        Args:
            line: a plain line.
            mission: its mission.
            dated: whether it has a date.
            grounds: what its values stand on.
            sorts: those of its figures.
        """
        sectors = tuple(line.words("sector"))
        figures = tuple(
            [
                (each.plain.get("qualifier", "exact"), each.plain.get("modality", "done"), *sort.said)
                for each, sort in zip(line.figures, sorts, strict=True)
            ]
        )
        had = tuple([part for part in _HAD if part in line.parts])
        kind, stage = line.kind.word, line.parts["stage"][-1].word
        key = kind, stage, sectors, figures, had, mission, dated, grounds.states, grounds.bases
        codes = self._known.get(key)
        if codes is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            has = (*had, "text", "date") if dated else (*had, "text")
            codes = self._known[key] = self._made(kind, stage, sectors, figures, has, mission, grounds)
        return codes

    def _made(
        self,
        kind: str,
        stage: str,
        sectors: tuple[str, ...],
        figures: Sequence[tuple[str, ...]],
        had: tuple[str, ...],
        mission: str,
        grounds: Grounds,
    ) -> Codes:
        shared: dict[str, set[str]] = {
            "kind": {kind},
            "stage": {stage},
            "sector": set(sectors),
            "mission": {mission},
            "qualifier": {figure[0] for figure in figures},
            "modality": {figure[1] for figure in figures},
            "currency": {figure[2] for figure in figures if figure[2]},
        }
        own: dict[str, set[str]] = {
            "record": {"deal"},
            "evidence": {state for state, _ in grounds.states},
            "basis": set(grounds.bases),
            "has": {*had, *(thing for figure in figures for thing in ("figure", *figure[3:]))},
        }
        values = {name: sorted(those) for name, those in (own | shared).items() if those}
        return Codes(
            json.dumps(values)[1:-1],
            tuple((f"ev_{state}", number) for state, number in grounds.states),
            (beginning(label(kind)), beginning(label(stage))),
            _STAGES.index(stage) + 1,
            self._gathered.share({name: those for name, those in shared.items() if those}),
        )
