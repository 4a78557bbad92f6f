"""The days and moments of missions in order, and what was announced there."""

from collections.abc import Hashable, Iterator, Sequence
from functools import partial

from rich.text import Text

from ..records import Event, Figure, When
from ..store import Moment, Workspace
from ..text import shown
from ..wording import counted, label, say_day, say_quantity, say_span
from .cells import Cell, laid_out
from .messages import OpenRecord, PreviewRecord
from .pane import Pane
from .rows import Row

_ROOMY = 42
_BARS = "▁▂▃▄▅▆▇█"


class TimelinePane(Pane):
    """Shows moments; each event and deal is a stop."""

    NAME = "Timeline"

    def show(self, moments: Sequence[Moment], workspace: Workspace) -> None:
        """Shows the moments of an answer."""
        missing = (
            "no records here; ! tells what is wrong"
            if not workspace.records
            else "nothing answers; esc widens"
        )
        self.empty = shown(missing, "dim")
        self.set_rows(_rows(moments, workspace))

    def go_to(self, id: str) -> bool:
        """Rests the cursor on the first row of a record; False if there is none."""
        return any(
            self.move_to_key(row.key) for row in self.rows if isinstance(row.key, tuple) and row.key[1] == id
        )

    def reached(self, key: Hashable | None) -> None:
        """Previews the record of a moment."""
        if isinstance(key, tuple):
            self.post_message(PreviewRecord(key[1]))

    def chosen(self, key: Hashable | None) -> None:
        """Opens the record of a moment."""
        if isinstance(key, tuple):
            self.post_message(OpenRecord(key[1]))


def _rows(moments: Sequence[Moment], workspace: Workspace) -> Iterator[Row]:
    for place, moment in enumerate(moments):
        if moment.id is None:
            yield Row(("time", str(place)), partial(_time_line, moment), stop=False, height=1)
        elif moment.kind == "mission":
            strip = _density(moments[place + 1 :])
            yield Row((place, moment.id), partial(_mission_lines, moment.id, strip, workspace))
        else:
            draw = _event_lines if moment.kind == "event" else _deal_line
            yield Row((place, moment.id), partial(draw, moment, moment.id, workspace))


def _mission_lines(id: str, strip: str, workspace: Workspace, width: int) -> Sequence[Text]:
    when = workspace.records[id].dated
    span = shown(say_span(when.span) if when and when.span else "")
    return [
        *laid_out(
            [Cell(shown(workspace.caption(id), "bold")), Cell(shown(strip), len(strip), drop=1)], width
        ),
        *laid_out([Cell(span.copy())], width),
    ]


def _time_line(moment: Moment, width: int) -> Sequence[Text]:
    deals = shown(counted(moment.deals, "deal") if moment.deals else "", "dim")
    beside = [Cell(deals, 8, "right", drop=1)] if moment.deals else []
    return laid_out([Cell(shown(_time(moment), "bold")), *beside], width)


def _time(moment: Moment) -> str:
    span = moment.when.span if moment.when else None
    if moment.kind == "undated" or span is None:
        return "Time not said"
    if moment.kind == "day" and span.first:
        return say_day(span.first, weekday=True)
    return f"{say_span(span)}, some time"


def _event_lines(moment: Moment, id: str, workspace: Workspace, width: int) -> Sequence[Text]:
    event = workspace.records[id]
    style = "" if moment.answers else "dim"
    figure = event.figure[0] if isinstance(event, Event) and event.figure else None
    attended = shown(_size(figure) if figure else "", "dim")
    return laid_out(
        [
            Cell(shown(f"  {_part(event, moment.when)}", "dim"), 11),
            Cell(shown(event.caption, style), wrap=width >= _ROOMY),
            *([Cell(attended, attended.cell_len, "right", drop=1)] if attended else []),
        ],
        width,
    )


def _size(figure: Figure) -> str:
    said = say_quantity(figure)
    return said.removesuffix(figure.unit or "").strip() or said


def _part(event: object, when: When | None) -> str:
    if isinstance(event, Event) and event.status != "held":
        return event.status
    return (when.part if when else None) or ""


def _deal_line(moment: Moment, id: str, workspace: Workspace, width: int) -> Sequence[Text]:
    deal = workspace.records[id]
    kind = next((value.word for value in deal.glance if hasattr(value, "word")), "")
    beside = [Cell(shown(label(kind), "dim"), 13)] if width >= _ROOMY else []
    caption = Cell(shown(deal.caption, "" if moment.answers else "dim"))
    return laid_out([Cell(shown("    ◆"), 5), caption, *beside], width)


def _density(moments: Sequence[Moment]) -> str:
    counts: list[int] = []
    for moment in moments:
        if moment.kind == "mission":
            break
        if moment.id is None:
            counts.append(0)
        elif counts:
            counts[-1] += 1
    most = max(counts, default=0)
    return "".join(_BARS[(len(_BARS) - 1) * count // most] for count in counts) if most else ""
