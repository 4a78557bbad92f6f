"""All that an export needs to stand by itself: what answers, and what that refers to."""

from collections.abc import Iterator

from ..records import Deal, Record
from ..speech import marked
from .notes import Notes
from .selection import Selection

_NOT_ASKED_FOR = marked("a deal is referred to that does not answer, and so is not there")


def every_record(selection: Selection, notes: Notes) -> Iterator[Record]:
    """Each record once: those that answer, then what they refer to, and what that refers to.

    Deals are not held in memory; those that do not answer are left out, and noted if they are referred to.
    """
    given, named = set[str](), set[str]()
    for record in selection.records():
        yield record
        named.update(selection.named(record))
        if not isinstance(record, Deal):
            given.add(record.id)
    missed = set[str]()
    while waiting := sorted(named - given - missed):
        for id in waiting:
            record_named = selection.workspace.get(id)
            if record_named is None or isinstance(record_named, Deal):
                missed.add(id)
                notes.change(_NOT_ASKED_FOR, record_named is not None and not selection.holds(id))
                continue
            given.add(id)
            yield record_named
            named.update(selection.named(record_named))
