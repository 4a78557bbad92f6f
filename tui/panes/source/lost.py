"""Words that a value quotes and that do not stand in its source."""

from dataclasses import dataclass

from rich.text import Text

from ...speech import said
from ...store import Passages, Workspace, unplaced
from ...text import filled, shown
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
    words = shown(said("“{words}”", words=" ".join(quote.split())), "bold")
    if places := text.find(quote):
        elsewhere = said("{words} does not stand where it is said to, but here")
        return Lost(_crossed(elsewhere, words=words), places[0])
    if places := text.cut_numbers(quote):
        cut = said("{words} does not stand in this source, but only as a part of a number")
        return Lost(_crossed(cut, words=words), places[0])
    close = text.nearest(quote)
    if close is None:
        nowhere = said("{words} does not stand in this source, nor anything like it")
        return Lost(_crossed(nowhere, words=words))
    nearest = said("{words} does not stand in this source; the nearest is {nearest}")
    near = shown(said("“{words}”", words=close))
    return Lost(_crossed(nearest, words=words, nearest=near), next(iter(text.find(close)), None))


def _crossed(message: str, **parts: Text) -> Text:
    return shown("✗ ").append_text(filled(message, **parts))


def quoted_in_vain(workspace: Workspace, source: str, place: str | None) -> str:
    """The first words that a value quotes from a source and that do not stand there; empty without any."""
    return next((feed.quote for feed in unplaced(workspace, source) if feed.address == place), "")
