"""The colours of a query while it is typed, and how its characters are seen."""

from collections.abc import Sequence

from rich.highlighter import Highlighter
from rich.text import Text

from ...store import Mistake, pieces
from ...text import clean

_STYLES = {
    "field": "bold",
    "nearly": "italic",
    "not": "bold",
    "or": "bold",
    "open": "dim",
    "close": "dim",
    "too_deep": "dim",
    "phrase": "italic",
}
_MISTAKEN = "underline"


class Syntax(Highlighter):
    """Lights fields, signs, phrases and mistakes."""

    def __init__(self) -> None:
        """Begins without mistakes."""
        self.mistakes: Sequence[Mistake] = ()

    def highlight(self, text: Text) -> None:
        """Styles a text in place; every character stays one character."""
        typed = text.plain
        text.plain = seen(typed)
        for piece in pieces(typed):
            if style := _STYLES.get(piece.sort):
                end = piece.start + len(piece.field) + 1 if piece.sort == "field" else piece.end
                text.stylize(style, piece.start, end)
        for mistake in self.mistakes:
            text.stylize(_MISTAKEN, mistake.start, mistake.end)


def seen(text: str) -> str:
    """The text with one character to be seen for each that a terminal would obey or not draw."""
    if clean(text) == text:
        return text
    return "".join(_seen(char) for char in text)


def _seen(char: str) -> str:
    drawn = clean(char)
    return char if drawn.endswith(char) else drawn if len(drawn) == 1 else "�"
