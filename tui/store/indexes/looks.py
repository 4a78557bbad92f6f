"""How a bulk file looks from outside, and how it is read: while that is the same, so is what is in it."""

from ...cache import look_at
from ..bulk import BulkFile


def look_of(file: BulkFile) -> object:
    """How a file looks; of one that is not there or was changed just now, what equals no other look."""
    look = look_at(file.path)
    if look is None:
        return object()
    mapping = file.mapping.model_dump_json(by_alias=True) if file.mapping else ""
    return str(file.path), file.file, file.kind, mapping, look
