"""An organisation as our own spreadsheet has it."""

from collections.abc import Mapping
from typing import Any

from ....speech import marked
from ..losses import Losses
from ..told import Plain

_LISTED = "; "
_PLAIN = ("id", "name", "kind", "part_of")
_PLACES = ("home", "seat")
_UNPAIRED = marked("this is no pair of a name and what belongs to it")


def organisation(row: Mapping[str, Any], losses: Losses) -> Plain:
    """The record that a row is; the words behind its values are not there."""
    made: Plain = {key: row[key] for key in _PLAIN if row.get(key)}
    made |= {key: {"place": row[key], "basis": "inferred"} for key in _PLACES if row.get(key)}
    if aka := _items(row, "aka"):
        made["aka"] = aka
    if sectors := _items(row, "sectors"):
        made["sector"] = [{"code": code, "basis": "inferred"} for code in sectors]
    for column, key in (("names", "names"), ("registers", "ids")):
        if pairs := _pairs(row, column, losses):
            made[key] = pairs
    return made


def _items(row: Mapping[str, Any], column: str) -> list[str]:
    return [item for item in str(row.get(column) or "").split(_LISTED) if item]


def _pairs(row: Mapping[str, Any], column: str, losses: Losses) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in _items(row, column):
        key, colon, value = item.partition(": ")
        if colon:
            found[key] = value
        else:
            losses.note(f"organisations/{column}", item, _UNPAIRED)
    return found
