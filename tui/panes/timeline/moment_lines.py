"""The lines of a timeline: words on the left, the band of the time on the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.text import Text

from ...records import Event, Figure, Span
from ...store import ACROSS, Moment, Scale, Workspace, say_counts, say_heading, say_part
from ...text import shown
from ...wording import counted, label, say_quantity, say_span
from ..rows import Cell, laid_out
from .bands import band
from .folds import Cluster
from .ruler import Axis, axis_of, hours_of, ticks

_CELLS = 12  # of an axis at most
_BANDED, _WRAPPED, _ROOMY = 40, 40, 64  # widths from which there are bands, captions wrap, and kinds stand


@dataclass(frozen=True)
class Look:
    """What the lines of some rows share: their axis, and whether they must say their mission."""

    workspace: Workspace
    scale: Scale
    axis: Axis | None = None
    missions: int = 1

    def beside(self, moment: Moment, width: int) -> list[Cell]:
        """The band of a moment; a blank of its width where its time is unknown."""
        axis = self._axis(moment.when.span if moment.when else None)
        return self._column(band(moment.when, axis, self.scale, moment.held) if axis else "", width)

    def ruled(self, width: int) -> list[Cell]:
        """The ticks over the bands."""
        axis = self.axis
        if axis and self.scale == "hours":
            axis = hours_of(date.min, _CELLS)
        return self._column(ticks(axis, self.scale) if axis else "", width, "dim")

    def _axis(self, span: Span | None) -> Axis | None:
        day = (span.first or span.last) if span else None
        return hours_of(day, _CELLS) if day and self.scale == "hours" else self.axis

    def _column(self, drawn: str, width: int, style: str = "") -> list[Cell]:
        if width < _BANDED or self.axis is None:
            return []
        return [Cell(shown(drawn, style), _CELLS, drop=1)]


def look_of(moments: Sequence[Moment], workspace: Workspace, scale: Scale) -> Look:
    """What the rows of a mission, or of all of them, share."""
    spans = [moment.when.span for moment in moments if moment.id and moment.when and moment.when.span]
    missions = {workspace.records[moment.id].mission for moment in moments if moment.id}
    return Look(
        workspace, scale, axis_of(spans, "days" if scale == "hours" else scale, _CELLS), len(missions)
    )


def axis_lines(look: Look, width: int) -> Sequence[Text]:
    """The ticks of all missions together."""
    return laid_out([Cell(shown(counted(look.missions, "mission"), "dim")), *look.ruled(width)], width)


def mission_lines(moment: Moment, look: Look, width: int) -> Sequence[Text]:
    """A mission and its days; where it heads its rows, with their ticks."""
    span = moment.when.span if moment.when else None
    name = Cell(shown(look.workspace.caption(moment.id or ""), "bold" if moment.answers else "bold dim"))
    days = Cell(shown(say_span(span) if span else "", "dim"))
    if look.scale in ACROSS:
        return laid_out([name, days, *look.beside(moment, width)], width)
    return [
        *laid_out([name, *look.ruled(width)], width),
        *laid_out([days, *look.beside(moment, width)], width),
    ]


def heading_line(cluster: Cluster, look: Look, width: int) -> Sequence[Text]:
    """A heading of time, with what is folded into it."""
    fold = ("▸ " if cluster.folded else "▾ ") if cluster.folding else ""
    deals = counted(cluster.head.deals, "deal") if cluster.head.deals else ""
    counts = say_counts(cluster.head) if cluster.folding else deals
    title = shown(fold + say_heading(cluster.head), "bold")
    title.append_text(shown(f"  {counts}" if counts else "", "dim"))
    return laid_out([Cell(title), *look.beside(cluster.head, width)], width)


def event_lines(moment: Moment, look: Look, width: int) -> Sequence[Text]:
    """An event: its part of the day or that it was not held, its name and its size."""
    event = look.workspace.records[moment.id or ""]
    figure = event.figure[0] if isinstance(event, Event) and event.figure else None
    name = shown(event.caption, "" if moment.answers else "dim")
    name.append_text(shown(f" · {_size(figure)}" if figure else "", "dim"))
    name.append_text(_mission(moment, look))
    part = shown(f"  {say_part(moment, look.workspace, look.scale)}", "dim")
    return laid_out([Cell(part, 11), Cell(name, wrap=width >= _WRAPPED), *look.beside(moment, width)], width)


def deal_line(moment: Moment, look: Look, width: int) -> Sequence[Text]:
    """A deal, under the event that announced it or alone."""
    deal = look.workspace.records[moment.id or ""]
    name = shown(deal.caption, "" if moment.answers else "dim").append_text(_mission(moment, look))
    kind = next((value.word for value in deal.glance if hasattr(value, "word")), "")
    beside = [Cell(shown(label(kind), "dim"), 13)] if width >= _ROOMY else []
    return laid_out([Cell(shown("    ◆"), 5), Cell(name), *beside, *look.beside(moment, width)], width)


def _mission(moment: Moment, look: Look) -> Text:
    """The mission of a row that stands among those of others."""
    mission = look.workspace.records[moment.id or ""].mission
    several = look.scale in ACROSS and look.missions > 1 and mission
    return shown(f" · {look.workspace.caption(mission)}" if several else "", "dim")


def _size(figure: Figure) -> str:
    said = say_quantity(figure)
    return said.removesuffix(figure.unit or "").strip() or said
