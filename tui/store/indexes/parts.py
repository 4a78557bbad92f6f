"""A part of an index: some documents, and what is known of them together, in a folder that never changes.

A part is named after all that it was made of, built beside and put in place by one renaming, so any number
of explorers share it, and one that is killed while it builds leaves nothing that would be opened. It is
opened only if every file looks as it did when it was sealed, or else has the same bytes.
"""

import json
import os
import shutil
import zlib
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NamedTuple, TypeAlias

import tantivy

from ...cache import read_sealed, write_sealed
from .watching import index_in

SEAL, ASIDE, MARKS = "part.sealed", "aside.sealed", "marks"
_FORM = "part 1"
META = "meta.json"
_HEAP = 256_000_000
_SMALL_HEAP = 15_000_000

Known: TypeAlias = Mapping[str, Any]
"""What is known of the documents of a part together; plain data, as JSON has it."""


class Filled(NamedTuple):
    """What is known of the documents of a part."""

    known: Known
    aside: Known
    """What is seldom needed of it."""
    marks: bytes = b""
    """The marks of their ids."""


Fill: TypeAlias = Callable[[Callable[[tantivy.Document | str], Any]], Filled]
"""Gives every document to the function that it gets, and tells what is known of them."""


@dataclass(frozen=True, eq=False)
class Part:
    """A part that is whole."""

    folder: Path
    known: Known
    segments: tuple[Mapping[str, Any], ...]
    """What the engine says of the segments that the part is made of."""
    looks: Mapping[str, tuple[int, int]]
    """The size and time of each of its files, by name."""
    beside: Known | None = None
    """What is known beside, of a part that is in memory."""

    @property
    def of_segments(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """The files that its segments are made of, which no other part has, and how they look."""
        return ((name, look) for name, look in self.looks.items() if name not in (META, ASIDE, MARKS))

    def aside(self) -> Known:
        """What is known beside, and seldom needed.

        Raises:
            OSError: it is lost.
        """
        if self.beside is not None:
            return self.beside
        kept = read_sealed(self.folder / ASIDE, _FORM)
        if kept is None:
            raise OSError(f"{self.folder}: what is known beside the index is lost")
        known: Known = json.loads(kept)
        return known


def open_part(folder: Path) -> Part | None:
    """The part in a folder, which it notes to be in use; none if it is not there, or not as it was sealed."""
    kept = read_sealed(folder / SEAL, _FORM)
    if kept is None:
        return None
    sealed = json.loads(kept)
    looks: dict[str, tuple[int, int]] = {}
    try:
        for name, (size, time, checksum) in sealed["files"].items():
            status = (folder / name).stat()
            if status.st_size != size or (
                status.st_mtime_ns != time and _checksum(folder / name) != checksum
            ):
                return None
            looks[name] = (status.st_size, status.st_mtime_ns)
    except OSError:
        return None
    with suppress(OSError):
        os.utime(folder)
    known = sealed["known"]
    if "samples" in known:
        known["samples"] = {field: array("Q", numbers) for field, numbers in known["samples"].items()}
    return Part(folder, known, tuple(sealed["segments"]), looks)


def build_part(
    folder: Path,
    schema: tantivy.Schema,
    fill: Fill,
    *,
    large: bool = True,
) -> Part:
    """Builds a part, and seals it in its folder.

    Args:
        folder: where; one that is there already, and whole, stays as it is.
        schema: what documents are made of.
        fill: gives every document, some as JSON, to the function that it gets, then tells what is known.
        large: whether there are many documents.

    Raises:
        OSError: it cannot be written there.
    """
    with built_beside(folder) as beside:
        try:
            filled = _written(beside, schema, fill, _HEAP if large else _SMALL_HEAP)
        except (RuntimeError, ValueError) as error:
            raise OSError(f"{folder}: the index cannot be written: {error}") from error
        (beside / MARKS).write_bytes(filled.marks)
        if not write_sealed(beside / ASIDE, json.dumps(filled.aside).encode(), _FORM):
            raise OSError(f"{folder}: what is known beside the index could not be written")
        seal(beside, filled.known)
    part = open_part(folder)
    if part is None:
        raise OSError(f"{folder}: the index that was built there is gone")
    return part


def seal(folder: Path, known: Known) -> None:
    """Seals what was built in a folder, as it is now.

    Raises:
        OSError: it cannot be written there.
    """
    for spare in [path for path in folder.iterdir() if path.name[0] == "."]:
        spare.unlink()
    segments = json.loads((folder / META).read_bytes())["segments"]
    files = {path.name: _look(path) for path in sorted(folder.iterdir())}
    sealed = {"known": known, "segments": segments, "files": files}
    if not write_sealed(folder / SEAL, json.dumps(sealed).encode(), _FORM):
        raise OSError(f"{folder}: the seal of the index could not be written")


def _written(folder: Path, schema: tantivy.Schema, fill: Fill, heap: int) -> Filled:
    index = index_in(folder, schema)
    writer = index.writer(heap_size=heap, num_threads=1)

    filled = fill(adding_to(writer))
    writer.commit()
    writer.wait_merging_threads()
    return filled


def adding_to(writer: tantivy.IndexWriter) -> Callable[[tantivy.Document | str], None]:
    """What adds documents to an index, some of them as JSON."""

    def add(made: tantivy.Document | str) -> None:
        if isinstance(made, str):
            writer.add_json(made)
        else:
            writer.add_document(made)

    return add


@contextmanager
def built_beside(folder: Path) -> Iterator[Path]:
    """A new folder beside one, that takes its place once it is whole; a whole one that came first stays."""
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = Path(mkdtemp(prefix=f"building-{os.getpid()}-", dir=folder.parent))
    try:
        yield beside
        with suppress(OSError):
            beside.rename(folder)
            return
        if open_part(folder) is None:
            shutil.rmtree(folder, ignore_errors=True)
            with suppress(OSError):
                folder.unlink(missing_ok=True)
            beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def meta_of(folder: Path) -> dict[str, Any]:
    """What the engine wrote about the index of a part."""
    meta: dict[str, Any] = json.loads((folder / META).read_bytes())
    return meta


def _look(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns, _checksum(path)


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            checksum = zlib.crc32(block, checksum)
    return checksum
