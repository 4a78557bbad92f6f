from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.workspaces import amount, deal, organisation, workspace
from tui.records import Deal
from tui.store import Workspace
from tui.store.answers.sorting import PLACES, in_order

AS_OF = date(2020, 1, 1)
EMPTY = workspace()


OF_DEALS = ("name", "kind", "stage", "silence", "date", "amount", "jobs")


def signed(id: str, when: str | None) -> Deal:
    return deal(id, stage=[{"is": "signed", "when": when}])


def seen(*deals: Deal) -> Workspace:
    return replace(workspace(*deals), as_of=AS_OF)


def test_dates_sort_by_time_and_not_by_their_words() -> None:
    dates = ("2014-02-01", "2013-12-31", None, "2014-01-20")
    deals = [signed(f"trip/{number}", when) for number, when in enumerate(dates)]
    for down, order in ((False, "1302"), (True, "0312")):
        found = in_order(deals, "date", EMPTY, down=down)
        assert [each.id for each in found] == [f"trip/{number}" for number in order]


def test_silences_sort_by_how_long_they_are() -> None:
    deals = [signed("trip/a", "2019-12-20"), signed("trip/b", "2018-12-01"), signed("trip/c", "2010-01-01")]
    opened = seen(*deals)
    assert in_order(deals, "silence", opened, down=False) == deals
    assert in_order(deals, "silence", opened, down=True) == deals[::-1]


@settings(max_examples=30)
@given(
    st.lists(st.none() | st.dates(max_value=AS_OF), max_size=6),
    st.sampled_from(OF_DEALS),
    st.booleans(),
)
def test_sorting_loses_nothing_and_what_has_no_value_comes_last(
    dates: list[date | None], by: str, down: bool
) -> None:
    deals = [signed(f"trip/{number}", str(day) if day else None) for number, day in enumerate(dates)]
    opened = seen(*deals)
    found = in_order(deals, by, opened, down=down)
    assert sorted(each.id for each in found) == [each.id for each in deals]
    orders = [PLACES[by](each, opened) for each in found]
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
        assert [each.id for each in in_order(deals, name, opened, down=False)] == order


def test_stages_sort_by_how_far_a_deal_has_come() -> None:
    words = ("signed", "cancelled", "agreed", "explored")
    deals = [deal(f"trip/{word}", stage=[{"is": word}]) for word in words]
    before = deal("trip/before", stage=[{"is": "signed", "when": "2021"}]).seen_from(AS_OF)
    found = in_order([before, *deals], "stage", seen(*deals), down=False)
    assert [each.id.removeprefix("trip/") for each in found] == [
        *("explored", "agreed", "signed", "cancelled", "before"),
    ]


def test_names_sort_by_their_numbers() -> None:
    named = [organisation(f"o{number}", f"Alpha{number}") for number in (10, 2, 1)]
    assert [each.caption for each in in_order(named, "name", EMPTY, down=False)] == [
        "Alpha1",
        "Alpha2",
        "Alpha10",
    ]


def test_names_sort_whatever_their_case() -> None:
    named = [organisation(id, name) for id, name in (("a", "beta"), ("b", "Alpha"), ("c", "Gamma"))]
    assert [each.id for each in in_order(named, "name", EMPTY, down=False)] == ["b", "a", "c"]


def money(id: str, value: int, currency: str) -> Deal:
    return deal(id, figure=[amount(currency, value=value)])


def test_amounts_sort_by_their_currency_first_and_what_states_none_comes_last() -> None:
    deals = [money("trip/a", 5, "USD"), money("trip/b", 9, "CAD"), money("trip/c", 10, "CAD")]
    without = deal("trip/d")
    for down, order in ((False, "bcad"), (True, "acbd")):
        found = in_order([without, *deals], "amount", EMPTY, down=down)
        assert [each.id for each in found] == [f"trip/{letter}" for letter in order]


def test_nothing_is_sorted_by_a_column_that_there_is_not() -> None:
    with pytest.raises(KeyError):
        in_order([], "colour", EMPTY, down=False)


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
        found = in_order(deals, name, seen(*deals), down=down)
        assert [each.caption for each in found] == [f"Alpha{number}" for number in (0, 1, 2, 10, 100)]
