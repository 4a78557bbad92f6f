"""Other processes that build parts, so that the screen goes on while they do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass
from pickle import UnpicklingError
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from .building import Task, Unready, build
from .parts import Part, open_part
from .quick import Learnt

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

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


def built(tasks: Sequence[Task], tell: Told, is_cancelled: Callable[[], bool]) -> Iterator[Part | Unready]:
    """Builds parts, each given as soon as it is whole, or what stands against building it.

    Args:
        tasks: what to build.
        tell: told now and then how far it has come.
        is_cancelled: asked now and then whether to give up.

    Raises:
        Cancelled: it was given up.
        OSError: nothing can be written there.
    """
    counter, left, learnt = _Counter(tasks, tell), list(tasks), Learnt()
    if sum(map(_bytes, tasks)) >= _SMALL:
        for done, made in _by_others(tasks, counter, is_cancelled):
            left.remove(done)
            yield made
    for task in left:
        if is_cancelled():
            raise Cancelled
        yield _here(task, counter, learnt)


def _here(task: Task, counter: _Counter, learnt: Learnt) -> Part | Unready:
    try:
        return build(task, counter.add, learnt)
    except Unready as unready:
        return unready


def _bytes(task: Task) -> int:
    return task.stretch.stop - task.stretch.start


class _Hand(NamedTuple):
    """Another process, and what it is to build."""

    process: BaseProcess
    tasks: Sequence[Task]


class _Counter:
    """Adds up what is done, and tells it."""

    def __init__(self, tasks: Sequence[Task], tell: Told) -> None:
        self._of, self._tell, self._began = sum(map(_bytes, tasks)), tell, monotonic()
        self._rows = self._bytes = 0

    def add(self, rows: int, bytes: int) -> None:
        self._rows, self._bytes = self._rows + rows, self._bytes + bytes
        self._tell(Progress(self._rows, self._bytes, self._of, monotonic() - self._began))


def _by_others(
    tasks: Sequence[Task], counter: _Counter, is_cancelled: Callable[[], bool]
) -> Iterator[tuple[Task, Part | Unready]]:
    """What other processes build; one that dies leaves its tasks undone."""
    from multiprocessing import get_context

    context = get_context("spawn")
    hands = max(1, min(_HANDS, len(tasks), os.cpu_count() or 1))
    ears: dict[Connection, _Hand] = {}
    for hand in range(hands):
        ear, mouth = context.Pipe(duplex=False)
        own = list(tasks[hand::hands])
        process = context.Process(target=_work, args=(own, mouth), daemon=True)
        with redirect_stderr(sys.__stderr__):  # the screen puts one in its place that has no file
            process.start()
        mouth.close()
        ears[ear] = _Hand(process, own)
    try:
        while ears:
            if is_cancelled():
                raise Cancelled
            for ear in _ready(ears):
                done, made = _heard(ear, ears, counter)
                if done and made:
                    yield done, made
    finally:
        for each in ears.values():
            each.process.terminate()
            each.process.join()


def _ready(ears: Iterable[Connection]) -> list[Connection]:
    from multiprocessing.connection import Connection, wait

    return [ear for ear in wait(list(ears), timeout=_OFTEN) if isinstance(ear, Connection)]


def _heard(
    ear: Connection, ears: dict[Connection, _Hand], counter: _Counter
) -> tuple[Task | None, Part | Unready | None]:
    """What another process says: how far it is, what has become of a task, or that nothing can be written."""
    hand = ears[ear]
    try:
        said = ear.recv()
    except (EOFError, OSError, UnpicklingError):
        ears.pop(ear).process.join()
        return None, None
    if isinstance(said, OSError):
        raise said
    if isinstance(said, int):
        return hand.tasks[said], open_part(hand.tasks[said].folder)
    if isinstance(said, Unready):
        return hand.tasks[said.args[2]], Unready(*said.args[:2])
    counter.add(*said)
    return None, None


def _work(tasks: Sequence[Task], mouth: Connection) -> None:
    """Builds some parts in a process of its own."""
    learnt = Learnt()
    with suppress(BrokenPipeError, KeyboardInterrupt):
        for number, task in enumerate(tasks):
            try:
                build(task, lambda rows, bytes: mouth.send((rows, bytes)), learnt)
            except Unready as unready:
                mouth.send(Unready(*unready.args, number))
            except BrokenPipeError:
                raise
            except OSError as error:
                mouth.send(OSError(str(error)))
                return
            else:
                mouth.send(number)
