from hypothesis import given
from hypothesis import strategies as st

from tui.store.tallies import cells_of, columns, halves, leading, leads
from tui.store.tallies.heading import SHIFT

from ..workspaces import amount, deal, figure


@given(st.integers(-(2**60), 2**60))
def test_the_parts_of_a_number_are_small_and_come_to_it(number: int) -> None:
    high, low = halves(number)
    assert (high << SHIFT) + low == number
    assert 0 <= low < 2**SHIFT


def test_amounts_that_are_added_may_be_kept_apart_and_nothing_else() -> None:
    jobs = figure("jobs", "count", value=4, unit="jobs")
    told = deal("trip/one", figure=[amount("CAD"), amount("CAD", modality="expected"), amount(), jobs])
    assert [leads(column) for column in columns(told).values()] == [True, False, False, False]


def test_each_column_has_a_number_of_its_own_that_floats_hold() -> None:
    told = deal("trip/one", figure=[amount("CAD"), amount("USD"), amount("EUR")])
    every = list(columns(told).values())
    numbers = [column.number for column in every]
    assert len({*numbers}) == 3
    assert all(int(float(number)) == number for number in numbers)
    assert leading(every[0], 5)["first"] == numbers[0]
    assert not {*cells_of(numbers[0])} & {*cells_of(numbers[1])}
