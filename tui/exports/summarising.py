"""What a selection comes to, in a line that says nothing which the records do not believe."""

from collections.abc import Iterator
from dataclasses import replace

from ..speech import said
from ..store import Announced, Tally, say_announced, say_tally
from .selection import Selection


def summary_of(tally: Tally, selection: Selection) -> str:
    """The totals in one line; of what is announced, what is believed.

    Args:
        tally: the totals.
        selection: what they are of.
    """
    return " · ".join((say_tally(replace(tally, announced=()))[0], *_announced(tally, selection)))


def say_beside(announced: Announced, selection: Selection) -> str:
    """What is announced, beside what is recorded of just that."""
    figure, recorded, missing = say_announced(announced)
    told = " · ".join(filter(None, (recorded, missing)))
    if selection.disputes.is_disbelieved(announced.id, announced.figure.id):
        return said("{announced} announced; {told} · another claim is believed", announced=figure, told=told)
    return said("{announced} announced; {told}", announced=figure, told=told)


def _announced(tally: Tally, selection: Selection) -> Iterator[str]:
    for each in tally.announced:
        believed = not selection.disputes.is_disbelieved(each.id, each.figure.id)
        if each.figure.counts == "deals" and believed:
            yield say_beside(each, selection)
