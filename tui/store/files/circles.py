"""Deals that lead back to themselves by what they follow or are part of."""

from collections.abc import Iterable, Iterator, Mapping
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
    for circle in _circles(steps):
        at = min(range(len(circle)), key=lambda place: order[circle[place]])
        around = [*circle[at:], *circle[:at], circle[at]]
        pairs = list(pairwise(around))
        links = ", ".join(
            said(_SAID[steps[one][other]], one=quoted(one), other=quoted(other)) for one, other in pairs
        )
        yield known[around[0]], steps[around[0]][around[1]], said("a circle of deals: {links}", links=links)


def _steps(deal: Deal) -> dict[str, str]:
    """The deals that a deal leads to, each with the key that does so."""
    led = (("part_of", deal.part_of), ("follows", deal.follows))
    return {full_id(other, ("deal",), deal.mission): key for key, other in led if other}


def _circles(steps: Mapping[str, Mapping[str, str]]) -> Iterator[list[str]]:
    """Circles that have no deal in common, each in the order of its steps, without coming back at the end."""
    done: set[str] = set()
    for start in steps:
        path: dict[str, Iterator[str]] = {} if start in done else {start: iter(steps[start])}
        while path:
            last = next(reversed(path))
            further = next((each for each in path[last] if each in steps and each not in done), None)
            if further is None:
                done.add(last)
                del path[last]
            elif further not in path:
                path[further] = iter(steps[further])
            else:
                circle = [*path][[*path].index(further) :]
                yield circle
                done.update(circle)
                for each in circle:
                    del path[each]
