"""Writing the entities, one a line."""

import json
from collections.abc import Iterator, Sequence

from ...records import Record
from ...speech import marked
from ..notes import Notes
from ..selection import Selection
from ..targets import Target
from .projects import happening_of
from .things import thing_of

COLUMNS: Sequence[str] = ("id", "schema", "properties")
LOSES: Sequence[str] = (
    marked("Each figure is a note, which has its qualifier, basis and horizon as keywords."),
    marked("An amount is a bare number only where it is exact, done, and stated with its currency."),
    marked("Regions are kept as their country."),
    marked("The words behind names, homes and posts, and disagreements between sources, are left out."),
)
_AROUND = ("organisation", "person", "source", "mission")
"""What is told of because a record that answers names it."""


def write(selection: Selection, into: Target) -> Notes:
    """Writes the records that answer, and whom and what they name."""
    notes = Notes(LOSES)
    for record in _each_once(selection):
        for entity in (*thing_of(record, selection), *happening_of(record, selection)):
            into.main.write(json.dumps(entity, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
            notes.count(str(entity["schema"]))
    return notes


def _each_once(selection: Selection) -> Iterator[Record]:
    """The records that answer, each followed by what it names that was not told yet, and so on."""
    told = set[str]()
    for record in selection.records():
        waiting = [record]
        while waiting:
            one = waiting.pop()
            if one.id not in told:
                told.add(one.id)
                yield one
                waiting += [each for each in selection.related(one) if each.KIND in _AROUND]
