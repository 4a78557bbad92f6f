"""The stretches of a bulk file that become parts of the index, each known by its content."""

import hashlib
import mmap
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..bulk import BulkFile

_FIRST, _LONG = 4_000_000, 64_000_000
"""The bytes of the first stretch, with which something can be done soon, and of each other one."""
_CHUNK = 1 << 20


class Stretch(NamedTuple):
    """Some records of a file that follow one another."""

    start: int
    """The first byte."""
    stop: int
    """The byte after the last."""
    digest: str
    """Of its bytes."""


def parted(file: BulkFile) -> list[Stretch]:
    """Reads a file through, and parts it at the ends of lines; a table, whose rows may hold these, is not.

    Raises:
        OSError: it cannot be read.
    """
    bounds = [(0, file.path.stat().st_size)] if file.is_table else _bounds(file.path)
    return [Stretch(start, stop, digest_of(file.path, start, stop)) for start, stop in bounds]


def known_stretches(kept: Sequence[Sequence[int | str]]) -> list[Stretch]:
    """The stretches that were kept as plain data."""
    return [Stretch(int(each[0]), int(each[1]), str(each[2])) for each in kept]


def map_of(file: BulkFile) -> str:
    """What the map of a file is called, which need not be there."""
    return PurePosixPath(file.file).with_name(f"{file.path.stem}.map.toml").as_posix()


def _bounds(path: Path) -> Iterator[tuple[int, int]]:
    size, start, length = path.stat().st_size, 0, min(_FIRST, _LONG)
    if size <= length:
        yield 0, size
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        while start < size:
            end = text.find(b"\n", min(start + length, size) - 1)
            stop = size if end < 0 else end + 1
            yield start, stop
            start, length = stop, _LONG


def digest_of(path: Path, start: int, stop: int) -> str:
    """A digest of some bytes of a file.

    Raises:
        OSError: it cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        file.seek(start)
        left = stop - start
        while left and (block := file.read(min(_CHUNK, left))):
            digest.update(block)
            left -= len(block)
    return digest.hexdigest()
