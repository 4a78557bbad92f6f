"""The timeline: events and deals under the days, the weeks and the unknown times that they belong to."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from ..records import Event, Record, When
from .answers import Moment, MomentKind
from .workspace import Workspace

_PARTS = {"morning": 0, "midday": 1, "afternoon": 2, "evening": 4}


def timeline_of(workspace: Workspace, ids: Iterable[str]) -> tuple[Moment, ...]:
    """The rows of the timeline for some records, each mission under a heading of its own."""
    asked = set(ids)
    return tuple(
        moment for mission in workspace.of("mission") for moment in _of_mission(mission, workspace, asked)
    )


def _of_mission(mission: Record, workspace: Workspace, asked: set[str]) -> Iterator[Moment]:
    own = {id: record for id, record in workspace.records.items() if record.mission == mission.id}
    events = [record for record in own.values() if isinstance(record, Event)]
    told = {id for event in events for id in _announced(event)}
    loose = [record for id, record in own.items() if record.KIND == "deal" and id not in told]
    kept = [record for record in (*events, *loose) if _leads(record, asked)]
    if not kept and mission.id not in asked:
        return
    yield Moment("mission", mission.id, mission.dated, 0, mission.id in asked)
    kept.sort(key=_order)
    for time, records in groupby(kept, key=_time):
        group = list(records)
        rows = [row for record in group for row in _rows(record, asked)]
        yield Moment(_heading(time), None, group[0].dated, 1, deals=sum(row.kind == "deal" for row in rows))
        yield from rows


def _leads(record: Record, asked: set[str]) -> bool:
    return record.id in asked or (isinstance(record, Event) and bool(asked & set(_announced(record))))


def _announced(event: Event) -> Iterator[str]:
    yield from (link.id for fact in event.facts() if fact.section == "announced" for link in fact.links)


def _rows(record: Record, asked: set[str]) -> Iterator[Moment]:
    yield Moment(
        "event" if isinstance(record, Event) else "deal", record.id, record.dated, 2, record.id in asked
    )
    for deal in _announced(record) if isinstance(record, Event) else ():
        if deal in asked:
            yield Moment("deal", deal, record.dated, 3)


def _heading(time: tuple[date | None, date | None] | None) -> MomentKind:
    if time is None:
        return "undated"
    return "day" if time[0] and time[0] == time[1] else "span"


def _time(record: Record) -> tuple[date | None, date | None] | None:
    when: When | None = record.dated
    span = when.span if when else None
    return (span.first, span.last) if span else None


def _order(record: Record) -> tuple[bool, date, date, int]:
    first, last = _time(record) or (None, None)
    part = record.dated.part if record.dated else None
    return (
        _time(record) is None,
        first or date.min,
        last or date.max,
        _PARTS.get(part or "", 3),
    )
