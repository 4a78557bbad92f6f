"""The lines of a timeline: words on the left, the band of the time on the right."""

from collections.abc import Sequence
from dataclasses import replace

from rich.text import Text

from ...lists import Cell, bar, laid_out
from ...records import Event, Figure
from ...speech import counted, grouped
from ...store import ACROSS, PARTS, Moment, say_counts_within, say_heading, say_heading_within, say_part
from ...text import shown
from ...text import width as room_of
from ...wording import label, say_quantity, say_span
from .beside import WIDE, Look
from .folds import Cluster
from .ruler import common

_ROOMY = 64  # the width from which kinds stand beside deals
_BAR, _SHORT_BAR = 16, 6  # cells


def axis_lines(look: Look, width: int) -> Sequence[Text]:
    """The ticks of all missions together, and what these are of."""
    time = common(look.axis) if look.axis and look.scale != "years" else ""
    missions = counted(look.missions, "{number} mission", "{number} missions")
    told = " · ".join(part for part in (missions, time) if part)
    return laid_out([Cell(shown(told, "dim")), *look.ruled(width)], width)


def mission_lines(moment: Moment, look: Look, width: int) -> Sequence[Text]:
    """A mission and its days; where it heads its rows, with their ticks."""
    span = moment.when.span if moment.when else None
    name = shown(look.workspace.caption(moment.id or ""), "bold" if moment.answers else "bold dim")
    days = shown(say_span(span) if span else "", "dim")
    if look.scale in ACROSS:
        told = name.append_text(Text("  ")).append_text(days) if width >= WIDE else name
        return laid_out([Cell(told), *look.beside(moment, width)], width)
    return [
        *laid_out([Cell(name), *look.ruled(width)], width),
        *laid_out([Cell(days), *look.beside(moment, width)], width),
    ]


def apart_lines(look: Look, moment: Moment, width: int) -> Sequence[Text]:
    """What heads the rows of missions without a record, with their ticks."""
    return laid_out([Cell(shown(say_heading(moment), "bold")), *look.ruled(width)], width)


def count_line(cluster: Cluster, most: int, width: int) -> Sequence[Text]:
    """A time, and how many deals there were, against the most that any other time had."""
    deals, room = cluster.head.deals, len(grouped(most))
    length = _BAR if width >= WIDE else _SHORT_BAR
    cells = [
        Cell(shown(say_heading(cluster.head))),
        Cell(bar(deals / most, length, "dim"), length, drop=1),
        Cell(shown(grouped(deals)), room, "right"),
    ]
    return laid_out(cells, width)


def heading_line(cluster: Cluster, look: Look, width: int) -> Sequence[Text]:
    """A heading of time and what stands under it: as much as there is room for.

    First the time is shortened, then the counts, then these go.
    """
    fold = ("▸ " if cluster.folded else "▾ ") if cluster.folding else ""
    band = look.heading(cluster.head, width)
    times, counts = say_heading_within(cluster.head), _counts(cluster)
    ways = [_titled(fold + time, count) for count in counts for time in times]
    ways += [_titled(fold + time, "") for time in (times[-1:] if counts else times)]
    room = _room(width, band)
    return laid_out([Cell(next((way for way in ways if way.cell_len <= room), ways[-1])), *band], width)


def _counts(cluster: Cluster) -> Sequence[str]:
    """What stands under a heading, ever shorter; where that is to be seen, only the deals."""
    head = cluster.head
    return say_counts_within(head if cluster.folding else replace(head, events=0))


def _titled(time: str, counts: str) -> Text:
    return shown(time, "bold").append_text(shown(f"  {counts}" if counts else "", "dim"))


def event_lines(moment: Moment, look: Look, width: int) -> Sequence[Text]:
    """An event: its part of the day or that it was not held, its name and its size."""
    event = look.workspace.record(moment.id or "")
    figure = event.figure[0] if isinstance(event, Event) and event.figure else None
    name = shown(event.caption, "" if moment.answers else "dim").append_text(_mission(moment, look))
    size, band = shown(_size(figure) if figure else "", "dim"), look.beside(moment, width)
    part = say_part(moment, look.workspace, look.scale)
    if width < WIDE:
        before = shown(f"  {part} " if part else "  ", "dim")
        return laid_out([Cell(before.append_text(name)), *band], width)
    cells = _part_cells()
    told = _beside(name, size, _room(width, band) - cells - 1)
    return laid_out([Cell(shown(f"  {part}", "dim"), cells), Cell(told, wrap=True), *band], width)


def deal_line(moment: Moment, look: Look, width: int) -> Sequence[Text]:
    """A deal, under the event that announced it or alone."""
    deal = look.workspace.record(moment.id or "")
    name = shown(deal.caption, "" if moment.answers else "dim").append_text(_mission(moment, look))
    kind = next((value.word for value in deal.glance if hasattr(value, "word")), "")
    beside = [Cell(shown(label(kind), "dim"), 13)] if width >= _ROOMY else []
    mark = Cell(shown("    ◆"), 5) if width >= WIDE else Cell(shown("  ◆"), 3)
    return laid_out([mark, Cell(name), *beside, *look.beside(moment, width)], width)


def _part_cells() -> int:
    """The cells for the part of the day, under whatever name."""
    return 2 + max(room_of(label(part)) for part in PARTS)


def _room(width: int, band: Sequence[Cell]) -> int:
    """What a band leaves of a line."""
    return width - sum((cell.width or 0) + 1 for cell in band)


def _beside(name: Text, size: Text, room: int) -> Text:
    """A name and the size, which stays in one piece: on the last line of the name, or on one of its own."""
    if not size:
        return name
    last = laid_out([Cell(name, wrap=True)], room)[-1]
    fits = last.cell_len + size.cell_len + 3 <= room
    return name.append_text(shown(" · ", "dim") if fits else Text("\n")).append_text(size)


def _mission(moment: Moment, look: Look) -> Text:
    """The mission of a row that stands among those of others."""
    mission = look.workspace.record(moment.id or "").mission
    several = look.scale in ACROSS and look.missions > 1 and mission
    return shown(f" · {look.workspace.caption(mission)}" if several else "", "dim")


def _size(figure: Figure) -> str:
    counted_so = figure.value is not None or figure.qualifier == "many"
    return say_quantity(figure.model_copy(update={"unit": None}) if counted_so else figure)
