"""Where records of bulk files are read again: file, offset and length, parted by tabulators."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tantivy

from ...records import Organisation, Record
from ..bulk import BulkFile, plain_at, record_at

PLACE = "place"
"""The field that keeps where a record is read again."""
_BLOCK = 1 << 20


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


def deal_called(place: str, files: Mapping[str, BulkFile]) -> str:
    """What a deal at a place is called, without reading more of it; empty if that is not so plain."""
    name, offset, length = place.split("\t", 2)
    file = files.get(name)
    if file is None or file.kind != "deal":
        return ""
    try:
        plain = plain_at(file, int(offset), int(length))
    except OSError:
        return ""
    called = plain.get("short") or plain.get("title") if isinstance(plain, dict) else ""
    return called if isinstance(called, str) else ""


def line_of(place: str, files: Mapping[str, BulkFile]) -> tuple[Path, int] | None:
    """The file and the line that a place is in; none if it is in no file that can be read."""
    name, offset, _ = place.split("\t", 2)
    file = files.get(name)
    if file is None:
        return None
    left, line = int(offset), 1
    try:
        with file.path.open("rb") as stream:
            while left > 0 and (block := stream.read(min(left, _BLOCK))):
                line += block.count(b"\n")
                left -= len(block)
    except OSError:
        return None
    return file.path, line


def place_in(searcher: tantivy.Searcher, schema: tantivy.Schema, id: str) -> str | None:
    """Where the record with an id is read again; none if there is none, or if it is in no bulk file."""
    found = tantivy.Query.term_query(schema, "id", id, "basic")
    hits: Any = searcher.search(found, 1, count=False).hits
    return id_and_place(searcher, hits[0][1])[1] if hits else None


def id_and_place(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> tuple[str, str | None]:
    """The id of a document, and where its record is read again, as `place_in` says."""
    document = searcher.doc(address)
    place: Any = document.get_first(PLACE)
    return str(document.get_first("id")), bytes(place).decode("utf-8", "surrogatepass") if place else None
