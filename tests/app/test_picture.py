import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from tui.app.picture import drawn, read_back
from tui.text import clean

COLOURS = st.sampled_from([None, "default", "color(1)", "color(200)", "#102030"])
FLAGS = st.sampled_from([None, True, False])
STYLES = st.builds(
    Style, color=COLOURS, bgcolor=COLOURS, bold=FLAGS, dim=FLAGS, italic=FLAGS, underline=FLAGS, reverse=FLAGS
)
PIECES = st.builds(Segment, st.text("ab 東é▌", min_size=1, max_size=5), STYLES, st.none())
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
ANYTHING = st.recursive(VALUES, lambda inner: st.lists(inner, max_size=4), max_leaves=20)


@settings(max_examples=60)
@given(st.lists(PIECES, min_size=1, max_size=4))
def test_a_line_that_was_drawn_comes_back_as_it_was(pieces: list[Segment]) -> None:
    line = Strip(pieces)
    back = read_back(drawn([line, line]), Size(line.cell_length, 2))
    assert back
    assert [[*each] for each in back] == [[*line], [*line]]


def test_a_click_that_was_drawn_does_nothing_when_it_comes_back() -> None:
    style = Style(meta={"@click": "app.quit"}, link="https://example.org", bold=True)
    back = read_back(drawn([[Segment("a", style)]]), Size(1, 1))
    assert back
    assert [*back[0]] == [Segment("a", Style(bold=True))]


def test_a_picture_of_another_size_is_none() -> None:
    kept = drawn([[Segment("ab")], [Segment("cd")]])
    assert read_back(kept, Size(2, 2))
    for size in (Size(1, 2), Size(3, 2), Size(2, 1), Size(2, 3)):
        assert read_back(kept, size) is None


def picture(text: Any = "ab", style: Any = 0, told: Any = (None, None, [None] * 6)) -> bytes:
    return json.dumps([[told], [[[text, style]]]]).encode()


def test_what_a_terminal_would_obey_comes_back_as_something_to_see() -> None:
    harm = "\x1b]0;owned\x07\x9b2J\u202e"
    back = read_back(picture(harm), Size(len(clean(harm)), 1))
    assert back
    assert back[0].text == clean(harm)
    assert all(segment.control is None for segment in back[0])


def test_what_is_no_picture_is_none() -> None:
    none = [None] * 6
    for kept in (
        b"",
        b"{}",
        b"[[], 1]",
        b"\xff",
        b"[" * 100_000,
        picture(1),
        picture(None),
        picture(style=1),
        picture(style="x"),
        picture(told=("\x1b[31m", None, none)),
        picture(told=("#12345\x1b", None, none)),
        picture(told=(256, None, none)),
        picture(told=(-1, None, none)),
        picture(told=(1.5, None, none)),
        picture(told=(None, None, [])),
        picture(told=None),
    ):
        assert read_back(kept, Size(2, 1)) is None
    assert read_back(picture(), Size(2, 1))


@settings(max_examples=150)
@given(
    ANYTHING | st.tuples(st.lists(ANYTHING, max_size=2), st.lists(st.lists(ANYTHING, max_size=3), max_size=1))
)
def test_any_content_is_a_clean_picture_or_none(content: object) -> None:
    back = read_back(json.dumps(content).encode(), Size(2, 1))
    assert back is None or all(line.text == clean(line.text) for line in back)
