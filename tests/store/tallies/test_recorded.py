from tui.records import Interval, Record
from tui.store import Announced
from tui.store.tallies.tallying import tally

from ..workspaces import deal, embedded, event, figure, mission, workspace


def against(*records: Record) -> list[tuple[str, int]]:
    opened = workspace(*records)
    return [(each.id, each.recorded) for each in tally(opened, opened.records).announced]


def counting(what: str, value: int = 4) -> dict[str, object]:
    return {"figure": [figure("counted", value=value, counts=what)]}


def test_deals_are_those_of_the_mission_each_once() -> None:
    trip = mission("trip", **counting("deals"))
    deals = deal("trip/one"), deal("trip/two"), deal("trip/again", follows="one"), deal("visit/one")
    assert against(trip, *deals) == [("trip", 2)]


def test_a_mission_without_deals_has_none_recorded() -> None:
    assert against(mission("trip", **counting("deals"))) == [("trip", 0)]


def test_an_event_counts_the_deals_that_were_announced_there() -> None:
    lunch = event("trip/lunch", announces=["one"], **counting("deals"))
    assert against(mission(), lunch, deal("trip/one"), deal("trip/two")) == [("trip/lunch", 1)]


def test_events_are_those_of_the_mission_that_were_not_called_off() -> None:
    events = event("trip/one"), event("trip/two", status="cancelled"), event("visit/one")
    assert against(mission("trip", **counting("events")), *events) == [("trip", 1)]


def test_participants_are_whoever_has_a_part_once() -> None:
    trip = mission("trip", lead="first", part=["first", "second"], **counting("participants"))
    lunch = event("trip/lunch", part=["third"], **counting("participants"))
    assert against(trip, lunch) == [("trip", 2), ("trip/lunch", 1)]


def test_places_are_the_parts_of_countries_that_events_were_in() -> None:
    events = [event(f"trip/{place.lower()}", place=place) for place in ("JP-13", "JP-27", "JP")]
    again = event("trip/again", place="JP-13")
    assert against(mission("trip", **counting("places")), *events, again) == [("trip", 2)]


def test_what_counts_no_records_is_set_against_nothing() -> None:
    assert against(mission(figure=[figure("deals-announced", value=4, unit="deals")])) == []


def test_a_mission_that_is_not_asked_for_is_left_out_with_its_events() -> None:
    opened = workspace(
        mission("trip", **counting("deals")), event("trip/lunch", **counting("deals")), deal("trip/one")
    )
    assert tally(opened, ["trip/one", "trip/lunch"]).announced == ()


def test_the_difference_is_as_open_as_what_is_announced() -> None:
    found: dict[str, Announced] = {
        f"{each.id}#{each.figure.id}": each for each in tally(embedded(), embedded().records).announced
    }
    lunch = found["2014-01-japan/business-lunch#attendance"]
    assert (lunch.recorded, lunch.missing) == (1, Interval(Interval.of(99).low, None, low_open=True))
    assert found["2014-01-japan#cities-visited"].missing == Interval.of(2)
    assert found["2014-01-japan/further-meetings#meetings"].missing.high is None
