"""Writing a dossier as text."""

from collections.abc import Sequence

from ..dossiers import LOSES, SECTIONS, gathered
from ..notes import Notes
from ..selection import Selection
from ..targets import Target
from .drawing import drawn

COLUMNS: Sequence[str] = SECTIONS


def write(selection: Selection, into: Target) -> Notes:
    """Writes the text."""
    notes = Notes(LOSES)
    for block in drawn(gathered(selection, notes)):
        into.main.write(f"{block}\n\n".encode("utf-8", "replace"))
    return notes
