"""Deals that lead back to themselves by what they follow or are part of."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from ...records import Deal, full_id
from ...speech import marked, said
from ..held import quoted

_SAID = {"follows": marked("{one} follows {other}"), "part_of": marked("{one} is part of {other}")}


def circles_of(deals: Iterable[Deal]) -> Iterator[tuple[Deal, str, str]]:
    """Each circle once: its first deal, the key there that leads on, and the reason why it is wrong."""
    known = {deal.id: deal for deal in deals}
    steps = {id: _steps(deal) for id, deal in known.items()}
    order = {id: place for place, id in enumerate(known)}
    while circle := _circle(steps):
        at = min(range(len(circle)), key=lambda place: order[circle[place]])
        around = [*circle[at:], *circle[:at], circle[at]]
        pairs = list(pairwise(around))
        links = ", ".join(
            said(_SAID[steps[one][other]], one=quoted(one), other=quoted(other)) for one, other in pairs
        )
        yield known[around[0]], steps[around[0]][around[1]], said("a circle of deals: {links}", links=links)
        steps |= {id: {} for id in circle}


def _steps(deal: Deal) -> dict[str, str]:
    """The deals that a deal leads to, each with the key that does so."""
    led = (("part_of", deal.part_of), ("follows", deal.follows))
    return {full_id(other, ("deal",), deal.mission): key for key, other in led if other}


def _circle(steps: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Some circle, in the order of its steps, without coming back at the end; empty if there is none."""
    try:
        TopologicalSorter(steps).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found[:0:-1]
    return []
