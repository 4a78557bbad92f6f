"""Organisations that a record calls by name, turned into ids."""

from typing import Any

from .maps import BulkKind
from .slugs import is_slug, slug


def with_ids(plain: dict[str, Any], kind: BulkKind, met: dict[str, str]) -> None:
    """Puts the id in the place of each name of an organisation; `met` takes the names by their ids.

    What has the form of an id, in lower case, is one.
    """
    if kind == "organisation":
        _turn(plain, "part_of", met)
        return
    for party in _tables(plain.get("party")):
        _turn(party, "org", met)
    for figure in _tables(plain.get("figure")):
        shared = figure.get("shared_by")
        if isinstance(shared, list):
            for place in range(len(shared)):
                _turn(shared, place, met)


def _tables(given: object) -> list[dict[str, Any]]:
    return [item for item in given if isinstance(item, dict)] if isinstance(given, list) else []


def _turn(within: Any, key: str | int, met: dict[str, str]) -> None:
    text = within.get(key) if isinstance(key, str) else within[key]
    if isinstance(text, str) and not is_slug(text) and (id := slug(text)):
        within[key] = id
        met.setdefault(id, text)
