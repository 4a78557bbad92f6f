"""What is in the cache, to be told and to be removed."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .folders import cache_folder


@dataclass(frozen=True)
class Entry:
    """One thing in the cache, mostly a folder for a workspace."""

    path: Path
    size: int
    """Bytes of all files in it."""
    written: float
    """When anything in it was last written, in seconds as the system counts them."""


def sizes() -> list[Entry]:
    """What the cache holds, by name; empty where there is no cache."""
    cache = cache_folder()
    try:
        paths = sorted(cache.iterdir()) if cache else []
    except OSError:
        return []
    return [_entry(path) for path in paths]


def forget(path: Path) -> bool:
    """Removes one thing from the cache; tells whether it is gone. What lies elsewhere is never touched."""
    from shutil import rmtree

    cache = cache_folder()
    if cache is None or path.parent != cache or path.name in ("", ".."):
        return False
    try:
        if path.is_dir() and not path.is_symlink():
            rmtree(path)
        else:
            path.unlink()
    except OSError:
        return not os.path.lexists(path)
    return True


def _entry(path: Path) -> Entry:
    looks = [*_looks(path)]
    return Entry(path, sum(size for size, _ in looks), max((time for _, time in looks), default=0.0))


def _looks(path: Path) -> Iterator[tuple[int, float]]:
    """The size and time of a file, or of everything in a folder; links are not followed."""
    try:
        status = path.lstat()
        within = [*path.iterdir()] if path.is_dir() and not path.is_symlink() else None
    except OSError:
        return
    if within is None:
        yield status.st_size, status.st_mtime
    for each in within or ():
        yield from _looks(each)
