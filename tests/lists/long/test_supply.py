import pytest

from tui.lists import Ready

from .bench import entry, two_lines


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
