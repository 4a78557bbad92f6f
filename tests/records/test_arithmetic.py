from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.records import Duration, Interval, Money, Points, Rank, Share, Things, hull, spread

numbers = st.integers(0, 9).flatmap(
    lambda places: st.decimals(-(10**18), 10**18, allow_nan=False, allow_infinity=False, places=places)
)
ZERO = Interval.of(0)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    left_out = low < high
    return Interval(
        draw(st.sampled_from((low, None))),
        draw(st.sampled_from((high, None))),
        draw(st.booleans()) and left_out,
        draw(st.booleans()) and left_out,
        draw(st.booleans()),
    )


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """An interval and a number in it, its ends among them."""
    interval = draw(intervals())
    low, high = interval.low, interval.high
    inner = draw(numbers) if low is None or high is None else low + (high - low) / 2
    if low is not None and high is None:
        inner = low + abs(inner) + 1
    elif low is None and high is not None:
        inner = high - abs(inner) - 1
    choices = [number for number in (low, high, inner) if number is not None and number in interval]
    return interval, draw(st.sampled_from(choices))


def between(low: int | None, high: int | None, **more: bool) -> Interval:
    least, most = (None if end is None else Decimal(end) for end in (low, high))
    return Interval(least, most, **more)


@given(held(), held())
def test_what_lies_in_two_intervals_adds_up_to_what_lies_in_their_sum(
    one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]
) -> None:
    assert one[1] + other[1] in one[0] + other[0]
    assert one[1] - other[1] in one[0] - other[0]


@given(intervals(), intervals(), intervals())
def test_the_order_of_adding_changes_nothing(one: Interval, two: Interval, three: Interval) -> None:
    assert (one + two) + three == one + (two + three)
    assert one + two == two + one


@given(intervals())
def test_nothing_added_changes_nothing(one: Interval) -> None:
    assert one + ZERO == one == ZERO + one
    negative = -one
    assert -negative == one


@given(st.lists(numbers, min_size=1, max_size=20))
def test_no_digit_of_a_sum_is_lost(values: list[Decimal]) -> None:
    total = sum((Interval.of(value) for value in values), ZERO)
    exact = sum(int(value * 10**9) for value in values)
    assert total.low == total.high == Decimal(exact).scaleb(-9)


def test_more_digits_than_a_decimal_usually_has_are_added_exactly() -> None:
    large, small = Interval.of(10**40), Interval.of(1)
    assert (large + small - large).low == 1


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        (between(100, None, low_open=True), between(40, 40), between(140, None, low_open=True)),
        (between(40, 40, about=True), between(2, 2), between(42, 42, about=True)),
        (between(0, 10), between(3, 5), between(3, 15)),
        (between(0, 10, high_open=True), between(5, 5), between(5, 15, high_open=True)),
        (between(1, 2), between(None, 3), between(None, 5)),
    ],
)
def test_ends_are_added_each_for_itself(one: Interval, other: Interval, total: Interval) -> None:
    assert one + other == total


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (between(3, 5), [3, 4, 5], [2, 6]),
        (between(3, 5, low_open=True, high_open=True), [4], [3, 5]),
        (between(100, None, low_open=True), [101, 10**30], [100, 99]),
        (between(None, 10), [-(10**30), 10], [11]),
        (between(None, None), [0], []),
        (between(40, 40, about=True), [40], [39, 41]),
    ],
)
def test_an_end_is_in_unless_it_is_left_out(
    interval: Interval, inside: list[int], outside: list[int]
) -> None:
    assert all(Decimal(number) in interval for number in inside)
    assert not any(Decimal(number) in interval for number in outside)


@pytest.mark.parametrize(
    "ends", [(5, 3, False, False), (3, 3, True, False), (3, 3, False, True), (3, 3, True, True)]
)
def test_an_interval_of_nothing_is_refused(ends: tuple[int, int, bool, bool]) -> None:
    with pytest.raises(ValueError, match="at least one number"):
        Interval(Decimal(ends[0]), Decimal(ends[1]), *ends[2:])


def test_an_end_that_is_open_for_ever_is_not_left_out_as_well() -> None:
    assert Interval(None, None, low_open=True, high_open=True) == Interval()


@given(st.lists(held(), min_size=1, max_size=5))
def test_a_hull_holds_whatever_its_intervals_hold_and_begins_and_ends_where_they_do(
    every: list[tuple[Interval, Decimal]],
) -> None:
    around = hull(interval for interval, _ in every)
    assert all(number in around for _, number in every)
    assert around.low in [interval.low for interval, _ in every]
    assert around.high in [interval.high for interval, _ in every]


def test_an_end_of_a_hull_is_left_out_only_if_nothing_reaches_it() -> None:
    left_out, reached = between(3, 5, low_open=True, high_open=True), between(3, 5)
    assert hull([left_out, left_out]) == left_out
    assert hull([left_out, reached]) == reached


FIVE = Interval.of(5)


def test_amounts_of_one_currency_and_things_of_one_unit_are_added() -> None:
    assert Money(FIVE, "CAD") + Money(FIVE, "CAD") == Money(Interval.of(10), "CAD")
    assert Things(FIVE, "jobs") + Things(FIVE, "jobs") == Things(Interval.of(10), "jobs")


def test_what_must_not_be_added_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="amounts in CAD and amounts in USD are not added"):
        Money(FIVE, "CAD") + Money(FIVE, "USD")
    with pytest.raises(
        TypeError, match="amounts in euros, EUR and amounts in million euros, EUR are not added"
    ):
        Money(FIVE, "EUR", "euros") + Money(FIVE, "EUR", "million euros")
    with pytest.raises(TypeError, match="is not stated"):
        Money(FIVE, None) + Money(FIVE, None)
    with pytest.raises(TypeError, match="jobs and patents are not added"):
        Things(FIVE, "jobs") + Things(FIVE, "patents")
    with pytest.raises(TypeError, match="jobs of Quebec and jobs are not added"):
        Things(FIVE, "jobs", "Quebec") + Things(FIVE, "jobs")
    with pytest.raises(TypeError, match="is not stated"):
        Things(FIVE, None) + Things(FIVE, None)


def test_what_type_checkers_refuse_to_add_is_a_type_error_too() -> None:
    with pytest.raises(TypeError, match="amounts in CAD and jobs are not added"):
        Money(FIVE, "CAD") + Things(FIVE, "jobs")  # type: ignore[operator]
    with pytest.raises(TypeError, match="jobs and shares are not added"):
        Things(FIVE, "jobs") + Share(FIVE, "software")  # type: ignore[operator]
    with pytest.raises(TypeError, match="shares are never added"):
        Share(FIVE, "software") + Share(FIVE, "software")  # type: ignore[operator]
    with pytest.raises(TypeError, match="ranks are never added"):
        Rank(FIVE, "economy") + Rank(FIVE, "economy")  # type: ignore[operator]
    with pytest.raises(TypeError, match="durations are never added"):
        Duration(FIVE, "days") + Duration(FIVE, "days")  # type: ignore[operator]


def test_shares_of_one_whole_differ_by_percentage_points() -> None:
    assert Share(Interval.of(12), "software") - Share(FIVE, "software") == Points(Interval.of(7))


def test_shares_of_different_wholes_have_no_difference() -> None:
    for other in (Share(FIVE, "hardware"), Share(FIVE, "software", "thirds")):
        with pytest.raises(TypeError, match="one whole"):
            Share(FIVE, "software") - other
    with pytest.raises(TypeError, match="no percentage"):
        Share(FIVE, "software", "thirds") - Share(FIVE, "software", "thirds")
    with pytest.raises(TypeError, match="one whole"):
        Share(FIVE, "software") - Money(FIVE, "CAD")  # type: ignore[operator]


def shares(*every: Interval) -> list[Share]:
    return [Share(each, "software") for each in every]


@pytest.mark.parametrize(
    ("every", "apart"),
    [
        ([between(5, 5), between(20, None), between(30, 30)], between(25, None)),
        ([between(5, 5), between(20, 22), between(30, 30)], between(25, 25)),
        ([between(0, 0), between(12, 12)], between(12, 12)),
        ([between(None, 10), between(15, 15)], between(5, None)),
        ([between(10, 20), between(15, 15)], between(0, 10)),
        ([between(10, 20, high_open=True), between(30, 40, low_open=True)], between(10, 30, low_open=True)),
        ([between(10, 20, low_open=True), between(15, 20)], between(0, 10, high_open=True)),
        ([between(5, 5, about=True), between(7, 7)], between(2, 2, about=True)),
        ([between(5, 5), between(5, 5)], between(0, 0)),
    ],
)
def test_shares_lie_as_far_apart_as_their_ends_allow(every: list[Interval], apart: Interval) -> None:
    assert spread(shares(*every)) == Points(apart)
    assert spread(shares(*reversed(every))) == Points(apart)


@given(st.lists(held(), min_size=2, max_size=5))
def test_whatever_shares_turn_out_to_be_their_distance_is_in_their_spread(
    every: list[tuple[Interval, Decimal]],
) -> None:
    numbers_held = [number for _, number in every]
    assert max(numbers_held) - min(numbers_held) in spread(shares(*(each for each, _ in every))).interval


def test_shares_of_different_wholes_have_no_spread() -> None:
    for other in (Share(FIVE, "hardware"), Share(FIVE, "software", "thirds")):
        with pytest.raises(TypeError, match="one whole"):
            spread([Share(FIVE, "software"), other])
    with pytest.raises(TypeError, match="no percentage"):
        spread([Share(FIVE, "software", "thirds")] * 2)
