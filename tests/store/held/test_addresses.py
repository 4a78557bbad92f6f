import pytest

from tui.store.held.addresses import split_address, value_at, values_of

from ..workspaces import deal, event, figure, mission, organisation, workspace

JOBS = figure("jobs", value=40)
DEAL = deal("trip/one", figure=[JOBS])
TRIP = mission("trip", figure=[figure("delegates", value=35)])
LUNCH = event("trip/lunch", figure=[figure("attendance", value=100)])
FIRST = organisation("first", "First", note=["Known."])
HERE = workspace(DEAL, TRIP, LUNCH, FIRST)


@pytest.mark.parametrize(
    ("address", "id", "field"),
    [
        ("delegates", "trip", "delegates"),
        ("one#jobs", "trip/one", "jobs"),
        ("trip/one#jobs", "trip/one", "jobs"),
        ("lunch#attendance", "trip/lunch", "attendance"),
        ("first#note.1", "first", "note.1"),
        ("trip#delegates", "trip", "delegates"),
    ],
)
def test_an_address_leads_to_a_value(address: str, id: str, field: str) -> None:
    found = value_at(address, TRIP, HERE)
    assert found is not None
    assert (found[0].id, found[1].field) == (id, field)


@pytest.mark.parametrize("address", ["", "#", "#delegates", "nothing", "one#nothing", "nothing#jobs", "one#"])
def test_an_address_that_leads_nowhere_is_none(address: str) -> None:
    assert value_at(address, TRIP, HERE) is None


def test_a_short_id_is_read_within_the_mission_first() -> None:
    same = organisation("one", "One")
    assert split_address("one#jobs", TRIP, workspace(DEAL, TRIP, same)) == ("trip/one", "jobs")
    assert split_address("one#jobs", TRIP, workspace(TRIP, same)) == ("one", "jobs")


def test_without_a_mission_ids_are_whole() -> None:
    assert split_address("one#jobs", FIRST, HERE) == ("one", "jobs")


def test_a_disagreement_is_no_value_that_can_be_claimed() -> None:
    declared = {"about": "jobs", "claims": ["jobs", "kind"]}
    assert "jobs" in values_of(deal("trip/two", figure=[JOBS], disagreement=[declared]))
    assert "disagreement.1" not in values_of(deal("trip/two", figure=[JOBS], disagreement=[declared]))
