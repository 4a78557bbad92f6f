"""A bulk file as the stretches of bytes that its records take, in order."""

from collections.abc import Iterator
from typing import NamedTuple

from .listing import BulkFile


class Raw(NamedTuple):
    """The bytes of one record, without the end of its line, and where they stand."""

    number: int
    """The line that it begins in, from 1."""
    offset: int
    """Where it begins in the file, in bytes."""
    data: bytes


def raw_records(file: BulkFile, start: int = 0, stop: int | None = None) -> Iterator[Raw]:
    """The records of a file that begin in a stretch of it; nothing is kept of those that are passed on.

    Args:
        file: what to read.
        start: the first byte of the stretch.
        stop: where it ends, exclusive; without it, where the file ends.
    """
    raise NotImplementedError
