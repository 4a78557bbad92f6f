"""How a bulk file looks from outside, and how it is read: while that is the same, so is what is in it."""

from time import time_ns

from ..bulk import BulkFile

_SETTLED = 2_000_000_000
"""Nanoseconds that a file must have been left alone for its times to tell a later change."""


def look_of(file: BulkFile) -> object:
    """How a file looks; of one that is not there or was changed just now, what equals no other look."""
    try:
        status = file.path.stat()
    except OSError:
        return object()
    if max(status.st_mtime_ns, status.st_ctime_ns) > time_ns() - _SETTLED:
        return object()
    mapping = file.mapping.model_dump_json(by_alias=True) if file.mapping else ""
    times = status.st_mtime_ns, status.st_ctime_ns
    return str(file.path), file.file, file.kind, mapping, status.st_ino, status.st_size, *times
