from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.workspaces import deal, organisation, workspace
from tui.panes.listing.columns import COLUMNS, NAME, Column, in_order
from tui.records import KINDS, Deal, Organisation
from tui.store import Workspace

AS_OF = date(2020, 1, 1)
EMPTY = workspace()


def column(kind: str, name: str) -> Column:
    return next(each for each in COLUMNS[kind] if each.name == name)


def signed(id: str, when: str | None) -> Deal:
    return deal(id, stage=[{"is": "signed", "when": when}])


def seen(*deals: Deal) -> Workspace:
    return replace(workspace(*deals), as_of=AS_OF)


def test_dates_sort_by_time_and_not_by_their_words() -> None:
    dates = ("2014-02-01", "2013-12-31", None, "2014-01-20")
    deals = [signed(f"trip/{number}", when) for number, when in enumerate(dates)]
    for down, order in ((False, "1302"), (True, "0312")):
        found = in_order(deals, column("deal", "date"), EMPTY, down)
        assert [each.id for each in found] == [f"trip/{number}" for number in order]


def test_silences_sort_by_how_long_they_are() -> None:
    deals = [signed("trip/a", "2019-12-20"), signed("trip/b", "2018-12-01"), signed("trip/c", "2010-01-01")]
    opened, silent = seen(*deals), column("deal", "silence")
    assert [silent.said(each, opened) for each in deals] == ["12 d", "1 y 1 mo", "10 y"]
    assert in_order(deals, silent, opened, down=False) == deals
    assert in_order(deals, silent, opened, down=True) == deals[::-1]


@settings(max_examples=30)
@given(
    st.lists(st.none() | st.dates(max_value=AS_OF), max_size=6),
    st.sampled_from(COLUMNS["deal"]),
    st.booleans(),
)
def test_sorting_loses_nothing_and_what_has_no_value_comes_last(
    dates: list[date | None], by: Column, down: bool
) -> None:
    deals = [signed(f"trip/{number}", str(day) if day else None) for number, day in enumerate(dates)]
    opened = seen(*deals)
    found = in_order(deals, by, opened, down)
    assert sorted(each.id for each in found) == [each.id for each in deals]
    orders = [by.order(each, opened) for each in found]
    known = [order for order in orders if order is not None]
    assert orders == [*sorted(known, reverse=down), *[None] * (len(orders) - len(known))]


def test_deals_of_several_missions_sort_together() -> None:
    deals = [
        signed(f"{mission}/{local}", f"{year}-0{month}-01")
        for mission, year in (("later", 2014), ("earlier", 2012))
        for local, month in (("b", 2), ("a", 1))
    ]
    opened = seen(*deals)
    dates = ["earlier/a", "earlier/b", "later/a", "later/b"]
    for name, order in (("date", dates), ("silence", dates[::-1])):
        assert [each.id for each in in_order(deals, column("deal", name), opened, down=False)] == order


def test_stages_sort_by_how_far_a_deal_has_come() -> None:
    words = ("signed", "cancelled", "agreed", "explored")
    deals = [deal(f"trip/{word}", stage=[{"is": word}]) for word in words]
    before = deal("trip/before", stage=[{"is": "signed", "when": "2021"}]).seen_from(AS_OF)
    found = in_order([before, *deals], column("deal", "stage"), seen(*deals), down=False)
    assert [each.id.removeprefix("trip/") for each in found] == [
        *("explored", "agreed", "signed", "cancelled", "before"),
    ]


def test_a_deal_without_a_date_says_so_and_one_that_is_to_come_too() -> None:
    undated, ahead = deal("trip/a"), signed("trip/b", "2021-01-01").seen_from(AS_OF)
    opened = seen(undated, ahead)
    said = [
        [column("deal", name).said(each, opened) for name in ("silence", "date")] for each in (undated, ahead)
    ]
    assert said == [["not dated", "not dated"], ["not yet", "1 January 2021"]]


def test_names_sort_by_their_numbers() -> None:
    named = [organisation(f"o{number}", f"Alpha{number}") for number in (10, 2, 1)]
    assert [each.caption for each in in_order(named, NAME, EMPTY, down=False)] == [
        "Alpha1",
        "Alpha2",
        "Alpha10",
    ]


def test_a_value_that_is_missing_does_not_move_the_others() -> None:
    kinds: list[Organisation] = [organisation("a", "A"), organisation("b", "B", home="JP")]
    assert [column("organisation", "kind").said(each, EMPTY) for each in kinds] == ["", ""]
    assert [column("organisation", "home").said(each, EMPTY) for each in kinds] == ["", "JP"]


def test_names_sort_whatever_their_case() -> None:
    named = [organisation(id, name) for id, name in (("a", "beta"), ("b", "Alpha"), ("c", "Gamma"))]
    assert [each.id for each in in_order(named, NAME, EMPTY, down=False)] == ["b", "a", "c"]


def test_columns_are_declared_for_kinds_that_there_are() -> None:
    assert set(COLUMNS) <= set(KINDS)


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize("name", ["kind", "stage", "silence", "date"])
def test_deals_of_the_same_value_or_of_none_are_ordered_by_their_names_whichever_way(
    name: str, down: bool
) -> None:
    for when in ("2014-01-20", None):
        stage = [{"is": "signed", "when": when}]
        deals = [
            deal(f"trip/a{number}", title=f"Alpha{number}", stage=stage) for number in (0, 10, 100, 1, 2)
        ]
        found = in_order(deals, column("deal", name), seen(*deals), down)
        assert [each.caption for each in found] == [f"Alpha{number}" for number in (0, 1, 2, 10, 100)]
