"""Words of closed lists, as a reader says them."""

from ..speech import said
from .sectors import say_sector
from .words import PHRASES


def label(word: str) -> str:
    """A word of a closed list, a heading or the name of a field, in the reader's words."""
    return say_sector(word) if ":" in word else said(PHRASES.get(word) or word.replace("_", " "))
