import re
from collections.abc import Sequence
from itertools import groupby

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from tui.lists import Cell, laid_out
from tui.lists.long.drawing import Align, Brush
from tui.text import shown

CONSOLE = Console(color_system="truecolor")
BASE, MATCH = Style.parse("white on blue"), Style.parse("bold on yellow")
WORDS = st.text(
    st.one_of(st.characters(), st.sampled_from(["a", " ", "é", "日", "本", "\u0301", "👩", "\u200d", "×"])),
    max_size=20,
)
ALIGN: st.SearchStrategy[Align] = st.sampled_from(("left", "right"))


def brush(lit: str = "") -> Brush:
    def spans(text: str) -> Sequence[tuple[int, int]]:
        return [match.span() for match in re.finditer(re.escape(lit), text)]

    return Brush(CONSOLE, BASE, MATCH, spans if lit else None)


@given(WORDS, st.integers(1, 24), ALIGN)
@example("日本の会社", 4, "left")
@example("日本の会社", 1, "right")
def test_the_quick_way_draws_what_the_thorough_one_does(words: str, width: int, align: Align) -> None:
    text = shown(words)
    drawn = "".join(segment.text for segment in brush().line([(text, width, align)]))
    laid = laid_out([Cell(text, width, align)], width)[0].plain
    assert drawn == laid + " " * (width - cell_len(laid))
    assert cell_len(drawn) == width


@given(st.lists(st.tuples(WORDS, st.integers(1, 9), ALIGN), min_size=1, max_size=4))
def test_columns_take_their_widths_whatever_stands_in_them(cells: list[tuple[str, int, Align]]) -> None:
    drawn = brush().line([(shown(words, "dim"), width, align) for words, width, align in cells])
    assert sum(cell_len(segment.text) for segment in drawn) == sum(cell[1] for cell in cells) + len(cells) - 1


def test_columns_that_look_the_same_are_few_segments() -> None:
    cells: list[tuple[Text, int, Align]] = [
        (shown("name"), 9, "left"),
        *((shown("value", "dim"), 8, "right") for _ in range(5)),
    ]
    assert len(brush().line(cells)) == 2


def test_blanks_are_not_underlined() -> None:
    drawn = brush().line([(shown("ab", "underline"), 4, "left"), (shown("c", "reverse"), 3, "right")])
    assert [segment.text for segment in drawn] == ["ab", "     ", "c"]
    assert [bool(segment.style and segment.style.underline) for segment in drawn] == [True, False, False]


@given(
    st.sampled_from(["dim", "", "bold"]), st.sampled_from(["battery 日本", "batt\u0301ery", "no", "aabatt"])
)
def test_only_the_match_is_lit(style: str, words: str) -> None:
    drawn = brush("batt").line([(shown(words, style), 30, "left")])
    lit = [bool(segment.style and segment.style.bgcolor == MATCH.bgcolor) for segment in drawn]
    pieces = [
        "".join(segment.text for _, segment in group)
        for is_lit, group in groupby(zip(lit, drawn, strict=True), key=lambda pair: pair[0])
        if is_lit
    ]
    assert pieces == (re.findall("batt\u0301?", words))


def test_spans_that_overlap_or_lie_outside_light_no_text_twice() -> None:
    odd = Brush(CONSOLE, BASE, MATCH, lambda text: [(2, 9), (0, 3), (1, 2)])
    assert "".join(segment.text for segment in odd.line([(Text("abcd"), 5, "left")])) == "abcd "
