"""What sources count, set against what is recorded."""

from collections.abc import Collection, Iterator

from ...records import Event, Figure, Interval, Mission, full_id, interval_of
from ..held import Workspace
from .restating import Restating
from .totals import Announced

_FIRST = ("deals", "participants", "events", "places")


def set_against(workspace: Workspace, asked: Collection[str], restating: Restating) -> Iterator[Announced]:
    """The figures that count records, of the missions among some records and of the events of those."""
    events = [event for event in workspace.of("event") if isinstance(event, Event)]
    for mission in workspace.of("mission"):
        if isinstance(mission, Mission) and mission.id in asked:
            own = [event for event in events if event.mission == mission.id]
            deals = [deal.id for deal in workspace.of("deal") if deal.mission == mission.id]
            found = list(_of_mission(mission, own, deals, restating))
            yield from sorted(found, key=lambda each: _FIRST.index(each.figure.counts or "places"))


def _of_mission(
    mission: Mission, events: list[Event], deals: list[str], restating: Restating
) -> Iterator[Announced]:
    for figure in mission.figure:
        yield from _announced(mission, figure, events, deals, restating)
    for event in events:
        announced = [full_id(deal, ("deal",), mission.id) for deal in event.announces]
        for figure in event.figure:
            yield from _announced(event, figure, events, announced, restating)


def _announced(
    record: Mission | Event, figure: Figure, events: list[Event], deals: list[str], restating: Restating
) -> Iterator[Announced]:
    if figure.counts:
        recorded = _recorded(record, figure, events, deals, restating)
        missing = interval_of(figure) - Interval.of(recorded)
        yield Announced(record.id, record.mission, figure, recorded, missing)


def _recorded(
    record: Mission | Event, figure: Figure, events: list[Event], deals: list[str], restating: Restating
) -> int:
    """How many records there are of what a figure counts; a deal counts once however often restated."""
    if figure.counts == "deals":
        return len({restating.latest(deal, deals) for deal in deals})
    if figure.counts == "events":
        return sum(event.status != "cancelled" for event in events)
    if figure.counts == "places":
        own = [record] if isinstance(record, Event) else events
        return len({event.place.place for event in own if event.place and "-" in event.place.place})
    lead = (record.lead,) if isinstance(record, Mission) and record.lead else ()
    return len({part.who for part in (*lead, *record.part)})
