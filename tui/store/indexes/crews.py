"""Other processes that build parts, so that the screen goes on while they do."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any

from .building import Task, build
from .parts import Part, open_part

_SMALL = 3_000_000
"""So many bytes are read sooner here than another process starts."""
_HANDS = 2
_OFTEN = 0.2


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the building has come."""

    rows: int
    bytes: int
    of: int
    """How many bytes there are to read."""
    seconds: float

    @property
    def rate(self) -> float:
        """Rows in a second."""
        return self.rows / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """About how many seconds are left; none while nothing is done."""
        return self.seconds * (self.of - self.bytes) / self.bytes if self.bytes else None


Told = Callable[[Progress], None]


class Cancelled(Exception):
    """The building was given up; what is built already stays."""


def built(tasks: Sequence[Task], tell: Told, is_cancelled: Callable[[], bool]) -> Iterator[Part]:
    """Builds parts, each given as soon as it is whole; those that cannot be built are left out.

    Args:
        tasks: what to build.
        tell: told now and then how far it has come.
        is_cancelled: asked now and then whether to give up.

    Raises:
        Cancelled: it was given up.
        OSError: nothing can be written there.
    """
    counter = _Counter(tasks, tell)
    if sum(_bytes(task) for task in tasks) < _SMALL:
        for task in tasks:
            if is_cancelled():
                raise Cancelled
            yield build(task, counter.add)
        return
    yield from _by_others(tasks, counter, is_cancelled)


def _bytes(task: Task) -> int:
    return task.stretch.stop - task.stretch.start


class _Counter:
    """Adds up what is done, and tells it."""

    def __init__(self, tasks: Sequence[Task], tell: Told) -> None:
        self._of, self._tell, self._began = sum(map(_bytes, tasks)), tell, monotonic()
        self._rows = self._bytes = 0

    def add(self, rows: int, bytes: int) -> None:
        self._rows, self._bytes = self._rows + rows, self._bytes + bytes
        self._tell(Progress(self._rows, self._bytes, self._of, monotonic() - self._began))


def _by_others(tasks: Sequence[Task], counter: _Counter, is_cancelled: Callable[[], bool]) -> Iterator[Part]:
    context = multiprocessing.get_context("spawn")
    hands = max(1, min(_HANDS, len(tasks), os.cpu_count() or 1))
    ears: dict[Connection, Any] = {}
    for hand in range(hands):
        ear, mouth = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(list(tasks[hand::hands]), mouth), daemon=True)
        process.start()
        mouth.close()
        ears[ear] = process
    try:
        while ears:
            if is_cancelled():
                raise Cancelled
            for ear in _ready(ears):
                part = _heard(ear, ears, counter)
                if part:
                    yield part
    finally:
        for process in ears.values():
            process.terminate()
            process.join()


def _ready(ears: Iterable[Connection]) -> list[Connection]:
    return [ear for ear in wait(list(ears), timeout=_OFTEN) if isinstance(ear, Connection)]


def _heard(ear: Connection, ears: dict[Connection, Any], counter: _Counter) -> Part | None:
    """What another process says: how far it is, that a part is whole, or that nothing can be written."""
    try:
        said = ear.recv()
    except EOFError:
        ears.pop(ear).join()
        return None
    if isinstance(said, OSError):
        raise said
    if isinstance(said, Task):
        return open_part(said.folder)
    counter.add(*said)
    return None


def _work(tasks: Sequence[Task], mouth: Connection) -> None:
    """Builds some parts in a process of its own."""
    with suppress(BrokenPipeError, KeyboardInterrupt):
        for task in tasks:
            try:
                build(task, lambda rows, bytes: mouth.send((rows, bytes)))
            except OSError as error:
                if isinstance(error, BrokenPipeError):
                    raise
                mouth.send(error)
                return
            mouth.send(task)
