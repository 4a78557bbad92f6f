from tui.records import Interval, Record
from tui.store.tallies import Beyond
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


def test_a_part_is_no_deal_beside_its_whole() -> None:
    deals = deal("trip/whole"), deal("trip/one", part_of="whole"), deal("trip/two", part_of="whole")
    assert against(mission("trip", **counting("deals")), *deals) == [("trip", 1)]
    apart = deal("trip/one", part_of="visit/whole"), deal("visit/whole")
    assert against(mission("trip", **counting("deals")), *apart) == [("trip", 1)]


def test_a_deal_that_is_only_named_is_not_recorded() -> None:
    lunch = event("trip/lunch", announces=["one", "nowhere"], **counting("deals"))
    assert against(mission(), lunch, deal("trip/one")) == [("trip/lunch", 1)]


def test_of_an_event_only_deals_are_compared() -> None:
    for what in ("participants", "events"):
        lunch = event("trip/lunch", part=["first"], place="JP-13", **counting(what))
        assert against(mission(), lunch) == []


def test_a_mission_without_deals_has_none_recorded() -> None:
    assert against(mission("trip", **counting("deals"))) == [("trip", 0)]


def test_an_event_counts_the_deals_that_were_announced_there() -> None:
    lunch = event("trip/lunch", announces=["one"], **counting("deals"))
    assert against(mission(), lunch, deal("trip/one"), deal("trip/two")) == [("trip/lunch", 1)]


def test_events_are_those_of_the_mission_that_were_not_called_off() -> None:
    events = event("trip/one"), event("trip/two", status="cancelled"), event("visit/one")
    assert against(mission("trip", **counting("events")), *events) == [("trip", 1)]


def test_participants_are_whoever_has_a_part_beside_the_lead_once() -> None:
    told = {"lead": "first", "part": ["first", "second", "third", "second"]}
    assert against(mission("trip", **told, **counting("participants"))) == [("trip", 2)]


def test_what_counts_no_records_is_set_against_nothing() -> None:
    assert against(mission(figure=[figure("deals-announced", value=4, unit="deals")])) == []


def test_a_mission_that_is_not_asked_for_is_left_out_with_its_events() -> None:
    opened = workspace(
        mission("trip", **counting("deals")), event("trip/lunch", **counting("deals")), deal("trip/one")
    )
    assert tally(opened, ["trip/one", "trip/lunch"]).announced == ()


def test_what_is_announced_is_left_out_unless_every_deal_of_its_mission_is_asked_for() -> None:
    trips = mission("trip", **counting("deals")), mission("visit", **counting("deals"))
    opened = workspace(*trips, deal("trip/one"), deal("trip/two"), deal("visit/one"))
    assert [each.id for each in tally(opened, ["trip", "trip/one", "trip/two"]).announced] == ["trip"]
    assert tally(opened, ["trip", "trip/one", "visit/one"]).announced == ()


def test_the_difference_is_as_open_as_what_is_announced() -> None:
    told = figure("told", value=4, qualifier="more_than", counts="deals")
    opened = workspace(mission("trip", figure=[told]), deal("trip/one"))
    (announced,) = tally(opened, opened.records).announced
    assert announced.missing == Interval(Interval.of(3).low, None, low_open=True)


def test_the_embedded_data_compares_what_is_recorded_of_just_that_and_leaves_out_the_rest() -> None:
    found = [(each.figure.id, each.recorded) for each in tally(embedded(), embedded().records).announced]
    assert found == [("deals-announced", 3), ("deals-announced-by-the-end", 3), ("delegates", 0)]


def test_deals_that_are_not_held_are_recorded_all_the_same() -> None:
    trips = mission("trip", **counting("deals")), mission("visit", **counting("deals"))
    opened = workspace(*trips, deal("trip/one"), deal("trip/again", follows="one"))
    number = {"trip": 5}
    beyond = Beyond(lambda mission: number.get(mission, 0), lambda mission: number.get(mission, 0))
    found = tally(opened, opened.records, beyond=beyond).announced
    assert [(each.id, each.recorded) for each in found] == [("trip", 6), ("visit", 0)]


def test_of_a_mission_of_which_not_all_answer_that_is_not_held_nothing_is_said() -> None:
    trips = mission("trip", **counting("deals")), mission("visit", **counting("deals"))
    opened = workspace(*trips, deal("trip/one"))
    beyond = Beyond(lambda mission: 5, lambda mission: 4 if mission == "trip" else 5)
    assert [each.id for each in tally(opened, opened.records, beyond=beyond).announced] == ["visit"]
