"""Many parts as one index: a folder that links to their files, and a list of their segments."""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import tantivy

from .parts import META, Part, built_beside, meta_of
from .passing import Passing
from .watching import open_index

_LOCK = ".tantivy-meta.lock"


@dataclass(frozen=True, eq=False)
class View:
    """Some parts as one index."""

    index: tantivy.Index
    passing: Passing | None = None
    """What must be held as long as the index is."""


def view_of(parts: Sequence[Part], folder: Path | None) -> View:
    """One index of all the documents of some parts.

    Args:
        parts: one or more parts, in the order in which the engine gets them.
        folder: where views are kept; without it, or where nothing can be written, it is in a passing folder.

    Raises:
        OSError: there is no place for it at all, or the engine does not take it.
    """
    meta = meta_together(parts)
    if folder is not None:
        name = hashlib.sha256(meta + b"".join(bytes(part.folder) for part in parts)).hexdigest()[:32]
        with suppress(OSError, ValueError):
            return View(_opened(folder / name, parts, meta))
    passing = Passing()
    try:
        _link(parts, passing.path, meta, lambda part, link: link.symlink_to(part.absolute()))
        return View(open_index(passing.path), passing)
    except ValueError as error:
        raise OSError(f"the index cannot be opened: {error}") from error


def _opened(place: Path, parts: Sequence[Part], meta: bytes) -> tantivy.Index:
    if not _is_whole(place, parts, meta):
        shutil.rmtree(place, ignore_errors=True)
        with built_beside(place) as beside:
            link_files(parts, beside, meta)
    if not _is_whole(place, parts, meta):
        raise OSError(f"{place}: the view cannot be kept there")
    with suppress(OSError):
        os.utime(place)
    if _is_locked(place):
        raise OSError(f"{place}: another program has locked the view")
    return open_index(place)


def meta_together(parts: Sequence[Part]) -> bytes:
    """The list of all segments of some parts, as the engine reads it."""
    meta = meta_of(parts[0].folder)
    meta["segments"] = [segment for part in parts for segment in part.segments]
    meta["opstamp"] = max(meta_of(part.folder)["opstamp"] for part in parts)
    return json.dumps(meta).encode()


def _link(parts: Sequence[Part], place: Path, meta: bytes, link: Callable[[Path, Path], None]) -> None:
    for part in parts:
        for name, _ in part.of_segments:
            link(part.folder / name, place / name)
    (place / META).write_bytes(meta)


def link_files(parts: Sequence[Part], place: Path, meta: bytes) -> None:
    """Links the files of some parts in a folder, or copies them, with a list of their segments."""
    _link(parts, place, meta, _linked)


def _linked(file: Path, link: Path) -> None:
    try:
        os.link(file, link)
    except OSError:
        shutil.copy2(file, link)


def _is_locked(place: Path) -> bool:
    """Whether the engine would have to wait for another program."""
    with (place / _LOCK).open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


def _is_whole(place: Path, parts: Sequence[Part], meta: bytes) -> bool:
    try:
        for part in parts:
            for name, look in part.of_segments:
                status = (place / name).stat()
                if (status.st_size, status.st_mtime_ns) != look:
                    return False
        return (place / META).read_bytes() == meta
    except OSError:
        return False
