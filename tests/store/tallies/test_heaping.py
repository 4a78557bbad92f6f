from hypothesis import given
from hypothesis import strategies as st

from tui.records import Interval, Share, hull, interval_of, spread
from tui.store.tallies.heaping import Heap, extremes

from ..plain import figures

intervals = figures().filter(lambda figure: figure.value is not None).map(interval_of)
several = st.lists(intervals, min_size=1, max_size=5)


@given(several)
def test_two_stand_for_many_wherever_these_are_compared(every: list[Interval]) -> None:
    two = extremes(every)
    assert hull(two) == hull(every)
    assert spread(Share(each, "all") for each in two) == spread(Share(each, "all") for each in every)


@given(several, several)
def test_what_stands_for_two_lots_stands_for_both(one: list[Interval], other: list[Interval]) -> None:
    assert extremes([*extremes(one), *extremes(other)]) == extremes([*one, *other])


def test_a_heap_of_nothing_changes_none() -> None:
    heap = Heap(1, 2, Interval.of(3), extremes([Interval.of(3)]), 1)
    assert heap + Heap() == Heap() + heap == heap
    assert heap.number == 3


def test_where_one_lot_is_not_compared_neither_are_both() -> None:
    known, unknown = Heap(1, 0, Interval.of(3), extremes([Interval.of(3)])), Heap(1, 0, Interval.of(4))
    assert known + unknown == Heap(2, 0, Interval.of(7))
