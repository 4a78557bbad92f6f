import pytest

from tui.lists import Begun, Ready
from tui.lists.long.supply import PAGE

from .bench import COLUMNS, Hasty, Numbers, bench, entry, seen, settled, two_lines


def test_rows_that_are_there_are_found_by_rank_and_key() -> None:
    source = Ready([entry(number) for number in (5, 3, 8)], "name")
    assert source.count == 3
    assert [row.key for row in source.rows(1, 3)] == [3, 8]
    assert [source.rank(key) for key in (5, 8, 4)] == [0, 2, None]


@pytest.mark.parametrize(
    ("letters", "start", "rank"), [("DEAL 3", 0, 1), ("deal", 2, 2), ("deal 5", 1, 0), ("x", 0, None)]
)
def test_rows_are_sought_by_what_they_begin_with_going_round(
    letters: str, start: int, rank: int | None
) -> None:
    assert Ready([entry(number) for number in (5, 3, 8)], "name").seek(letters, start) == rank


def test_rows_of_lines_are_sought_by_the_first() -> None:
    assert Ready([two_lines(number) for number in (5, 3)]).seek("deal 3", 0) == 1
    assert Ready().seek("deal", 0) is None


def test_the_first_page_of_what_is_begun_is_asked_for_at_once_and_never_again() -> None:
    source = Numbers(range(200))
    begun = Begun(source)
    assert source.asked == [(0, PAGE)]
    assert [row.key for row in begun.first] == [row.key for row in begun.rows(0, PAGE)] == [*range(PAGE)]
    assert [row.key for row in begun.rows(2, 4)] == [2, 3]
    assert source.asked == [(0, PAGE), (2, 4)]
    assert (begun.count, begun.rank(7), begun.seek("deal 9", 0), begun.instant) == (200, 7, 9, True)


def test_what_is_not_seen_of_the_first_page_is_asked_for_once_it_is_wanted() -> None:
    source = Numbers(range(200))
    page = Begun(source, 10).rows(0, PAGE)
    assert (len(page), page[9].key) == (PAGE, 9)
    assert source.asked == [(0, 10)]
    assert (page[10].key, page[63].key, len(page[5:20])) == (10, 63, 15)
    assert source.asked == [(0, 10), (0, PAGE)]


async def test_rows_of_the_first_page_that_are_lost_leave_the_others_and_are_asked_for_again() -> None:
    source = Numbers(range(200))
    begun = Begun(source, 3)
    source.stale = 1
    async with bench(begun, Hasty(COLUMNS)) as (app, pilot):
        for _ in range(50):
            await settled(app, pilot)
            if "deal 4" in seen(app)[5]:
                break
        assert [line[2:8] for line in seen(app)[2:6]] == ["deal 1", "deal 2", "deal 3", "deal 4"]
        assert source.asked == [(0, 3), (0, PAGE), (0, PAGE)]


def test_a_page_that_cannot_be_had_at_once_is_asked_for_again() -> None:
    source = Numbers(range(3))
    source.stale = 1
    begun = Begun(source)
    assert begun.first == ()
    assert [row.key for row in begun.rows(0, 3)] == [0, 1, 2]


def test_what_has_no_rows_begins_without_any() -> None:
    assert Begun(Ready()).rows(0, 0) == ()
