from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from tui.store import Passages
from tui.store.bulk.maps import HowRead
from tui.store.bulk.rows import Cite, Row, keys_of, row_of_cells, row_of_keys


def found(passage: str, cite: Cite) -> list[tuple[int, int]]:
    """Where a citation stands in a passage."""
    plain = {"quote": cite} if isinstance(cite, str) else cite
    return Passages(passage).find(plain["quote"], plain.get("before", ""), plain.get("after", ""))


def test_empty_cells_and_those_that_say_nothing_are_left_out() -> None:
    read = HowRead(empty=("n/a",))
    assert row_of_cells(("a", "b", "c", "d"), [" 1 ", "", "  ", "n/a"], read).cells == {"a": "1"}


def test_a_cell_of_several_lines_is_one_line_and_is_kept_whole_beside() -> None:
    row = row_of_cells(("a",), ["one\r\n\r\ntwo "], HowRead())
    assert (row.cells, row.whole) == ({"a": "one two"}, {"a": "one\r\n\r\ntwo"})


def test_a_line_of_json_has_cells_numbers_and_lists() -> None:
    given = {"a": Decimal("1.50"), "b": ["x", "", 2], "c": {"d": True, "e": {"f": None}}, "g": "n\no"}
    row = row_of_keys(given, HowRead())
    assert row.cells == {"a": "1.50", "b": "x; 2", "c.d": "true", "g": "n o"}
    assert (row.numbers, row.parts, row.whole) == ({"a": Decimal("1.50")}, {"b": ["x", "2"]}, {"g": "n\no"})
    assert keys_of(given) == ["a", "b", "c.d", "c.e.f", "g"]


def test_the_passage_of_a_row_has_a_line_for_each_cell() -> None:
    row = row_of_cells(("who", "what", "n"), ["First", "", "5"], HowRead())
    row.make_passage()
    assert row.passage == "who: First\nn: 5"
    assert (row.cite("n", "5", ""), row.cite("who", "First", "")) == ("5", "First")


CELLS = st.text("ab15 .;:\n", min_size=1, max_size=8).filter(str.strip)


@example(["1", "a:1"])
@example(["1", ":  1"])
@given(st.lists(CELLS, min_size=1, max_size=4))
def test_every_cell_of_a_row_can_be_cited_from_its_passage(cells: list[str]) -> None:
    header = tuple("abcd"[: len(cells)])
    row = row_of_cells(header, cells, HowRead())
    row.make_passage()
    for column, text in row.cells.items():
        places = found(row.passage, row.cite(column, text, ""))
        at = f"\n{row.passage}".index(f"\n{column}: {text}") + len(column) + 2
        assert places == [(at, at + len(text))]


def test_words_are_quoted_from_a_passage_only_if_they_stand_there_once() -> None:
    row = Row({})
    row.take_passage("Trade with Japan. A mission to Japan\nmade 18 jobs, not 118 jobs.")
    assert row.quoted("Japan", "", "") is None
    assert row.quoted("Japan", "mission to ", "") == {"quote": "Japan", "before": "mission to"}
    assert row.quoted("Japan", "", "made") == {"quote": "Japan", "after": "made"}
    assert row.quoted("Japan made", "", "") == "Japan made"
    assert row.quoted("18 jobs", "", "") == "18 jobs"
    assert row.quoted("Spain", "", "") is None
    assert row.quoted("", "with", "") is None


@given(st.text("ab 1\n", max_size=12), st.text("ab1", min_size=1, max_size=2), st.text("ab ", max_size=2))
def test_what_is_quoted_stands_just_once(passage: str, quote: str, before: str) -> None:
    row = Row({})
    row.take_passage(passage)
    cite = row.quoted(quote, before, "")
    assert (cite is not None) == (len(Passages(passage).find(quote, before)) == 1)
