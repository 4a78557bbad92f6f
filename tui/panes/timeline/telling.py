"""The rows of a timeline, cluster by cluster, each drawn once it is seen."""

from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from ...lists import Row
from ...records import Span
from ...speech import marked, said
from ...store import ACROSS, Moment, Scale, Workspace
from .beside import Look, look_of
from .folds import Cluster
from .moment_lines import (
    apart_lines,
    axis_lines,
    count_line,
    deal_line,
    event_lines,
    heading_line,
    mission_lines,
)

_Key: TypeAlias = tuple[str, str]
"""A record's row: the event that it stands under, if any, and its id."""

_DRAWN = {"event": event_lines, "deal": deal_line, "mission": mission_lines}
_BY = {
    "hour": marked("by hour"),
    "day": marked("by day"),
    "week": marked("by week"),
    "month": marked("by month"),
    "year": marked("by year"),
}


def rows_of(
    found: Sequence[Cluster], workspace: Workspace, scale: Scale, times: dict[Hashable, Span | None]
) -> Iterator[Row]:
    """The rows of clusters; notes the time of each that can be rested on."""
    look = Look(workspace, scale)
    most = max((each.head.deals for each in found if each.counts), default=0)
    if scale in ACROSS and found and not most:
        look = look_of([moment for each in found for moment in each.rows], workspace, scale)
        yield Row("axis", partial(axis_lines, look), stop=False, height=1)
    for place, cluster in enumerate(found):
        head = cluster.head
        if cluster.heading is None:
            look = look_of(_trip(found[place:]), workspace, scale)
            alone = Row("apart", partial(apart_lines, look, head), stop=False, height=1)
            yield alone if head.kind == "apart" else _row("", head, look, times)
            continue
        lines = partial(count_line, cluster, most) if cluster.counts else partial(heading_line, cluster, look)
        yield Row(cluster.heading, lines, stop=cluster.folding or cluster.counts, height=1)
        if cluster.folding or cluster.counts:
            times[cluster.heading] = head.when.span if head.when else None
        under = ""
        for moment in () if cluster.folded else cluster.rows:
            under = under if moment.depth > 2 else ""
            yield _row(under, moment, look, times)
            under = under or moment.id or ""


def unit_of(found: Sequence[Cluster], scale: Scale) -> str:
    """What the rows are told by; where they are too many for a scale, by what instead."""
    asked = scale.removesuffix("s")
    counted = (each.head for each in found if each.counts and each.head.kind == "unit")
    times = [head.when.edtf or "" for head in counted if head.when]
    told = {4: "year", 7: "month", 10: "day"}.get(len(times[0]) if times else 0, asked)
    by, instead = said(_BY[asked]), said(_BY[told])
    return by if told == asked else said("too many {by}: {instead}", by=by, instead=instead)


def _row(under: str, moment: Moment, look: Look, times: dict[Hashable, Span | None]) -> Row:
    key: _Key = (under, moment.id or "")
    times[key] = moment.when.span if moment.when else None
    return Row(key, partial(_DRAWN[moment.kind], moment, look))


def _trip(found: Sequence[Cluster]) -> list[Moment]:
    """The moments of the first mission."""
    following = next((at for at, each in enumerate(found) if at and each.heading is None), len(found))
    return [moment for each in found[:following] for moment in (each.head, *each.rows)]
