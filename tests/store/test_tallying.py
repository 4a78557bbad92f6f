from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tui.records import Figure
from tui.store import Sum, Tally, Workspace
from tui.store.tallying import tally

from .workspaces import amount, deal, embedded, figure, mission, organisation, source, workspace


def of(*figures: Figure) -> tuple[Sum, ...]:
    """The sums over deals that state one figure each."""
    deals = [deal(f"trip/{number}", figure=[each]) for number, each in enumerate(figures)]
    return over(workspace(*deals)).sums


def over(opened: Workspace) -> Tally:
    return tally(opened, opened.records)


def totals(*figures: Figure) -> list[Decimal | None]:
    return [each.total for each in of(*figures)]


def jobs(value: int, **more: object) -> Figure:
    return figure("jobs", "count", **{"value": value, "unit": "jobs", **more})


def test_the_embedded_data_is_counted_and_nothing_of_it_is_added() -> None:
    found = over(embedded())
    assert (found.deals, found.of, found.organisations, found.sources) == (3, 3, 6, 1)
    assert found.stating_amounts == 1
    assert {each.total for each in found.sums} == {None}
    assert {each.unit for each in found.sums} == {"dollars", "jobs", "royalties", "patents", "%"}


def test_dollars_whose_country_is_only_inferred_have_no_currency_in_a_sum() -> None:
    dollars = next(each for each in over(embedded()).sums if each.unit == "dollars")
    assert dollars.currency is None
    assert [(member.figure.currency, member.figure.currency_basis) for member in dollars.members] == [
        ("CAD", "inferred")
    ]


def test_the_release_announces_three_deals_and_three_are_recorded() -> None:
    stated = [each for each in over(embedded()).announced if each.figure.basis == "stated"]
    assert [(each.figure.value, each.recorded) for each in stated] == [(Decimal(3), 3)]
    later = [each for each in over(embedded()).announced if each.figure.basis == "external"]
    assert [(each.figure.value, each.recorded) for each in later] == [(Decimal(5), 3)]


def test_only_deals_that_answer_are_counted_and_what_is_announced_needs_its_mission() -> None:
    found = tally(embedded(), ["2014-01-japan/ireq-sei", "irep"])
    assert (found.deals, found.of, found.organisations, found.stating_amounts) == (1, 3, 2, 0)
    assert [each.unit for each in found.sums] == ["royalties", "patents"]
    assert found.announced == ()


def test_no_deals_make_no_sums() -> None:
    assert tally(embedded(), []) == Tally(0, 3, 0, 0, 0, 0, 0)


@given(st.lists(st.integers(0, 10**18 - 1), min_size=1, max_size=5))
def test_counts_that_are_done_and_exact_are_added_exactly(values: list[int]) -> None:
    assert totals(*map(jobs, values)) == [sum(values)]


def test_decimal_fractions_are_added_exactly() -> None:
    assert totals(*(amount("CAD", value=value) for value in ("0.1", "0.2"))) == [Decimal("0.3")]


def test_about_marks_the_sum() -> None:
    exact, about = jobs(2), jobs(40, qualifier="about")
    assert [(each.total, each.about) for each in of(exact, about)] == [(Decimal(42), True)]
    assert [(each.total, each.about) for each in of(exact, exact)] == [(Decimal(4), False)]


def test_expected_is_listed_and_never_meets_what_is_done() -> None:
    sums = of(jobs(2), jobs(40, modality="expected"), jobs(5, modality="potential"))
    assert [(each.modality, each.total) for each in sums] == [
        ("done", Decimal(2)),
        ("expected", None),
        ("potential", None),
    ]


def test_committed_and_done_are_added_apart() -> None:
    assert totals(jobs(2), jobs(3, modality="committed"), jobs(4)) == [6, 3]


def test_amounts_of_two_currencies_never_meet() -> None:
    sums = of(amount("CAD"), amount("USD", value=7), amount("CAD", value=6))
    assert [(each.currency, each.total) for each in sums] == [("CAD", Decimal(11)), ("USD", Decimal(7))]


def test_a_stated_currency_never_meets_an_inferred_one_or_none() -> None:
    sums = of(amount("CAD"), amount("CAD", "inferred"), amount())
    assert [(each.currency, each.total, len(each.members)) for each in sums] == [
        ("CAD", Decimal(5), 1),
        (None, None, 2),
    ]


def test_units_never_meet() -> None:
    assert totals(jobs(2), figure("offices", value=3, unit="offices")) == [2, 3]


def test_shares_ranks_and_durations_are_never_added() -> None:
    for kind in ("share", "rank", "duration"):
        assert totals(*[figure("part", kind, value=3, unit="%")] * 2) == [None]


def test_one_open_end_keeps_a_sum_from_being_made() -> None:
    for qualifier in ("at_least", "at_most", "more_than", "less_than", "nearly"):
        assert totals(jobs(2), jobs(3, qualifier=qualifier)) == [None]
    assert totals(jobs(2), figure("jobs", value=(1, 2), qualifier="between", unit="jobs")) == [None]
    assert totals(jobs(2), figure("jobs", qualifier="many", unit="jobs")) == [None]


def test_what_is_not_stated_by_a_source_keeps_a_sum_from_being_made() -> None:
    assert totals(jobs(2), jobs(3, basis="inferred")) == [None]


def test_a_sum_opens_into_its_figures_and_the_records_that_state_them() -> None:
    one = deal("trip/one", figure=[jobs(1), figure("more-jobs", value=2, unit="jobs")])
    two = deal("trip/two", figure=[jobs(4)])
    found = over(workspace(one, two)).sums[0]
    assert [(member.id, member.figure.value) for member in found.members] == [
        ("trip/one", Decimal(1)),
        ("trip/one", Decimal(2)),
        ("trip/two", Decimal(4)),
    ]
    assert (found.total, found.records) == (Decimal(7), 2)


def test_an_amount_without_a_number_is_no_stated_amount() -> None:
    unstated = figure("royalties", "amount", qualifier="not_stated")
    found = over(workspace(deal("trip/one", figure=[unstated]), deal("trip/two", figure=[amount("CAD")])))
    assert found.stating_amounts == 1


def test_organisations_countries_and_sources_count_once() -> None:
    cited = [{"org": "first", "role": "supplier", "cite": "First"}]
    found = over(
        workspace(
            deal("trip/one", party=cited, market=["JP", "JP-13"]),
            deal("trip/two", party=cited, market=["CA-QC"]),
            organisation("first", "First Company", home="CA"),
            organisation("second", "Second Company"),
            source("trip/release"),
            texts={"trip/release": "First Company"},
        )
    )
    assert (found.organisations, found.countries, found.sources) == (1, 2, 1)


def test_each_announced_count_is_set_against_all_deals_of_its_mission() -> None:
    announced = figure("deals-announced", value=4, unit="deals")
    trip = mission(figure=[announced, figure("delegates", value=9, unit="people")])
    found = over(workspace(trip, deal("trip/one"), deal("trip/two"), deal("visit/one")))
    assert [(each.mission, each.figure, each.recorded) for each in found.announced] == [
        ("trip", announced, 2)
    ]
