"""Joining parts in another process, which can be ended: a change is not to wait until they are joined."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, suppress
from pathlib import Path

from .joining import join
from .parts import Part, open_part

_OFTEN = 0.2


def joined_by_another(parts: Sequence[Part], folder: Path, is_cancelled: Callable[[], bool]) -> bool:
    """Lets another process join some parts, and tells whether it did.

    Args:
        parts: which.
        folder: where parts are kept.
        is_cancelled: asked now and then whether to give up.
    """
    import multiprocessing

    folders = [part.folder for part in parts]
    process = multiprocessing.get_context("spawn").Process(target=_join, args=(folders, folder), daemon=True)
    with redirect_stderr(sys.__stderr__):  # the screen puts one in its place that has no file
        process.start()
    try:
        while process.is_alive() and not is_cancelled():
            process.join(_OFTEN)
    finally:
        process.terminate()
        process.join()
    return process.exitcode == 0


def _join(parts: Sequence[Path], folder: Path) -> None:
    found = [part for each in parts if (part := open_part(each))]
    with suppress(OSError, KeyboardInterrupt):
        if len(found) == len(parts):
            join(found, folder)
            return
    sys.exit(1)
