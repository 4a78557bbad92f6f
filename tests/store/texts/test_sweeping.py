from hypothesis import given
from hypothesis import strategies as st

from tui.store import overlapping


@given(st.lists(st.integers(0, 60), unique=True), st.integers(0, 60), st.integers(1, 30))
def test_what_overlaps_shares_a_character(edges: list[int], start: int, long: int) -> None:
    ordered = sorted(edges)
    spans = list(zip(ordered[::2], ordered[1::2], strict=False))
    shared = [
        number
        for number, (first, last) in enumerate(spans)
        if set(range(first, last)) & set(range(start, start + long))
    ]
    assert list(overlapping(spans, start, start + long)) == shared


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert list(overlapping([(0, 2), (2, 4), (4, 6)], 2, 4)) == [1]
    assert list(overlapping([], 0, 9)) == []
