"""What stands around records that answer, for formats whose entries refer to each other."""

from collections.abc import Collection, Iterator

from ..records import Record
from .selection import Selection


def with_surroundings(selection: Selection, kinds: Collection[str]) -> Iterator[Record]:
    """The records that answer, each followed by what it names that was not told yet, and so on.

    Args:
        selection: the records.
        kinds: the kinds of record that are told for being named; others only if they answer themselves.
    """
    told = set[str]()
    for record in selection.records():
        waiting = [record]
        while waiting:
            one = waiting.pop()
            if one.id not in told:
                told.add(one.id)
                yield one
                waiting += [each for each in selection.related(one) if each.KIND in kinds]
