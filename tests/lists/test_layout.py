from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from tui.lists.layout import Layout, Row

STACKS = st.lists(
    st.tuples(st.integers(0, 4), st.booleans(), st.booleans()),  # lines, stop, height said
    max_size=12,
)
Stack = list[tuple[int, bool, bool]]


def row(key: int, lines: int, stop: bool, said: bool) -> Row:
    texts = [Text(f"{key}.{number}") for number in range(lines)]
    return Row(key, lambda width: texts, stop, lines if said else None)


def layout(stack: Stack, width: int = 20) -> Layout:
    return Layout([row(key, *each) for key, each in enumerate(stack)], width)


@given(STACKS)
def test_every_line_belongs_to_one_row(stack: Stack) -> None:
    laid = layout(stack)
    owners = [laid.row_at(line) for line in range(laid.height)]
    assert [owners.count(index) for index in range(len(stack))] == [max(1, lines) for lines, *_ in stack]
    assert owners == sorted(owners)
    assert all(
        laid.top(laid.row_at(line)) <= line < laid.bottom(laid.row_at(line)) for line in range(laid.height)
    )


@given(STACKS)
def test_rows_stand_on_one_another(stack: Stack) -> None:
    laid = layout(stack)
    assert all(laid.bottom(above) == laid.top(below) for above, below in pairwise(range(len(stack))))
    assert laid.height == sum(laid.depth(index) for index in range(len(stack)))


@given(STACKS, st.integers(-3, 20))
def test_the_nearest_row_is_one_to_rest_on(stack: Stack, index: int) -> None:
    stops = [place for place, (_, stop, _) in enumerate(stack) if stop]
    nearest = layout(stack).nearest(index)
    assert (nearest is None) == (not stops)
    if nearest is not None:
        clamped = min(index, len(stack) - 1)
        assert nearest in stops
        assert abs(nearest - clamped) == min(abs(stop - clamped) for stop in stops)


@given(STACKS, st.integers(0, 11), st.sampled_from([1, -1]))
def test_the_next_row_is_the_first_one_ahead(stack: Stack, index: int, way: int) -> None:
    stops = [place for place, (_, stop, _) in enumerate(stack) if stop and (place - index) * way > 0]
    expected = (min(stops) if way > 0 else max(stops)) if stops else None
    assert layout(stack).stop(index, 1 if way > 0 else -1) == expected


def test_rows_of_one_line_each_are_not_asked_for_lines() -> None:
    def lines(width: int) -> list[Text]:
        pytest.fail("asked")

    assert Layout([Row(key, lines, height=1) for key in range(9)], 20).height == 9


def test_while_the_width_is_unknown_each_row_counts_as_one_line() -> None:
    assert layout([(3, True, False), (2, True, False)], 0).height == 2


def test_the_index_of_each_key_is_known() -> None:
    rows = [Row(None, lambda width: []), Row("a", lambda width: []), Row(None, lambda width: [])]
    assert Layout(rows).where == {"a": 1}
