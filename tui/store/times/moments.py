"""The timeline: missions, events and deals under the units of time, the spans and the unknown times."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal, TypeAlias

from ...records import Event, Record, When
from ..held import Workspace
from .scales import ACROSS, Scale, minute_of, unit_of

MomentKind: TypeAlias = Literal["mission", "apart", "unit", "span", "undated", "event", "deal"]
"""A mission, or what is of missions without a record; a heading of time; an event or a deal."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One row of a timeline: a heading of time, or what stands under it."""

    kind: MomentKind
    id: str | None
    """The record; none for a heading, or what is of missions without a record."""
    when: When | None
    """When it was; for a heading, the time that all under it lie in, or share."""
    depth: int
    answers: bool = True
    """Whether it answers the query itself, or only leads to what does."""
    held: bool = True
    """Whether it was: not only planned, not cancelled, not after the day that is looked from."""
    events: int = 0
    """How many events stand under the heading."""
    deals: int = 0
    """How many deals the heading's time saw announced."""


def timeline_of(workspace: Workspace, ids: Iterable[str], scale: Scale = "days") -> tuple[Moment, ...]:
    """The rows of the timeline for some records.

    By hours and days each mission stands under a heading of its own, and last what belongs to none that is
    known; by longer units, missions are among what the time saw. What does not lie in one unit stands under
    its own span.
    """
    asked = set(ids)
    own = defaultdict[str, list[Record]](list)
    for record in workspace.records.values():
        if record.KIND != "mission":
            own[record.mission].append(record)
    drawn = _Drawn(workspace, asked, scale)
    trips = [(mission, _kept(own[mission.id], asked)) for mission in workspace.of("mission")]
    others = [each for id, records in own.items() if id not in workspace.records for each in records]
    loose = _kept(others, asked)
    trips = [(mission, kept) for mission, kept in trips if kept or mission.id in asked]
    if scale in ACROSS:
        every = [each for mission, kept in trips for each in (mission, *kept)]
        return tuple(drawn.under_headings([*every, *loose]))
    moments = (
        moment
        for mission, kept in trips
        for moment in (drawn.row("mission", mission, 0), *drawn.under_headings(kept))
    )
    apart = (Moment("apart", None, None, 0),) if loose else ()
    return (*moments, *apart, *drawn.under_headings(loose))


@dataclass(frozen=True)
class _Drawn:
    """What rows are made of."""

    workspace: Workspace
    asked: set[str]
    scale: Scale

    def under_headings(self, records: list[Record]) -> Iterator[Moment]:
        """The rows of records, under the headings of their times."""
        placed = sorted(((_heading(record.dated, self.scale), record) for record in records), key=_order)
        for time, group in groupby(placed, key=lambda pair: _bounds(pair[0])):
            members = list(group)
            rows = [row for _, record in members for row in self._rows(record)]
            unit = unit_of(members[0][1].dated or When(), self.scale)
            yield Moment(
                "undated" if time[0] else "unit" if unit else "span",
                None,
                members[0][0],
                1,
                events=sum(row.kind == "event" for row in rows),
                deals=sum(row.kind == "deal" for row in rows),
            )
            yield from rows

    def row(self, kind: MomentKind, record: Record, depth: int) -> Moment:
        """The row of a record."""
        return Moment(kind, record.id, record.dated, depth, record.id in self.asked, self._held(record))

    def _rows(self, record: Record) -> Iterator[Moment]:
        if not isinstance(record, Event):
            yield self.row("mission" if record.KIND == "mission" else "deal", record, 2)
            return
        yield self.row("event", record, 2)
        for deal in _announced(record):
            if deal in self.asked:
                yield Moment("deal", deal, record.dated, 3, held=self._held(record))

    def _held(self, record: Record) -> bool:
        span = record.dated.span if record.dated else None
        begun = span is None or span.begun_by(self.workspace.as_of)
        return begun and not (isinstance(record, Event) and record.status != "held")


def _kept(records: Sequence[Record], asked: set[str]) -> list[Record]:
    """The events and the deals that no event announces, as far as they answer or lead to answers."""
    events = [record for record in records if isinstance(record, Event)]
    told = {id for event in events for id in _announced(event)}
    loose = [record for record in records if record.KIND == "deal" and record.id not in told]
    return [record for record in (*events, *loose) if _leads(record, asked)]


def _leads(record: Record, asked: set[str]) -> bool:
    return record.id in asked or (isinstance(record, Event) and bool(asked & set(_announced(record))))


def _announced(event: Event) -> list[str]:
    return [link.id for fact in event.facts() if fact.section == "announced" for link in fact.links]


def _heading(when: When | None, scale: Scale) -> When | None:
    """The time of the heading that a time stands under; none if it is not known."""
    return (unit_of(when, scale) or When(edtf=when.edtf)) if when and when.span else None


_Bounds: TypeAlias = tuple[bool, date, date, int, str, bool, bool]


def _bounds(when: When | None) -> _Bounds:
    """What puts headings in order and tells them apart: spans after the unit they begin in, unknown last."""
    span = when.span if when else None
    if when is None or span is None:
        return (True, date.min, date.max, 0, "", False, False)
    minute = minute_of(when) if when.part or span.at else 24 * 60
    return (
        False,
        span.first or date.min,
        span.last or date.max,
        minute,
        when.part or "",
        span.approximate,
        span.uncertain,
    )


def _order(placed: tuple[When | None, Record]) -> tuple[_Bounds, bool, date, date, int]:
    heading, record = placed
    span = record.dated.span if record.dated else None
    return (
        _bounds(heading),
        record.KIND != "mission",
        (span.first if span else None) or date.min,
        (span.last if span else None) or date.max,
        minute_of(record.dated),
    )
