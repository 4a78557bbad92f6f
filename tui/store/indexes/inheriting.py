"""The values that records have from the deals of bulk files that lead to them."""

from dataclasses import replace

from ...records import Record
from ..queries import Traits
from .sharing import SHARED, Led

_WAYS = {"mission": "mission", "source": "words"}
"""How deals lead to a record of a kind, where it is not by a link."""
_OWN = {
    "organisation": ("org", "country"),
    "person": ("person",),
    "source": ("source",),
    "mission": ("mission",),
}
"""The fields of a kind of record that tell of itself, not of its deals."""


def with_led(what: Traits, record: Record, led: Led) -> Traits:
    """What is known of a record, with the values of the deals of bulk files that lead to it."""
    more = led.get((_WAYS.get(record.KIND, "link"), record.id))
    if more is None or record.KIND == "deal":
        return what
    own = _OWN.get(record.KIND, ())
    values = {field: set(those) for field, those in what.values.items()}
    for field in SHARED:
        if field not in own:
            values.setdefault(field, set()).update(more.get(field, ()))
    return replace(what, values=values)
