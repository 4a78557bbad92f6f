"""Where records of bulk files are read again: file, offset and length, parted by tabulators."""

from collections.abc import Mapping

from ...records import Organisation, Record
from ..bulk import BulkFile, record_at


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
