from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.records import Deal, Figure, Interval, Points
from tui.store import Count, Listed, Restated, Sum, Tally, Workspace, say_total
from tui.store.held.evidence import State
from tui.store.tallies import Around, Surroundings
from tui.store.tallies.tallying import tally

from ..workspaces import amount, deal, embedded, figure, organisation, source, workspace


def of(*figures: Figure) -> tuple[Sum, ...]:
    """The sums over deals that state one figure each."""
    deals = [deal(f"trip/{number}", figure=[each]) for number, each in enumerate(figures)]
    return over(workspace(*deals)).sums


def over(opened: Workspace) -> Tally:
    return tally(opened, opened.records)


def totals(*figures: Figure) -> list[str]:
    return [say_total(each) for each in of(*figures)]


def jobs(value: int, **more: object) -> Figure:
    return figure("jobs", "count", **{"value": value, "unit": "jobs", **more})


def test_the_embedded_data_is_counted_and_nothing_of_it_is_added() -> None:
    found = over(embedded())
    assert (found.deals, found.of, found.around.organisations, found.around.sources) == (3, 3, 6, 1)
    assert found.stating_amounts == 1
    assert {each.total for each in found.sums} == {None}
    assert [(each.unit, [listed.why for listed in each.listed]) for each in found.sums] == [
        ("dollars", ["currency_not_stated"]),
        ("jobs", ["expected"]),
        ("%", ["share"]),
        ("royalties", ["no_number"]),
        ("patents", ["no_number"]),
    ]
    assert [each.stating for each in found.sums] == [1, 1, 1, 0, 0]
    assert {each.unit for each in found.sums} == {"dollars", "jobs", "royalties", "patents", "%"}


def test_dollars_whose_country_is_only_inferred_have_no_currency_in_a_sum() -> None:
    dollars = next(each for each in over(embedded()).sums if each.unit == "dollars")
    assert dollars.currency is None
    assert [(member.figure.currency, member.figure.currency_basis) for member in dollars.members] == [
        ("CAD", "inferred")
    ]


def test_the_release_announces_three_deals_and_three_are_recorded() -> None:
    deals = [each for each in over(embedded()).announced if each.figure.counts == "deals"]
    assert [(each.figure.basis, each.figure.value, each.recorded) for each in deals] == [
        ("stated", Decimal(3), 3),
        ("external", Decimal(5), 3),
    ]
    assert [each.missing for each in deals] == [Interval.of(0), Interval.of(2)]


def test_only_deals_that_answer_are_counted_and_what_is_announced_needs_its_mission() -> None:
    found = tally(embedded(), ["2014-01-japan/ireq-sei", "irep"])
    assert (found.deals, found.of, found.around.organisations, found.stating_amounts) == (1, 3, 2, 0)
    assert [each.unit for each in found.sums] == ["royalties", "patents"]
    assert found.announced == ()


def test_no_deals_make_no_sums() -> None:
    assert tally(embedded(), []) == Tally(0, 3, Surroundings(lambda: Around(0, 0, 0, 0)), 0)


@given(st.lists(st.integers(0, 10**18 - 1), min_size=1, max_size=5))
def test_counts_that_are_done_and_exact_are_added_exactly(values: list[int]) -> None:
    assert [each.total for each in of(*map(jobs, values))] == [Interval.of(sum(values))]


def test_decimal_fractions_are_added_exactly() -> None:
    assert totals(*(amount("CAD", value=value) for value in ("0.1", "0.2"))) == ["0.3"]


def test_about_marks_the_sum() -> None:
    assert totals(jobs(2), jobs(40, qualifier="about")) == ["about 42"]


def test_open_ends_are_added_as_such() -> None:
    assert totals(jobs(100, qualifier="more_than"), jobs(40)) == ["more than 140"]
    assert totals(jobs(10, qualifier="at_most"), jobs(40)) == ["40 to 50"]
    between = figure("jobs", value=(1, 2), qualifier="between", unit="jobs")
    assert totals(jobs(3), between) == ["4 to 5"]


def test_what_exists_without_a_number_leaves_a_sum_without_an_upper_end() -> None:
    for qualifier in ("many", "not_stated"):
        found = of(jobs(100), figure("jobs", qualifier=qualifier, unit="jobs"))[0]
        assert (say_total(found), found.stating) == ("at least 100", 1)
        assert found.listed == (Listed("open_end", 1),)
        assert all(member.added for member in found.members)


def test_what_is_only_hoped_for_without_a_number_leaves_a_sum_as_it_is() -> None:
    hoped = figure("jobs", qualifier="many", unit="jobs", modality="expected")
    assert totals(jobs(100), hoped) == ["100"]


def test_what_has_no_number_is_no_sum_of_its_own() -> None:
    assert totals(figure("jobs", qualifier="many", unit="jobs")) == ["not added"]


def test_what_is_done_and_what_is_committed_to_are_added_and_hopes_are_listed_apart() -> None:
    hopes = [jobs(40, modality="expected"), jobs(60, modality="expected"), jobs(5, modality="potential")]
    found = of(jobs(2), *hopes, jobs(3, modality="committed"))[0]
    assert found.total == Interval.of(5)
    assert found.listed == (
        Listed("expected", 2, Interval(Decimal(40), Decimal(60)), Interval.of(100)),
        Listed("potential", 1),
    )


def test_what_is_stated_is_added_apart_from_what_is_inferred_or_known_from_elsewhere() -> None:
    elsewhere = jobs(9, basis="external", see="https://example.org")
    found = of(jobs(2), jobs(3, basis="inferred"), elsewhere)[0]
    assert found.total == Interval.of(2)
    assert [listed.why for listed in found.listed] == ["inferred", "external"]


def test_amounts_of_two_currencies_never_meet() -> None:
    sums = of(amount("CAD"), amount("USD", value=7), amount("CAD", value=6, unit="Dollars"))
    assert [(each.currency, say_total(each)) for each in sums] == [("CAD", "11"), ("USD", "7")]


def test_amounts_of_one_currency_in_different_units_never_meet() -> None:
    told = amount("EUR", unit="euros", value=3, qualifier="about"), amount("EUR", unit="million euros")
    assert totals(*told) == ["about 3", "5"]


def test_a_stated_currency_never_meets_an_inferred_one_or_none() -> None:
    sums = of(amount("CAD"), amount("CAD", "inferred"), amount(), amount("USD", "inferred"))
    assert [(each.currency, say_total(each), len(each.members)) for each in sums] == [
        ("CAD", "5", 1),
        *[(None, "not added", 1)] * 3,
    ]


def test_amounts_of_nobody_knows_whose_dollars_have_no_extent() -> None:
    assert of(amount(), amount(value=9))[0].listed == (Listed("currency_not_stated", 2),)


def test_units_and_wholes_never_meet_but_case_does_not_matter() -> None:
    offices = figure("offices", value=3, unit="offices")
    assert totals(jobs(2), offices, jobs(4, of="Quebec"), jobs(5, unit="Jobs")) == ["7", "4", "3"]


def test_shares_ranks_and_durations_are_never_added() -> None:
    for kind in ("share", "rank", "duration"):
        assert totals(*[figure("part", kind, value=3, unit="%", of="all")] * 2) == ["not added"]


def share(value: object, **more: object) -> Figure:
    return figure("part", "share", **{"value": value, "unit": "%", "of": "software", **more})


def test_shares_of_one_whole_are_compared_in_percentage_points() -> None:
    found = of(share("22.6"), share(15), share("11.5"))[0]
    assert found.points == Points(Interval.of(Decimal("11.1")))
    open_ended = of(share(10, qualifier="at_most"), share(15))[0]
    assert open_ended.points == Points(Interval(Decimal(5), None))


def test_shares_that_may_lie_either_way_or_of_different_wholes_are_not_compared() -> None:
    assert of(share(10, qualifier="at_most"), share(5))[0].points is None
    assert of(share(0), share(12))[0].points == Points(Interval.of(12))
    assert [each.points for each in of(share(10), share(5, of="hardware"))] == [None, None]
    assert [each.points for each in of(share(10, of=None), share(5, of=None))] == [None]
    assert of(share(10, unit="thirds"), share(5, unit="thirds"))[0].points is None


def test_ranks_have_neither_sum_nor_extent() -> None:
    found = of(*(figure("place", "rank", value=value, of="economy") for value in (3, 7)))[0]
    assert found.listed == (Listed("rank", 2),)


def test_hopes_without_a_number_take_the_upper_end_from_what_all_would_come_to() -> None:
    hopes = [
        jobs(40, modality="potential"),
        figure("jobs", qualifier="many", unit="jobs", modality="potential"),
    ]
    listed = of(*hopes)[0].listed
    assert listed == (
        Listed("no_number", 1),
        Listed("potential", 1, None, Interval(Decimal(40), None)),
    )


def test_no_two_sums_share_a_line() -> None:
    sums = of(figure("new-jobs", value=1), figure("posts", value=2, unit="new jobs"))
    assert len({each.unit for each in sums}) == 1
    assert len({each.line for each in sums}) == 2


def test_what_deals_lead_to_is_read_once_for_a_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = workspace(deal("trip/one"), deal("trip/two", follows="one"))
    first = tally(opened, opened.records, states_of=lambda id: {}, values_of=lambda id: {"country": set()})
    assert first.around.organisations == 0
    monkeypatch.setattr(Deal, "facts", None)
    again = tally(opened, opened.records, states_of=lambda id: {}, values_of=lambda id: {"country": set()})
    assert again == first


def test_a_sum_opens_into_its_figures_and_the_records_that_state_them() -> None:
    one = deal("trip/one", figure=[jobs(1), figure("more-jobs", value=2, unit="jobs")])
    two = deal("trip/two", figure=[jobs(4)])
    found = over(workspace(one, two)).sums[0]
    assert [(member.id, member.figure.value) for member in found.members] == [
        ("trip/one", Decimal(1)),
        ("trip/one", Decimal(2)),
        ("trip/two", Decimal(4)),
    ]
    assert (found.total, found.stating) == (Interval.of(7), 2)


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
    assert (found.around.organisations, found.around.countries, found.around.sources) == (1, 2, 1)


def test_a_deal_that_is_restated_counts_once() -> None:
    first = deal("trip/one", figure=[amount("CAD"), jobs(4)])
    again = deal("trip/two", follows="one", figure=[amount("CAD", value=6)])
    found = over(workspace(first, again))
    assert (found.deals, found.distinct, found.stating_amounts) == (2, 1, 1)
    assert found.restated == (Restated("trip/one", "trip/two"),)
    assert [(say_total(each), each.stating) for each in found.sums] == [("6", 1), ("4", 1)]


def test_a_deal_is_restated_only_by_what_is_asked_for() -> None:
    opened = workspace(deal("trip/one", figure=[jobs(4)]), deal("trip/two", follows="one", figure=[jobs(5)]))
    found = tally(opened, ["trip/one"])
    assert (found.restated, [say_total(each) for each in found.sums]) == ((), ["4"])


def test_the_evidence_of_all_that_answers_is_counted_by_its_state() -> None:
    cited = [{"org": "first", "role": "supplier", "cite": "First"}]
    told = deal("trip/one", party=cited, stage=[{"is": "announced", "cite": "nowhere"}])
    known = organisation("first", "First Company", home={"place": "CA", "cite": "First"})
    opened = workspace(told, known, source("trip/release"), texts={"trip/release": "First Company"})
    states = {count.value: count.number for count in tally(opened, ["trip/one"]).evidence}
    assert (states["verbatim"], states["not_found"]) == (1, 1)
    assert list(states) == sorted(states, key=get_args(State).index)
    assert {count.value for count in tally(opened, ["first"]).evidence} == {"not_found"}


def test_what_is_known_already_is_not_looked_up_again() -> None:
    told = tally(embedded(), ["irep"], states_of=lambda id: {"verbatim": 7})
    assert told.evidence == (Count("verbatim", 7),)
