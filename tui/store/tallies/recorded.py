"""What sources count, set against what is recorded of just that."""

from collections.abc import Callable, Collection, Iterator, Sequence, Set
from dataclasses import dataclass

from ...records import Event, Figure, Interval, Mission, full_id, interval_of
from ..held import Workspace
from .kept import every_deal, restating_of
from .standing import is_believed
from .totals import Announced

_FIRST = ("deals", "participants", "events")


@dataclass(frozen=True, slots=True)
class Beyond:
    """Deals that are recorded and not held in a workspace; each counts once, and no record names it."""

    deals: Callable[[str], int]
    """How many there are of a mission."""
    answering: Callable[[str], int]
    """How many of these are asked for."""


_NOTHING = Beyond(lambda mission: 0, lambda mission: 0)


def set_against(workspace: Workspace, asked: Set[str], beyond: Beyond | None = None) -> Iterator[Announced]:
    """The figures of missions that count what is recorded, as `Figure.counts` says.

    Only of missions that are asked for with all their deals: of a part of them they say nothing.
    """
    beyond = beyond or _NOTHING
    events = [event for event in workspace.of("event") if isinstance(event, Event)]
    for mission in workspace.of("mission"):
        if isinstance(mission, Mission) and _whole(mission, workspace, asked, beyond):
            own = [event for event in events if event.mission == mission.id]
            found = [*_of_mission(mission, own, workspace, beyond), *_of_events(own, workspace)]
            yield from sorted(found, key=lambda each: _FIRST.index(each.figure.counts or "deals"))


def _whole(mission: Mission, workspace: Workspace, asked: Set[str], beyond: Beyond) -> bool:
    if mission.id not in asked or not _deals(mission, workspace) <= asked:
        return False
    return beyond.deals(mission.id) == beyond.answering(mission.id)


def _deals(mission: Mission, workspace: Workspace) -> set[str]:
    return {deal.id for deal in every_deal(workspace) if deal.mission == mission.id}


def _of_mission(
    mission: Mission, events: Sequence[Event], workspace: Workspace, beyond: Beyond
) -> Iterator[Announced]:
    held = [event for event in events if event.status != "cancelled"]
    lead = {mission.lead.who} if mission.lead else set[str]()
    recorded = {
        "deals": _each_once(_deals(mission, workspace), workspace) + beyond.deals(mission.id),
        "participants": len({part.who for part in mission.part} - lead),
        "events": len(held),
    }
    for figure in mission.figure:
        if figure.counts:
            yield _announced(mission, figure, recorded[figure.counts], workspace)


def _of_events(events: Sequence[Event], workspace: Workspace) -> Iterator[Announced]:
    for event in events:
        announced = {full_id(deal, ("deal",), event.mission) for deal in event.announces}
        for figure in event.figure:
            if figure.counts == "deals":
                yield _announced(event, figure, _each_once(announced, workspace), workspace)


def _announced(record: Mission | Event, figure: Figure, recorded: int, workspace: Workspace) -> Announced:
    missing = interval_of(figure) - Interval.of(recorded)
    believed = is_believed(record.id, figure.id, workspace)
    return Announced(record.id, record.mission, figure, recorded, missing, believed)


def _each_once(ids: Collection[str], workspace: Workspace) -> int:
    """How many deals there are among some ids, restated ones once, and parts with their whole once."""
    known = {deal.id for deal in every_deal(workspace) if deal.id in ids}
    return sum(known.isdisjoint(restating_of(workspace).counting(id)) for id in known)
