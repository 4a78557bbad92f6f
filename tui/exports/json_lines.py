"""JSON Lines: the records as they are kept, one a line."""

from collections.abc import Sequence

from .notes import Notes
from .selection import Selection
from .targets import Target

COLUMNS: Sequence[str] = ("record", "id")
LOSES: Sequence[str] = ()


def write(selection: Selection, into: Target) -> Notes:
    """Writes the records that answer."""
    notes = Notes(LOSES)
    for record in selection.records():
        told = record.model_dump_json(by_alias=True, exclude_defaults=True)
        into.main.write(told.encode() + b"\n")
        notes.count(record.KIND)
    return notes
