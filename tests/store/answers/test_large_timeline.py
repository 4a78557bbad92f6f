from collections import Counter
from collections.abc import Iterator
from unittest.mock import patch

import pytest

from tui.records import Deal
from tui.store import Catalogue, Query, Scale, read_query
from tui.store.answers import large_timeline

from ..large import Drawn, asked
from ..workspaces import deal, workspace

EVERYTHING = Query()
MANY = 330


def dated(number: int) -> str | None:
    """Most on one of two days, a few in a month, a year, over years, or at an unknown time."""
    rare = {3: "2014-01", 5: "2014", 7: "2013-12-30/2014-01-02", 9: None, 11: "2014-02~", 13: "../2014"}
    return rare.get(number, "2014-01-20" if number % 3 else "2013-05-02")


def deals() -> Iterator[Deal]:
    for number in range(MANY):
        yield deal(f"fair/d{number:03}", stage=[{"is": "signed", "when": dated(number)}])


@pytest.fixture(scope="module")
def catalogue() -> Iterator[Catalogue]:
    opened = workspace(*deals())
    with asked(Drawn(opened, {"one": [each.id for each in opened.of("deal")]})) as (found, _):
        yield found


def told(catalogue: Catalogue, scale: Scale, query: Query = EVERYTHING) -> list[tuple[str, str | None, int]]:
    return [
        (moment.kind, moment.when.edtf if moment.when else None, moment.deals)
        for moment in catalogue.timeline(query, scale)
    ]


def test_very_many_deals_are_counted_in_the_years_and_months_that_they_surely_lie_in(
    catalogue: Catalogue,
) -> None:
    on = Counter(dated(number) for number in range(MANY))
    first, second = on["2013-05-02"], on["2014-01-20"]
    assert told(catalogue, "years") == [
        ("unit", "2013", first),
        ("unit", "2014", second + 3),
        ("span", "2013/2014", 2),
        ("undated", None, 1),
    ]
    assert told(catalogue, "months") == [
        ("unit", "2013-05", first),
        ("unit", "2014-01", second + 1),
        ("unit", "2014-02", 1),
        ("span", "2013/2014", 3),
        ("undated", None, 1),
    ]


def test_no_deal_is_lost_or_counted_twice_at_any_scale(catalogue: Catalogue) -> None:
    scales: tuple[Scale, ...] = ("hours", "days", "weeks", "months", "years")
    for scale in scales:
        assert sum(moment.deals for moment in catalogue.timeline(EVERYTHING, scale)) == MANY


def test_a_month_is_counted_day_by_day(catalogue: Catalogue) -> None:
    january = read_query("when:2014-01")
    on = sum(dated(number) == "2014-01-20" for number in range(MANY))
    scales: tuple[Scale, ...] = ("hours", "days", "weeks")
    for scale in scales:
        assert told(catalogue, scale, january) == [("unit", "2014-01-20", on), ("span", "2013/2014", 4)]
    assert told(catalogue, "months", january)[0] == ("unit", "2014-01", on + 1)


def test_few_deals_are_told_one_by_one(catalogue: Catalogue) -> None:
    may = catalogue.timeline(read_query("when:2013-05"), "days")
    assert sum(moment.kind == "deal" for moment in may) == sum(moment.deals for moment in may) > 100
    assert may[0].kind == "apart"


def test_a_time_that_counts_narrows_to_what_it_counted_and_more_loosely_dated(catalogue: Catalogue) -> None:
    kind, edtf, number = told(catalogue, "months")[0]
    assert kind == "unit"
    assert edtf
    assert catalogue.count(EVERYTHING.narrowed("when", edtf)) >= number


def test_a_mistyped_year_is_told_as_any_other() -> None:
    opened = workspace(*deals(), deal("fair/far", stage=[{"is": "signed", "when": "9014-01-02"}]))
    with asked(Drawn(opened, {"one": [each.id for each in opened.of("deal")]})) as (found, _):
        assert ("unit", "9014-01", 1) in told(found, "months")
        assert ("unit", "9014", 1) in told(found, "years")


def test_very_many_years_are_counted_year_by_year(catalogue: Catalogue) -> None:
    with patch.object(large_timeline, "_MOST_YEARS", 1):
        few = catalogue.timeline(read_query("record:deal"), "days")
        assert [moment.when.edtf for moment in few if moment.kind == "unit" and moment.when] == [
            "2013",
            "2014",
        ]


def test_few_deals_stand_as_if_all_were_held_in_memory() -> None:
    stage = [{"is": "announced"}]
    every = [
        deal("trip/a", stage=stage),
        deal("trip/b", stage=stage, follows="c"),
        deal("trip/c", stage=stage),
    ]
    opened = workspace(*every, deal("trip/d", stage=stage))
    with asked(Drawn(opened, {"one": ["trip/d", "trip/a", "trip/b", "trip/c"]})) as (found, oracle):
        assert found.timeline(EVERYTHING) == oracle.timeline(EVERYTHING)
        assert [each.id for each in found.timeline(EVERYTHING) if each.kind == "deal"] == [
            *("trip/a", "trip/b", "trip/c", "trip/d"),
        ]
