import pytest

from tui.store.tallies import is_plain, named_by

from ..workspaces import amount, deal, event, figure, mission


def test_a_deal_that_says_nothing_of_others_is_plain() -> None:
    assert is_plain(deal("trip/one", figure=[amount("CAD"), figure("jobs", qualifier="many", unit="jobs")]))


@pytest.mark.parametrize(
    "more",
    [
        {"follows": "two"},
        {"part_of": "two"},
        {"disagreement": [{"about": "jobs", "claims": ["jobs", "more"]}]},
        {"figure": [amount("CAD", shared_by=["first", "second"])]},
        {"figure": [figure("told", value=3, counts="deals")]},
    ],
    ids=str,
)
def test_a_deal_whose_figures_hang_on_others_is_not(more: dict[str, object]) -> None:
    assert not is_plain(deal("trip/one", **more))


@pytest.mark.parametrize("value", ["0.01", "22.60", "999999999999.99", "-999999999999.99"])
def test_hundredths_below_a_million_millions_fit_into_columns(value: str) -> None:
    assert is_plain(deal("trip/one", figure=[amount("CAD", value=value)]))


@pytest.mark.parametrize("value", ["0.001", "1000000000000", "-1000000000000", "0.000000001", 10**18 - 1])
def test_other_numbers_do_not(value: object) -> None:
    assert not is_plain(deal("trip/one", figure=[amount("CAD", value=value)]))
    between = figure("jobs", value=(0, str(value).removeprefix("-")), qualifier="between", unit="jobs")
    assert not is_plain(deal("trip/one", figure=[between]))


def test_what_a_deal_follows_or_is_part_of_is_named() -> None:
    assert {"trip/two", "visit/one"} <= named_by(deal("trip/one", follows="two", part_of="visit/one"))
    assert named_by(deal("trip/one")) == set()


def test_what_an_event_announces_is_named() -> None:
    assert "trip/one" in named_by(event("trip/lunch", announces=["one"]))


def test_what_claims_are_of_is_named_whichever_record_a_short_id_means() -> None:
    claims = ["jobs", "one#jobs", "visit/two#jobs"]
    told = mission("trip", disagreement=[{"about": "jobs", "claims": claims, "believed": "one#jobs"}])
    assert named_by(told) >= {"trip", "one", "visit/two"}
    own = deal("trip/own", disagreement=[{"about": "jobs", "claims": claims}])
    assert named_by(own) >= {"trip/own", "one", "trip/one", "visit/two"}
