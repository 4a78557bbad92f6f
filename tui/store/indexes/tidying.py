"""Removing what is kept and no longer needed."""

import os
import shutil
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

_STALE = 24 * 3600
"""So long must something not have been used, in seconds."""


def tidy(kept: Path, needed: Collection[str]) -> None:
    """Removes parts and views that were not used for a day, and what processes that are gone left half made.

    Args:
        kept: the folder that keeps what is built.
        needed: the names of parts that are in use.
    """
    for path in (*_within(kept / "parts"), *_within(kept / "views")):
        if path.name not in needed and (_is_left(path.name) or _unused(path) > _STALE):
            shutil.rmtree(path, ignore_errors=True)


def _within(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from list(folder.iterdir())


def _is_left(name: str) -> bool:
    """Whether a process that is gone was building there."""
    start, _, rest = name.partition("-")
    number = rest.partition("-")[0]
    if start != "building" or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _unused(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
