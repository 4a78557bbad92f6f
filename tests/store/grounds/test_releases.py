from dataclasses import replace
from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tui.store import disagreements
from tui.store.grounds.releases import CIRCLE, LATER

from ..workspaces import deal, figure, source, workspace
from .differing import jobs_of, release, rows, told


def test_a_later_release_with_another_figure_is_found_and_believed() -> None:
    (row,) = rows(release("trip/one", 40), release("trip/two", 50, "one"))
    assert (row.about, row.id, row.why, row.declared) == ("jobs", "trip/two", LATER, False)
    assert sorted(told(row)) == ["*trip/two#jobs", "trip/one#jobs"]


def test_another_qualifier_is_another_claim_and_the_same_figure_is_none() -> None:
    about = deal("trip/one", figure=[jobs_of(40, qualifier="about")])
    assert len(rows(about, release("trip/two", 40, "one"))) == 1
    assert rows(release("trip/one", 40), release("trip/two", 40, "one")) == ()


def test_what_is_not_stated_contradicts_nothing() -> None:
    silent = deal("trip/one", figure=[figure("jobs", qualifier="not_stated", unit="jobs")])
    assert rows(silent, release("trip/two", 40, "one")) == ()


def test_all_releases_on_a_deal_make_one_row_with_the_latest_figure_believed() -> None:
    silent = deal("trip/four", follows="three")
    chain = [
        release("trip/one", 40),
        release("trip/two", 45, "one"),
        release("trip/three", 50, "two"),
        silent,
    ]
    for order in permutations(chain):
        (row,) = rows(*order)
        assert sorted(told(row)) == ["*trip/three#jobs", "trip/one#jobs", "trip/two#jobs"]


@given(st.permutations(["trip/one", "trip/two", "trip/three"]))
def test_of_deals_that_follow_each_other_in_a_circle_none_is_believed(ids: list[str]) -> None:
    circle = [release(id, number, ids[number - 1]) for number, id in enumerate(ids)]
    (row,) = rows(*circle)
    assert (len(row.claims), row.believed, row.why) == (3, None, CIRCLE)


def test_a_deal_that_follows_a_circle_is_the_later_release() -> None:
    circle = [release("trip/one", 40, "two"), release("trip/two", 50, "one")]
    (row,) = rows(*circle, release("trip/three", 60, "one"))
    assert (row.believed and row.believed.id, len(row.claims), row.why) == ("trip/three", 3, LATER)


def test_a_release_of_a_later_day_is_not_there_yet() -> None:
    chain = [
        release(id, number, before, as_of=f"2014-01-{number}")
        for id, number, before in (("trip/one", 10, None), ("trip/two", 20, "one"), ("trip/three", 30, "two"))
    ]
    (row,) = disagreements(replace(workspace(*chain), as_of=date(2014, 1, 25)), ["trip/one"])
    assert told(row) == ["trip/one#jobs", "*trip/two#jobs"]


def test_a_deal_may_follow_one_that_is_not_there_or_a_thing_that_is_no_deal() -> None:
    assert rows(release("trip/two", 50, "one")) == ()
    assert rows(source("trip/one"), release("trip/two", 50, "one")) == ()
