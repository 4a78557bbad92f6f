"""How far a long command has come, in one line on stderr that is written over, where a person watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from ..speech import counted, grouped, said

_EVERY = 0.1
"""Seconds between two lines."""


class Progress:
    """Tells how much is done, how fast it goes, and how long it will still take."""

    def __init__(self, watched: bool) -> None:
        """Takes whether anybody watches."""
        self._watched = watched
        self._began = monotonic()
        self._next = self._began + _EVERY

    def tell(self, rows: int, done: int, whole: int) -> None:
        """Tells that so many rows are done, and so much of the whole; not more than ten times a second."""
        if not self._watched or (now := monotonic()) < self._next:
            return
        self._next = now + _EVERY
        line = told(rows, done, whole, now - self._began)
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Takes the line away."""
        if self._watched:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def told(rows: int, done: int, whole: int, seconds: float) -> str:
    """What the line says: `120,000 rows, 8,000 a second, 1:50 left`."""
    rate = grouped(round(rows / max(seconds, 0.001)))
    line = counted(rows, "{number} row, {rate} a second", "{number} rows, {rate} a second", rate=rate)
    if not done:
        return line
    left = round(seconds * max(0, whole - done) / done)
    return said("{line}, {minutes}:{seconds:02} left", line=line, minutes=left // 60, seconds=left % 60)


@contextmanager
def watched() -> Iterator[Progress]:
    """A line on stderr as long as something goes on, if stderr is a terminal."""
    progress = Progress(sys.stderr is not None and sys.stderr.isatty())
    try:
        yield progress
    finally:
        progress.end()
