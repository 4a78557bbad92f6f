"""A program in a terminal, played from outside: what it paints after each key, and what that costs it."""

import os
import pty
import select
import signal
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeAlias

from ..emulator import Emulator
from ..terminal import KEYS
from .clocks import cpu_of

_IN_THE_TERMINAL: Final = 'exec 0<>"$0" 1>&0 2>&0; exec "$@"'
_QUIET: Final = 0.06
"""A program that wrote nothing for so many seconds, and did next to nothing, is at rest."""
_IDLE: Final = 1.5
"""Milliseconds on a processor that are next to nothing."""
_AT_ONCE: Final = 0.3
"""What is written with no more milliseconds on a processor in between is one paint."""
PATIENCE: Final = 120.0


@dataclass(frozen=True)
class Moment:
    """What was on the screen at one moment, and what had been spent until then since the key."""

    cpu: float
    wall: float
    lines: tuple[str, ...] = ()

    def shows(self, text: str) -> bool:
        """Whether a line has a text."""
        return any(text in line for line in self.lines)


Seen: TypeAlias = str | Callable[[Moment], bool]
"""What is awaited: a text, or that something holds; an empty text awaits nothing."""


@dataclass(frozen=True)
class Burst:
    """All that was painted after a key until the program came to rest."""

    before: tuple[str, ...]
    moments: Sequence[Moment]
    size: int
    """The bytes that were written."""
    rested: float
    """The milliseconds on a processor until it came to rest."""

    def first(self, holds: Callable[[Moment], bool]) -> Moment | None:
        """The first moment of which something holds."""
        return next((moment for moment in self.moments if holds(moment)), None)

    @property
    def last(self) -> Moment | None:
        """The last moment at which other characters stood on the screen than before."""
        before, found = self.before, None
        for moment in self.moments:
            if moment.lines != before:
                before, found = moment.lines, moment
        return found


class Played:
    """Runs a program in a terminal of its own until the end of a `with` block."""

    def __init__(
        self, command: Sequence[str | Path], env: Mapping[str, str], columns: int = 120, rows: int = 36
    ) -> None:
        """Takes what to run, all its variables, and the size of the terminal."""
        self._command, self._env, self._size = list(map(str, command)), dict(env), (columns, rows)
        self._emulator = Emulator(columns, rows)

    def __enter__(self) -> Self:
        self._master, slave = pty.openpty()
        termios.tcsetwinsize(self._master, self._size[::-1])
        self._began = time.monotonic()
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", _IN_THE_TERMINAL, os.ttyname(slave), *self._command],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=self._env,
            start_new_session=True,
        )
        os.close(slave)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._master)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is on the screen."""
        return tuple(self._emulator.screen)

    def opened(self, ready: Seen = "", keys: str = "") -> Burst:
        """All that is painted from the start; until something is seen, if that is wanted.

        Args:
            ready: a text that must be seen before it counts as being at rest, or what must hold.
            keys: what is typed as soon as anything is seen.
        """
        return self._burst(0.0, self._began, ready, _encoded(keys))

    def press(self, keys: str, ready: Seen = "", look: bool = True) -> Burst:
        """All that is painted after some keys, until the program is at rest.

        Args:
            keys: one of `KEYS` by its name, or characters.
            ready: a text that must be seen before it counts as being at rest, or what must hold.
            look: whether the screen is drawn, which takes us longer than it takes the program.
        """
        before, began = cpu_of(self.process.pid), time.monotonic()
        os.write(self._master, _encoded(keys))
        return self._burst(before, began, ready, look=look)

    def _burst(self, spent: float, began: float, ready: Seen, late: bytes = b"", look: bool = True) -> Burst:
        before = self.lines if look else ()
        moments: list[Moment] = []
        size, deadline = 0, time.monotonic() + PATIENCE
        while True:
            chunks = self._chunks(late, deadline)
            late = b""
            for cpu, wall, data in chunks:
                size += len(data)
                answers = self._emulator.feed(data) if look else b""
                if answers:
                    os.write(self._master, answers)
                moments.append(Moment(cpu - spent, (wall - began) * 1000, self.lines if look else ()))
            if not ready or any(_sees(ready, moment) for moment in moments[-1:]):
                return Burst(before, moments, size, cpu_of(self.process.pid) - spent)
            if time.monotonic() > deadline or self.process.poll() is not None:
                screen = "\n".join(self.lines)
                raise RuntimeError(f"{' '.join(self._command)} never showed what was awaited:\n{screen}")

    def _chunks(self, late: bytes, deadline: float) -> list[tuple[float, float, bytes]]:
        """What is written until the program is at rest, each piece with what had been spent by then."""
        found: list[tuple[float, float, bytes]] = []
        spent = cpu_of(self.process.pid)
        while time.monotonic() < deadline:
            if select.select([self._master], [], [], _QUIET)[0]:
                now = cpu_of(self.process.pid), time.monotonic()
                with suppress(OSError):
                    data = os.read(self._master, 65536)
                    if found and now[0] - found[-1][0] < _AT_ONCE:
                        data = found.pop()[2] + data
                    found.append((*now, data))
                    if late:
                        os.write(self._master, late)
                        late = b""
                    continue
                break
            before, spent = spent, cpu_of(self.process.pid)
            if spent - before < _IDLE and not _works(self.process.pid):
                break
        return found


def _sees(ready: Seen, moment: Moment) -> bool:
    return moment.shows(ready) if isinstance(ready, str) else ready(moment)


def _encoded(keys: str) -> bytes:
    return KEYS.get(keys, keys).encode()


def _works(pid: int) -> bool:
    """Whether a thread of a process runs, or wants to."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(OSError):
            if (task / "stat").read_text().rpartition(")")[2].split()[0] in "RD":
                return True
    return False
