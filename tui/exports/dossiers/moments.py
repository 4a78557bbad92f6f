"""The timeline of a dossier."""

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from ...records import Code
from ...store import Moment as Found
from ...store import say_counts, say_heading, say_part
from ...wording import label, say_span
from ..selection import Selection
from .contents import Moment
from .places import Places


def moments_of(found: Sequence[Found], selection: Selection, places: Places) -> Iterator[Moment]:
    """The rows of a timeline by days.

    Args:
        found: the rows.
        selection: what they are of.
        places: the places that there are.
    """
    least = min((each.depth for each in found), default=0)
    for each, after in zip_longest(found, islice(found, 1, None)):
        depth = each.depth - least
        if each.id is None:
            alone = after is None or after.depth <= each.depth
            yield Moment(say_heading(each), depth, say_counts(each) if alone else "", heading=True)
            continue
        record = selection.workspace.record(each.id)
        span = each.when.span if each.when and each.kind == "mission" else None
        kind = next((label(value.word) for value in record.glance if isinstance(value, Code)), "")
        part = "" if each.kind == "mission" else say_part(each, selection.workspace)
        beside = " · ".join(filter(None, (part, say_span(span) if span else "", kind)))
        yield Moment(
            record.caption, depth, beside, places.anchor(record.id), each.kind == "mission", each.held
        )
