"""Many parts as one index: a folder that links to their files, and a list of their segments."""

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import tantivy

from .parts import Part, built_beside, meta_of

_META = "meta.json"


def view_of(parts: Sequence[Part], folder: Path | None) -> tantivy.Index:
    """One index of all the documents of some parts.

    Args:
        parts: one or more parts, in the order in which the engine gets them.
        folder: where views are kept; without it, or where nothing can be written, a folder of our own that
            lasts as long as the process.

    Raises:
        OSError: there is no place for it at all.
        ValueError: the engine does not take it.
    """
    meta = _meta(parts)
    if folder is not None:
        name = hashlib.sha256(meta + b"".join(bytes(part.folder) for part in parts)).hexdigest()[:32]
        with suppress(OSError, ValueError):
            return _opened(folder / name, parts, meta)
    return tantivy.Index.open(str(_passing(parts, meta)))


def _opened(place: Path, parts: Sequence[Part], meta: bytes) -> tantivy.Index:
    if not _is_whole(place, parts, meta):
        shutil.rmtree(place, ignore_errors=True)
        with built_beside(place) as beside:
            _link(parts, beside, meta)
    if not _is_whole(place, parts, meta):
        raise OSError(f"{place}: the view cannot be kept there")
    return tantivy.Index.open(str(place))


def _passing(parts: Sequence[Part], meta: bytes) -> Path:
    """A folder with links to the files of parts, which is removed when the process ends."""
    import atexit

    place = Path(mkdtemp(prefix="communique-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    for part in parts:
        for name in part.looks:
            if name != _META:
                (place / name).symlink_to((part.folder / name).absolute())
    (place / _META).write_bytes(meta)
    return place


def _meta(parts: Sequence[Part]) -> bytes:
    meta = meta_of(parts[0].folder)
    meta["segments"] = [segment for part in parts for segment in part.segments]
    meta["opstamp"] = max(meta_of(part.folder)["opstamp"] for part in parts)
    return json.dumps(meta).encode()


def _link(parts: Sequence[Part], place: Path, meta: bytes) -> None:
    for part in parts:
        for name in part.looks:
            if name != _META:
                try:
                    os.link(part.folder / name, place / name)
                except OSError:
                    shutil.copy2(part.folder / name, place / name)
    (place / _META).write_bytes(meta)


def _is_whole(place: Path, parts: Sequence[Part], meta: bytes) -> bool:
    try:
        for part in parts:
            for name, look in part.looks.items():
                if name != _META:
                    status = (place / name).stat()
                    if (status.st_size, status.st_mtime_ns) != look:
                        return False
        return (place / _META).read_bytes() == meta
    except OSError:
        return False
