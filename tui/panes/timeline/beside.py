"""What stands beside the words of a timeline: the band of a time, or the ticks of an axis."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...lists import Cell
from ...store import Moment, Scale, Workspace
from ...text import shown
from .bands import band
from .ruler import Axis, axis_of, hours_of, ticks

BANDED, WIDE = 28, 40
"""The widths from which there are bands, and from which there is room for fine ones and for whole words."""

_CELLS, _FEW = 12, 5  # of an axis at most, and on narrow panes
_QUARTERS = 4  # of a day, on narrow panes


@dataclass(frozen=True)
class Look:
    """What the lines of some rows share: their axes, and whether they must say their mission."""

    workspace: Workspace
    scale: Scale
    axis: Axis | None = None
    few: Axis | None = None
    """The axis on narrow panes."""
    missions: int = 1

    def beside(self, moment: Moment, width: int) -> list[Cell]:
        """The band of a moment; a blank of its width where its time is unknown."""
        axis, scale = self._own(moment, width)
        return self._column(band(moment.when, axis, scale, moment.held) if axis else "", width)

    def heading(self, moment: Moment, width: int) -> list[Cell]:
        """The band of a heading; by hours, the ticks of what stands under it."""
        if self.scale != "hours":
            return self.beside(moment, width)
        axis, scale = self._own(moment, width)
        timed = axis and moment.when and moment.when.span
        return self._column(ticks(axis, scale, _cells(width)) if axis and timed else "", width, "dim")

    def ruled(self, width: int) -> list[Cell]:
        """The ticks over the bands."""
        axis = self._shared(width)
        return self._column(ticks(axis, self._units, _cells(width)) if axis else "", width, "dim")

    @property
    def _units(self) -> Scale:
        """What all times share is at least days; by hours each day has an axis of its own."""
        return "days" if self.scale == "hours" else self.scale

    def _shared(self, width: int) -> Axis | None:
        return self.axis if width >= WIDE else self.few

    def _own(self, moment: Moment, width: int) -> tuple[Axis | None, Scale]:
        span = moment.when.span if moment.when else None
        day = span.first if span and span.first == span.last and not span.doubtful else None
        if self.scale == "hours" and day and moment.kind != "mission":
            return hours_of(day, _CELLS if width >= WIDE else _QUARTERS), "hours"
        return self._shared(width), self._units

    def _column(self, drawn: str, width: int, style: str = "") -> list[Cell]:
        if width < BANDED or self.axis is None:
            return []
        return [Cell(shown(drawn, style), _cells(width), drop=1)]


def _cells(width: int) -> int:
    return _CELLS if width >= WIDE else _FEW


def look_of(moments: Sequence[Moment], workspace: Workspace, scale: Scale) -> Look:
    """What the rows of a mission, or of all of them, share."""
    spans = [moment.when.span for moment in moments if moment.id and moment.when and moment.when.span]
    missions = {workspace.record(moment.id).mission for moment in moments if moment.id}
    units: Scale = "days" if scale == "hours" else scale
    fine, few = (axis_of(spans, units, cells) for cells in (_CELLS, _FEW))
    return Look(workspace, scale, fine, few, len(missions))
