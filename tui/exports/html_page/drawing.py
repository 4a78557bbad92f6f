"""Drawing the page."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ...text import clean
from ..dossiers import LOSES, SECTIONS, Dossier, gathered, heading, word
from ..notes import Notes
from ..selection import Selection
from ..targets import Target

COLUMNS: Sequence[str] = SECTIONS
_HERE = Path(__file__).parent


def write(selection: Selection, into: Target) -> Notes:
    """Writes the page."""
    notes = Notes(LOSES)
    for piece in drawn(gathered(selection, notes)):
        into.main.write(piece.encode("utf-8", "replace"))
    return notes


def drawn(dossier: Dossier) -> Iterator[str]:
    """The page, piece by piece."""
    drawing = Environment(
        autoescape=True, finalize=_plain, loader=FileSystemLoader(_HERE), undefined=StrictUndefined
    )
    return drawing.get_template("page.html").generate(dossier=dossier, heading=heading, word=word)


def _plain(value: object) -> object:
    """A text with what hides in it made visible; what is drawn already stays."""
    drawn_already = hasattr(value, "__html__")
    return clean(value, newlines=True) if isinstance(value, str) and not drawn_already else value
