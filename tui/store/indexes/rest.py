"""The part of a large index with what is no deal of a bulk file: what is held in memory, and organisations.

What leads to deals has the values of these, so it is made anew whenever any of them changes.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from ...records import Organisation, Record
from ..bulk import BulkFile
from ..held import Workspace
from ..queries import Traits, traits
from ..tallies import states
from .building import reaching, registered
from .entries import BESIDE, HELD, bulk_schema, placed
from .gathering import SHARED, Gathered
from .keys import keys
from .parts import Known, Part, build_part, open_part

_WAYS = {"mission": "mission", "source": "words"}
"""How deals lead to a record of a kind, where it is not by a link."""
_OWN = {
    "organisation": ("org", "country"),
    "person": ("person",),
    "source": ("source",),
    "mission": ("mission",),
}
"""The fields of a kind of record that tell of itself, not of its deals."""

_Led: TypeAlias = Mapping[tuple[str, str], Mapping[str, Iterable[str]]]


def rest_of(
    held: Workspace, others: tuple[BulkFile, ...], parts: Sequence[Part], folder: Path, *names: str
) -> Part:
    """The part with everything beside the deals of bulk files; built if it is not there.

    Args:
        held: what is held in memory, without deals of bulk files.
        others: the bulk files with organisations.
        parts: the parts with deals.
        folder: where parts are kept.
        names: what else it is made of.

    Raises:
        OSError: it cannot be written.
    """
    whole = hashlib.blake2b(digest_size=16)
    for each in (*names, *(part.folder.name for part in parts), "rest"):
        whole.update(each.encode("utf-8", "surrogatepass") + b"\0")
    place = folder / whole.hexdigest()
    return open_part(place) or build_part(
        place, bulk_schema(), lambda add: _filled(add, held, others, parts), large=False
    )


def _filled(
    add: Callable[[Any], Any], held: Workspace, others: tuple[BulkFile, ...], parts: Sequence[Part]
) -> tuple[Known, Known]:
    led, met = _aside(parts)
    workspace = reaching(held, others, met)
    gathered = Gathered()
    for number, (each, place, lot) in enumerate(_records(held, others, met)):
        numbers = keys(each, workspace, 0, number)
        gathered.is_new(each.id)
        gathered.note_keys(numbers)
        sums = {f"ev_{state}": many for state, many in states(each, workspace).items()} if lot else {}
        what = _with_led(traits(each, workspace), each, led)
        gathered.cells.update(sums)
        add(placed(what, each.id, numbers, place, lot, dict(sums)))
    return gathered.known, gathered.aside


def _records(
    held: Workspace, others: tuple[BulkFile, ...], met: Mapping[str, str]
) -> Iterator[tuple[Record, str, int]]:
    """Each record with where it is read again, and the lot that it counts with."""
    yield from ((each, "", HELD) for each in held.records.values())
    known = registered(others)
    for id, (each, place) in known.items():
        if id not in held.records:
            yield each, place, BESIDE
    for id, name in met.items():
        if id not in known and id not in held.records:
            yield Organisation(id=id, name=name), f"\t\t{name}", BESIDE


def _aside(parts: Sequence[Part]) -> tuple[_Led, Mapping[str, str]]:
    """What deals lead to, and the organisations that they know by name alone."""
    led: dict[tuple[str, str], dict[str, set[str]]] = {}
    met: dict[str, str] = {}
    for part in parts:
        aside = part.aside() or {"led": [], "met": {}}
        for way, id, values in aside["led"]:
            known = led.setdefault((way, id), {})
            for field, those in values.items():
                known.setdefault(field, set()).update(those)
        for id, name in aside["met"].items():
            met.setdefault(id, name)
    return led, met


def _with_led(what: Traits, record: Record, led: _Led) -> Traits:
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
