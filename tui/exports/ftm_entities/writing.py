"""Writing the entities, one a line."""

import json
from collections.abc import Sequence

from ...speech import marked
from ..notes import Notes
from ..selection import Selection
from ..surroundings import with_surroundings
from ..targets import Target
from .projects import happening_of
from .things import thing_of

COLUMNS: Sequence[str] = ("id", "schema", "properties")
LOSES: Sequence[str] = (
    marked("Each figure is a note, which has its qualifier, basis and horizon as keywords."),
    marked("An amount is a bare number only where it is exact, done, and stated with its currency."),
    marked(
        "Beginnings and ends are the outermost days that a date can mean; how it is known stands beside it."
    ),
    marked("Regions are kept as their country."),
    marked("The words behind names, homes and posts, and disagreements between sources, are left out."),
)
_AROUND = ("organisation", "person", "source", "mission")
"""What is told of because a record that answers names it."""


def write(selection: Selection, into: Target) -> Notes:
    """Writes the records that answer, and whom and what they name."""
    notes = Notes(LOSES)
    for record in with_surroundings(selection, _AROUND):
        for entity in (*thing_of(record, selection), *happening_of(record, selection)):
            into.main.write(json.dumps(entity, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
            notes.count(str(entity["schema"]))
    return notes
