from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from tui.lists.cells import Cell, bar, laid_out, lighted

WORDS = st.text(
    st.one_of(
        st.sampled_from("ab 1\u3042\u65e5\u672c\U0001f600\u0301\u200d\ufe0f\n\t\x1b\u202e\xe9"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
)
CELLS = st.builds(
    Cell,
    text=WORDS.map(Text),
    width=st.one_of(st.none(), st.integers(1, 20)),
    align=st.sampled_from(["left", "right"]),
    wrap=st.booleans(),
    drop=st.integers(0, 3),
)
LIT = Style(bold=True)


def plain(cells: Sequence[Cell], width: int, gap: int = 1) -> list[str]:
    return [line.plain for line in laid_out(cells, width, gap)]


@given(st.lists(CELLS, max_size=6), st.integers(1, 60), st.integers(0, 3))
def test_no_line_is_wider_than_it_may_be(cells: list[Cell], width: int, gap: int) -> None:
    lines = laid_out(cells, width, gap)
    assert lines
    assert max(line.cell_len for line in lines) <= width


@given(WORDS, WORDS, st.integers(30, 60), st.booleans())
def test_columns_stand_where_they_stand_whatever_is_in_them(
    first: str, second: str, width: int, wrap: bool
) -> None:
    cells = [Cell(Text(first), 7, wrap=wrap), Cell(Text(second), wrap=wrap), Cell(Text("|"), 1)]
    line = plain(cells, width)[0]
    assert line.endswith("|")
    assert cell_len(line) == width


@given(st.lists(CELLS, min_size=1, max_size=6), st.integers(1, 60))
def test_laying_out_leaves_the_texts_alone(cells: list[Cell], width: int) -> None:
    before = [(cell.text.plain, list(cell.text.spans)) for cell in cells]
    laid_out(cells, width)
    assert [(cell.text.plain, list(cell.text.spans)) for cell in cells] == before


@given(st.text("ab ", max_size=60), st.integers(1, 20))
def test_wrapping_loses_no_word(words: str, width: int) -> None:
    lines = plain([Cell(Text(words), wrap=True)], width)
    assert "".join("".join(lines).split()) == "".join(words.split())


def test_wide_characters_keep_columns_aligned() -> None:
    lines = [
        plain([Cell(Text(name)), Cell(Text("licence"), 7)], 20)[0]
        for name in ("IREQ", "\u65e5\u672c\u306e\u4f1a\u793e", "cafe\u0301", "\u65e5" * 20)
    ]
    assert {cell_len(line.partition("licence")[0]) for line in lines} == {13}


def test_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    assert plain([Cell(Text("Acquisio and IREP"), 9)], 30) == ["Acquisio…"]


def test_a_wide_character_is_not_cut_in_two() -> None:
    assert plain([Cell(Text("\u65e5\u672c"), 3)], 3) == ["\u65e5…"]
    assert cell_len(plain([Cell(Text("\u65e5\u672c\u65e5"), 4)], 4)[0]) <= 4


def test_a_line_break_in_a_cell_of_one_line_is_a_space() -> None:
    assert plain([Cell(Text("one\ntwo"))], 20) == ["one two"]


def test_numbers_align_right() -> None:
    assert plain([Cell(Text("jobs")), Cell(Text("40"), 5, "right")], 20) == ["jobs              40"]


def test_a_cell_that_wraps_makes_several_lines() -> None:
    cells = [
        Cell(Text("Terms"), 6),
        Cell(Text("share expertise and technology"), wrap=True),
        Cell(Text("✓"), 1),
    ]
    assert plain(cells, 24) == ["Terms  share expertise ✓", "       and technology  "]


def test_columns_that_may_go_go_by_rank() -> None:
    cells = [Cell(Text("name")), Cell(Text("kind"), 6, drop=1), Cell(Text("date"), 6, drop=2)]
    assert [plain(cells, width)[0].split() for width in (22, 21, 15, 14)] == [
        ["name", "kind", "date"],
        ["name", "kind"],
        ["name", "kind"],
        ["name"],
    ]


def test_where_nothing_may_go_the_left_comes_first() -> None:
    cells = [Cell(Text("first"), 6), Cell(Text("second"), 6), Cell(Text("third"), 6)]
    assert plain(cells, 9) == ["first  s…"]


def test_two_columns_share_what_is_left() -> None:
    assert plain([Cell(Text("a")), Cell(Text("b")), Cell(Text("c"), 1)], 12) == ["a     b    c"]


def test_no_cells_make_one_empty_line() -> None:
    assert plain([], 10) == [""]


def test_the_styles_of_a_text_come_along() -> None:
    line = laid_out([Cell(Text("x"), 2), Cell(Text("dollars", "bold"))], 12)[0]
    assert [(span.start, span.end, span.style) for span in line.spans] == [(3, 10, "bold")]


@given(st.floats(), st.integers(0, 40))
def test_a_bar_is_as_wide_as_it_was_asked_to_be(share: float, width: int) -> None:
    assert bar(share, width, "bold").cell_len == width


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0, "    "), (0.5, "██  "), (1, "████"), (2, "████"), (-1, "    "), (1 / 32, "▏   "), (0.4, "█▋  ")],
)
def test_a_bar_is_exact_to_an_eighth_of_a_cell(share: float, drawn: str) -> None:
    assert bar(share, 4, "").plain == drawn


def test_a_share_above_nothing_shows_at_least_a_sliver() -> None:
    assert bar(0.0001, 10, "").plain.rstrip() == "▏"


@given(WORDS, st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=4))
def test_lighting_changes_no_character_and_no_width(words: str, spans: list[tuple[int, int]]) -> None:
    text = Text(words)
    lit = lighted(text, spans, LIT)
    assert lit.plain == text.plain
    assert not text.spans


@pytest.mark.parametrize(
    ("words", "span", "lit"),
    [
        ("around 40 jobs", (10, 14), "jobs"),
        ("cafe\u0301s", (0, 4), "cafe\u0301"),
        ("cafe\u0301s", (4, 6), "e\u0301s"),
        ("a\U0001f468\u200d\U0001f469b", (3, 4), "\U0001f468\u200d\U0001f469"),
    ],
)
def test_what_is_lit_is_whole(words: str, span: tuple[int, int], lit: str) -> None:
    [found] = lighted(Text(words), [span], LIT).spans
    assert words[found.start : found.end] == lit


@pytest.mark.parametrize("space", ["\xa0", "\u202f"])
def test_a_line_is_not_broken_at_a_no_break_space(space: str) -> None:
    lines = laid_out([Cell(Text(f"il dit «{space}oui{space}»"), wrap=True)], 10)
    assert [line.plain.rstrip(" ") for line in lines] == ["il dit", f"«{space}oui{space}»"]
