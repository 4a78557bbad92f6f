"""References that lead nowhere, or to what may not be named there."""

from collections.abc import Iterable

from ...records import Record, Reference
from ...speech import marked, said
from ...wording import label
from ..held import nearest, quoted

_ONE = {
    "mission": marked("a mission"),
    "event": marked("an event"),
    "deal": marked("a deal"),
    "organisation": marked("an organisation"),
    "person": marked("a person"),
    "place": marked("a place"),
    "source": marked("a source"),
}


def astray(reference: Reference, found: Record | None, names: Iterable[str]) -> str:
    """What is wrong with a reference.

    Args:
        reference: as it is written.
        found: the record that it leads to, which is none of those that it may name; none if there is none.
        names: the ids that may be meant.
    """
    if found:
        kind, wanted = _a(found.KIND), _a(*reference.kinds)
        return said("{id} is {kind}, not {wanted}", id=quoted(reference.id), kind=kind, wanted=wanted)
    kinds = said(" or ").join(label(kind) for kind in reference.kinds)
    return said("unknown {kinds} {id}", kinds=kinds, id=quoted(reference.id)) + nearest(reference.id, names)


def _a(*kinds: str) -> str:
    return said(" or ").join(said(_ONE[kind]) for kind in kinds)
