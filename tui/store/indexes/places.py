"""Where records of bulk files are read again: file, offset and length, parted by tabulators."""

from collections.abc import Mapping
from typing import Any

import tantivy

from ...records import Organisation, Record
from ..bulk import BulkFile, record_at

PLACE = "place"
"""The field that keeps where a record is read again."""


def place_of(file: BulkFile, offset: int, length: int) -> str:
    """The place of a record in a file."""
    return f"{file.file}\t{offset}\t{length}"


def place_of_name(name: str) -> str:
    """The place of an organisation of which nothing but the name is known."""
    return f"\t\t{name}"


def read_at(place: str, id: str, files: Mapping[str, BulkFile]) -> Record | None:
    """The record at a place; none if it stands there no longer.

    Args:
        place: where it stood.
        id: its id.
        files: the bulk files by their names in the workspace.
    """
    name, offset, length = place.split("\t", 2)
    if not name:
        return Organisation(id=id, name=length)
    file = files.get(name)
    if file is None:
        return None
    try:
        found = record_at(file, int(offset), int(length))
    except OSError:
        return None
    return found if not isinstance(found, list) and found.id == id else None


def place_in(searcher: tantivy.Searcher, schema: tantivy.Schema, id: str) -> str | None:
    """Where the record with an id is read again; none if there is none, or if it is in no bulk file."""
    found = tantivy.Query.term_query(schema, "id", id, "basic")
    hits: Any = searcher.search(found, 1, count=False).hits
    place: Any = searcher.doc(hits[0][1]).get_first(PLACE) if hits else None
    return bytes(place).decode("utf-8", "surrogatepass") if place else None
