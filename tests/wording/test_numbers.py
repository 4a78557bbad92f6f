from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tui.records import Interval, Points
from tui.wording import say_apart, say_extent, say_interval, say_missing, say_number, say_points


def interval(low: int | None, high: int | None, *more: bool) -> Interval:
    least, most = (None if end is None else Decimal(end) for end in (low, high))
    return Interval(least, most, *more)


@pytest.mark.parametrize(
    ("number", "said"),
    [("5000000", "5,000,000"), ("22.6", "22.6"), ("0", "0"), ("-1234.5", "-1,234.5"), ("0.001", "0.001")],
)
def test_a_number_has_its_thousands_apart(number: str, said: str) -> None:
    assert say_number(Decimal(number)) == said


@given(st.decimals(-(10**17), 10**17, places=9))
def test_no_digit_of_a_number_is_lost(number: Decimal) -> None:
    assert Decimal(say_number(number).replace(",", "")) == number


@given(st.decimals(-(10**20), 10**20, places=9).filter(bool), st.integers(-9, 0))
def test_a_number_is_said_as_the_common_locale_data_say_it(number: Decimal, power: int) -> None:
    written = Decimal(number.scaleb(power))
    assert say_number(written) == format_decimal(written, locale="en", decimal_quantization=False)


@pytest.mark.parametrize("zero", ["0", "-0", "0.00", "0E+3"])
def test_nothing_is_said_as_zero(zero: str) -> None:
    assert say_number(Decimal(zero)) == "0"


@pytest.mark.parametrize(
    ("meant", "said"),
    [
        (interval(1200, 1200), "1,200"),
        (interval(0, 0), "0"),
        (interval(42, 42, False, False, True), "about 42"),
        (interval(140, None, True), "more than 140"),
        (interval(100, None), "at least 100"),
        (interval(140, None, True, False, True), "about 140 or more"),
        (interval(140, None, False, False, True), "about 140 or more"),
        (interval(0, 10), "up to 10"),
        (interval(None, 10), "up to 10"),
        (interval(0, 10, False, True), "less than 10"),
        (interval(0, None), "0 or more"),
        (interval(None, None), "any number"),
        (interval(0, None, True), "more than 0"),
        (interval(3, 5), "3 to 5"),
        (interval(3, 5, True, True), "more than 3 to less than 5"),
        (interval(43, 45, False, False, True), "about 43 to 45"),
    ],
)
def test_what_a_number_can_mean_is_one_phrase(meant: Interval, said: str) -> None:
    assert say_interval(meant) == said


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (interval(11, 11), "11 points more"),
        (interval(1, 1), "1 point more"),
        (interval(-3, -3), "3 points less"),
        (interval(0, 0), "as much"),
        (interval(0, 0, False, False, True), "about as much"),
        (interval(5, None), "at least 5 points more"),
        (interval(None, -5), "at least 5 points less"),
        (interval(-5, 5), "more or less, by how much is not said"),
    ],
)
def test_a_difference_of_shares_is_said_in_points(points: Interval, said: str) -> None:
    assert say_points(Points(points)) == said


def test_how_far_shares_lie_apart_has_no_direction() -> None:
    assert say_apart(Points(interval(11, 11))) == "11 points"


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (interval(2, 2), "2 not recorded"),
        (interval(99, None, True), "more than 99 not recorded"),
        (interval(0, 0), "none missing"),
        (interval(0, 0, False, False, True), "about as many"),
        (interval(5, 5, False, False, True), "about 5 not recorded"),
        (interval(-2, -2), "2 more recorded than announced"),
        (interval(-12, -2), "2 to 12 more recorded than announced"),
        (interval(-4, 0), "none missing"),
        (interval(-3, 7), "up to 7 not recorded"),
        (interval(0, None), "how many is not said"),
        (interval(-6, None), "how many is not said"),
        (interval(None, None), "how many is not said"),
    ],
)
def test_what_is_announced_and_not_recorded_is_said(missing: Interval, said: str) -> None:
    assert say_missing(missing) == said


@pytest.mark.parametrize(
    ("extent", "said"),
    [
        (interval(40, 60), "each 40 to 60"),
        (interval(5, None), "each at least 5"),
        (interval(0, 20), "each up to 20"),
        (interval(0, None), "some without an upper end"),
        (interval(None, None), "some without either end"),
    ],
)
def test_how_far_figures_reach_is_never_said_as_if_it_were_their_sum(extent: Interval, said: str) -> None:
    assert say_extent(extent) == said


@pytest.mark.parametrize(
    ("meant", "said"),
    [
        (interval(10, 12), "10% to 12%"),
        (interval(None, 20), "up to 20%"),
        (interval(5, None, False, False, True), "about 5% or more"),
    ],
)
def test_per_cent_is_said_with_every_number(meant: Interval, said: str) -> None:
    assert say_interval(meant, "%") == said
