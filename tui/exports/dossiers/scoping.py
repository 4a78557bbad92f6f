"""What a dossier is about: one mission, or a query."""

from collections.abc import Iterable, Iterator, Sequence

from ...records import Deal, Record
from ...speech import counted, grouped, said
from ...wording import say_day
from ..selection import Selection

ACTORS = ("organisation", "person")
"""The kinds of record that have a part in deals and events."""


def missions_of(selection: Selection, deals: Iterable[Deal], most: int) -> list[Record]:
    """The missions that answer, then those that the deals belong to, as far as they have a record."""
    listing = selection.catalogue.listed(selection.query, "mission")
    ids = dict.fromkeys((*listing.ids(0, most), *(deal.mission for deal in deals)))
    found = (selection.workspace.get(id) for id in ids if id)
    return [record for record in found if record and record.KIND == "mission"]


def is_whole(selection: Selection, missions: Sequence[Record]) -> bool:
    """Whether a dossier is on one mission, and on all of it."""
    return len(missions) == 1 and selection.asked in ("", f"mission:{missions[0].id}")


def others_of(
    selection: Selection, missions: Sequence[Record], deals: Sequence[Deal], most: int
) -> list[Record]:
    """The other records that a dossier tells of: the events that answer, and whom the deals name, by name.

    A dossier on a whole mission tells of all around it; where no deal answers, whoever does is told of.
    """
    events = list(_answering(selection, most, "event"))
    if is_whole(selection, missions):
        around = {each.id: each for each in selection.around([*missions, *events, *deals])}
    else:
        around = {each.id: each for deal in deals for each in selection.related(deal)}
    if is_whole(selection, missions) or not deals:
        around |= {each.id: each for each in _answering(selection, most, *ACTORS)}
    actors = (each for each in around.values() if each.KIND in ACTORS)
    return [*events, *sorted(actors, key=_by_name)]


def title_of(selection: Selection, missions: Sequence[Record]) -> str:
    """What a dossier is called."""
    if is_whole(selection, missions):
        return missions[0].names[-1]
    asked = selection.asked
    return said("Deals that answer “{query}”", query=asked) if asked else said("All deals")


def scope_of(selection: Selection, told: int) -> str:
    """What was asked for, how much of it is told, and from which day it is looked at."""
    day, count = say_day(selection.workspace.as_of), selection.count
    deals = counted(count, "{number} deal", "{number} deals")
    if told < count:
        return said("The first {told} of {deals}, as of {day}", told=grouped(told), deals=deals, day=day)
    return said("{deals}, as of {day}", deals=deals, day=day)


def _answering(selection: Selection, most: int, *kinds: str) -> Iterator[Record]:
    for kind in kinds:
        for id in selection.catalogue.listed(selection.query, kind).ids(0, most):
            if record := selection.workspace.get(id):
                yield record


def _by_name(record: Record) -> str:
    return record.caption.casefold()
