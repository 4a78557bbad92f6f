"""JSON Lines: the records as they are kept, one a line, in the form of our files; nothing is lost.

A line is an object with the kind as `record`, the whole `id`, and the fields of the record under the names
that files have. Numbers that JSON might change are texts. Each event is a line of its own, and a source that
is kept as text has it, byte for byte, as `text` (a byte order mark as the character U+FEFF), so that all
citations can be found again. The records that answer come first, then what they refer to, and what that
refers to; deals that do not answer are left out, and are noted if they are referred to.
"""

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..records import Record
from ..store import Workspace
from .notes import Notes
from .reaching import every_record
from .selection import Selection
from .targets import Target

COLUMNS: Sequence[str] = ("record", "id")
LOSES: Sequence[str] = ()


def write(selection: Selection, into: Target) -> Notes:
    """Writes the records that answer, and all that they refer to."""
    notes = Notes(LOSES)
    for record in every_record(selection, notes):
        into.main.write(line_of(record, selection.workspace))
        notes.count(record.KIND)
    return notes


def line_of(record: Record, workspace: Workspace) -> bytes:
    """A record as a line; a source brings its text with it, if that is kept."""
    told: dict[str, Any] = {"record": record.KIND, "id": record.id}
    told |= record.model_dump(by_alias=True, exclude_defaults=True)
    if text := workspace.texts.get(record.id):
        told["text"] = text.content.decode()
    line = _ESCAPED.sub(lambda char: f"\\u{ord(char[0]):04x}", _encode(told))
    return line.encode() + b"\n"


def _number(number: object) -> int | float | str:
    """A number as JSON keeps it digit for digit, else as text."""
    if not isinstance(number, Decimal):
        raise TypeError(f"{type(number).__name__} is nothing that records hold")
    said = format(number, "f")
    if said.lstrip("-").isdigit():
        return int(said) if len(said) <= 15 and str(int(said)) == said else said
    return float(said) if repr(float(said)) == said else said


_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What some programs take for the end of a line, and what no encoding has."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_number).encode
