from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tui.lists import Entry, Row
from tui.lists.long.holding import Pages
from tui.lists.long.supply import PAGE

from .bench import Numbers


@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=60))
def test_every_row_is_had_and_only_its_page_is_asked_for(ranks: list[int]) -> None:
    source = Numbers(range(10_000))
    pages = Pages(source)
    for rank in ranks:
        row = pages.row(rank)
        assert row
        assert row.key == rank
    assert len(source.asked) == len({rank // PAGE for rank in ranks}) or len(ranks) > 32
    assert all(start % PAGE == 0 and stop == min(start + PAGE, 10_000) for start, stop in source.asked)


def test_few_pages_are_kept() -> None:
    source = Numbers(range(100 * PAGE))
    pages = Pages(source)
    for rank in range(0, 100 * PAGE, PAGE):
        pages.row(rank)
    source.asked.clear()
    pages.row(99 * PAGE)
    assert source.asked == []
    pages.row(0)
    assert source.asked == [(0, PAGE)]


def test_a_source_that_is_not_instant_is_not_asked_on_the_way() -> None:
    source = Numbers(range(100), instant=False)
    pages = Pages(source)
    assert pages.row(70) is None
    assert source.asked == []
    assert pages.lacking([-1, 100, 70]) == 1
    pages.put(1, pages.ask(1))
    row = pages.row(70)
    assert row
    assert row.key == 70
    assert pages.lacking([70]) is None


def test_a_page_that_cannot_be_had_is_asked_for_again_only_once_forgiven() -> None:
    source = Numbers(range(100))
    source.stale = 1
    pages = Pages(source)
    assert pages.row(5) is None
    assert pages.row(5) is None
    assert pages.refused
    assert pages.lacking([5]) is None
    pages.forgive()
    assert pages.row(5)
    assert source.asked == [(0, PAGE)] * 2


def test_a_page_with_rows_missing_is_none() -> None:
    class Short(Numbers):
        def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
            return super().rows(start, stop - 1)

    assert Pages(Short(range(10))).row(3) is None
