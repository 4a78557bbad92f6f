import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size
from rich.style import Style
from rich.text import Text

from tui.lists import Cell, laid_out, lighted
from tui.panes.source.tracing import Trace, line_spans
from tui.text import clean, shown

LIT = Style(reverse=True)
ODD = (
    "ab c\t\r\n\x1b\x9b\u200d\u200c\ufe0f\u0301\u0300漢字👩‍🚀❤️🇯🇵"
    "◌<+>2 marksU0B ب\u06cc\u3000\xa0\u2028\U0001f3fd\ud800ᄀ"
)
texts = st.one_of(st.text(max_size=50), st.text(st.sampled_from(ODD), max_size=50))


@st.composite
def spanned(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


def drawn_with(text: str, start: int, end: int, width: int) -> tuple[Trace, list[Text]]:
    trace = Trace(text)
    line = lighted(shown(text), [trace.there(start, end)], LIT)
    return trace, laid_out([Cell(line, wrap=True)], width)


def read_back(trace: Trace, lines: list[Text]) -> tuple[set[int], set[int]]:
    """The places in the text of the lit characters that are drawn, and of all that are drawn."""
    lit, drawn = set[int](), set[int]()
    for line, (start, end) in zip(lines, line_spans(trace.drawn, lines), strict=True):
        drawn.update(range(*trace.back(start, end)))
        for span in line.spans:
            if span.style == LIT and span.start < min(span.end, end - start):
                lit.update(range(*trace.back(start + span.start, start + min(span.end, end - start))))
    return lit, drawn


def leans(char: str) -> bool:
    """Whether a character may be drawn in the cells of its neighbour, and is then lit with it."""
    return char == "\u200d" or not get_character_cell_size(char)


@given(spanned(), st.integers(1, 120))
def test_what_is_lit_reads_back_as_the_span_whatever_the_width(
    spanned: tuple[str, int, int], width: int
) -> None:
    text, start, end = spanned
    trace, lines = drawn_with(text, start, end, max(2, width))
    lit, drawn = read_back(trace, lines)
    asked = set(range(start, end)) & drawn
    assert asked <= lit
    assert all(
        not clean(text[at]).strip() or text[at] in "\u200d\ufe0f" for at in set(range(len(text))) - drawn
    )
    if not any(leans(char) for char in trace.drawn):
        assert lit == asked


@given(spanned())
def test_a_span_is_drawn_somewhere_and_what_is_drawn_comes_from_it(spanned: tuple[str, int, int]) -> None:
    text, start, end = spanned
    trace = Trace(text)
    assert trace.drawn == clean(text)
    assert trace.there(0, len(text)) == (0, len(trace.drawn))
    first, last = trace.there(start, end)
    wide_start, wide_end = trace.back(first, last)
    assert wide_start <= start
    assert end <= wide_end or start == end
    assert trace.there(wide_start, wide_end) == (first, last)
    if "<+" not in trace.drawn:
        assert (wide_start, wide_end) == (start, end)


@pytest.mark.parametrize(
    ("text", "span", "drawn"),
    [
        ("a\x1b\x9bb", (1, 3), "␛<U+009B>"),
        ("a\x1b\x9bb", (3, 4), "b"),
        ("a\tb\r\n", (1, 3), " b"),
        ("a" + "\u0301" * 9 + "b", (6, 7), "<+5 marks>"),
        ("a" + "\u0301" * 9 + "b", (10, 11), "b"),
        ("\u0301b", (0, 1), "◌\u0301"),
        ("\u0301b", (1, 2), "b"),
        ("<+5 marks>\x07!", (3, 12), " marks>␇!"),
    ],
)
def test_signs_stand_for_what_they_show(text: str, span: tuple[int, int], drawn: str) -> None:
    trace = Trace(text)
    assert trace.drawn[slice(*trace.there(*span))] == drawn


def test_each_line_knows_what_of_the_text_it_shows() -> None:
    lines = laid_out([Cell(Text("one two  three"), wrap=True)], 4)
    assert [line.plain.rstrip() for line in lines] == ["one", "two", "thre", "e"]
    assert list(line_spans("one two  three", lines)) == [(0, 3), (4, 7), (9, 13), (13, 14)]
