"""Words that a value quotes and that do not stand in its source."""

from dataclasses import dataclass

from rich.text import Text

from ...store import Passages
from ...text import shown
from .tracing import Span


@dataclass(frozen=True)
class Lost:
    """Words that do not stand in a source.

    Attributes:
        said: What is said of them.
        near: Where the words stand that are most like them; none if nothing is.
    """

    said: Text
    near: Span | None = None


def lost_words(quote: str, text: Passages) -> Lost:
    """What became of quoted words that are not found in a text, or not where they should be.

    Looks through the whole text for what is most like them, which takes a while in a long one.
    """
    words = shown("✗ ").append_text(shown(f"“{' '.join(quote.split())}”", "bold"))
    if places := text.find(quote):
        return Lost(words.append(" does not stand where it is said to, but here"), places[0])
    if places := text.cut_numbers(quote):
        return Lost(words.append(" does not stand in this source, but only as a part of a number"), places[0])
    close = text.nearest(quote)
    if close is None:
        return Lost(words.append(" does not stand in this source, nor anything like it"))
    words.append(" does not stand in this source; the nearest is ").append_text(shown(f"“{close}”"))
    return Lost(words, next(iter(text.find(close)), None))
