"""Releases of one contracting process as one: later ones change what earlier ones say."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..told import Plain


def merged(releases: Sequence[Plain]) -> Plain:
    """What several releases of one process come to, in the order of their dates.

    Objects are merged key by key, lists item by item where their items have an `id`; anything else is
    replaced, and null takes away.
    """
    made: Plain = {}
    for release in sorted(releases, key=lambda each: str(each.get("date", ""))):
        _merge(made, release)
    return made


def _merge(into: Plain, given: Mapping[str, Any]) -> None:
    for key, value in given.items():
        if value is None:
            into.pop(key, None)
        elif isinstance(value, Mapping):
            known = into.get(key)
            into[key] = known if isinstance(known, dict) else {}
            _merge(into[key], value)
        elif isinstance(value, list) and value and all(_named(value)):
            known = into.get(key)
            into[key] = known if isinstance(known, list) and all(_named(known)) else []
            _merge_items(into[key], value)
        else:
            into[key] = value


def _named(items: Sequence[Any]) -> Iterator[bool]:
    return (isinstance(item, dict) and "id" in item for item in items)


def _merge_items(into: list[Any], given: Sequence[Plain]) -> None:
    known = {str(item["id"]): item for item in into}
    for item in given:
        same = known.get(str(item["id"]))
        if same is None:
            same = known[str(item["id"])] = {}
            into.append(same)
        _merge(same, item)
