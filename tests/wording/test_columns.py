from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.wording import padded

words = st.text("aé漢カ한1 .-", max_size=8)


def test_each_column_is_as_wide_as_its_widest_text() -> None:
    assert padded([("a", "bb", "c"), ("東京", "b", "c")], "  ") == ["a     bb  c", "東京  b   c"]


def test_rows_may_end_early() -> None:
    assert padded([("a",), ("aa", "b"), ()], " ") == ["a ", "aa b", ""]


def test_no_rows_are_no_lines() -> None:
    assert padded([], " ") == []


@given(st.lists(st.tuples(words, words, words), min_size=1))
def test_every_line_takes_the_same_room(table: list[tuple[str, ...]]) -> None:
    assert len({cell_len(line) for line in padded(table, " | ")}) == 1
