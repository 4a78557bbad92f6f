from hypothesis import given, settings
from hypothesis import strategies as st
from rich.text import Text

from tui.app.prompt.lighting import Syntax, seen
from tui.store import Mistake


def lit(text: str, *mistakes: Mistake) -> dict[str, str]:
    """What of a text has which style."""
    syntax = Syntax()
    syntax.mistakes = mistakes
    drawn = Text(text)
    syntax.highlight(drawn)
    return {drawn.plain[span.start : span.end]: str(span.style) for span in drawn.spans}


def test_fields_and_signs_are_lit_and_words_are_not() -> None:
    assert lit('kind:supply !(word or ~near) "a phrase"') == {
        "kind:": "bold",
        "!": "bold",
        "(": "dim",
        "or": "bold",
        "~near": "italic",
        ")": "dim",
        '"a phrase"': "italic",
    }


def test_mistakes_are_underlined() -> None:
    assert lit("jobs:x", Mistake(5, 6, "why"))["x"] == "underline"


def test_markup_is_only_text() -> None:
    assert lit("[bold]x[/]") == {}


def test_what_a_terminal_obeys_is_seen_as_one_character() -> None:
    assert seen("a\x1b\u202eb\udc80") == "a␛�b�"
    assert seen("é日本") == "é日本"


@settings(max_examples=80)
@given(st.text(max_size=20))
def test_every_character_stays_one_and_nothing_is_obeyed(text: str) -> None:
    assert len(seen(text)) == len(text)
    assert not any(char in "\x1b\x07\u202e\x9b" for char in seen(text))
