"""A program in a real terminal: a pseudo terminal, the screen it draws, and what it leaves behind."""

import os
import pty
import select
import signal
import subprocess
import tempfile
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from .emulator import Emulator

PATIENCE = 30.0  # seconds that a busy machine may need for anything
KEYS = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "alt+left": "\x1b[1;3D",
    "alt+right": "\x1b[1;3C",
    "shift+tab": "\x1b[Z",
    "tab": "\t",
    "enter": "\r",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
}
# The leader of a new session gets the first terminal it opens as its own, as a shell in a window does.
_IN_THE_TERMINAL = 'exec 0<>"$0" 1>&0 2>&0; exec "$@"'
_FLAGS = [
    (0, "ICRNL", termios.ICRNL),
    (0, "IXON", termios.IXON),
    (1, "OPOST", termios.OPOST),
    (3, "ECHO", termios.ECHO),
    (3, "ICANON", termios.ICANON),
    (3, "IEXTEN", termios.IEXTEN),
    (3, "ISIG", termios.ISIG),
]


def _heed_signals() -> None:
    """Undoes what a test run in the background passes on: signals that are ignored."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """Runs a command in a terminal of its own, with an empty home, until the end of a `with` block.

    Args:
        command: The program and its arguments.
        columns: Width of the terminal.
        rows: Height of the terminal.
        env: Variables to set on top of the few that every run gets.
        cwd: The folder to run in; the empty home when not given.
    """

    def __init__(
        self,
        command: Sequence[str | Path],
        columns: int = 120,
        rows: int = 36,
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        self._command = [str(part) for part in command]
        self._emulator = Emulator(columns, rows)
        self._size = (columns, rows)
        self._env = dict(env or {})
        self._cwd = cwd
        self.raw = b""
        self._ended = False

    def __enter__(self) -> Self:
        self._home = tempfile.TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True)
        home = Path(self._home.name)
        env = {"HOME": str(home), "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "TERM": "xterm-256color"}
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            env[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        self._master, slave = pty.openpty()
        os.set_blocking(self._master, False)
        termios.tcsetwinsize(self._master, self._size[::-1])
        self._before = termios.tcgetattr(self._master)
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", _IN_THE_TERMINAL, os.ttyname(slave), *self._command],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=env | self._env,
            cwd=self._cwd or home,
            start_new_session=True,
            preexec_fn=_heed_signals,
        )
        os.close(slave)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)
        self.hang_up()
        self._home.cleanup()

    @property
    def screen(self) -> list[str]:
        """The lines on the screen after all that was read so far."""
        return self._emulator.screen

    def modes_left(self) -> list[str]:
        """What the program changed in the terminal and has not put back, in words."""
        now = termios.tcgetattr(self._master)
        return self._emulator.modes_left() + [
            f"termios {name}" for field, name, bit in _FLAGS if (self._before[field] ^ now[field]) & bit
        ]

    @property
    def restored(self) -> bool:
        """Whether the terminal is as the program found it."""
        return not self.modes_left()

    def send(self, keys: str | bytes) -> None:
        """Types characters or raw bytes; one escape alone needs something to wait for before the next key."""
        data = keys.encode() if isinstance(keys, str) else keys
        deadline = time.monotonic() + PATIENCE
        while data:
            _, writable, _ = select.select([], [self._master], [], 0.05)
            if writable:
                with suppress(BlockingIOError):
                    data = data[os.write(self._master, data[:1024]) :]
            self._read(0)
            assert time.monotonic() < deadline, self._report("the program takes no more keys")

    def press(self, *names: str) -> None:
        """Types keys by name: those of `KEYS`, ``ctrl+x``, or a character itself."""
        for name in names:
            control = name.removeprefix("ctrl+")
            self.send(KEYS.get(name) or (name if control == name else chr(ord(control) & 0x1F)))

    def wait_until(self, holds: Callable[[], bool], what: str, timeout: float = PATIENCE) -> None:
        """Reads the screen until something holds.

        Raises:
            AssertionError: It does not within so many seconds, or never will; shows the screen.
        """
        deadline = time.monotonic() + timeout
        while not holds():
            left = deadline - time.monotonic()
            assert left > 0, self._report(f"waited {timeout:g} s {what}")
            assert not self._ended, self._report(f"ended; waited {what}")
            self._read(min(left, 0.1))

    def wait_for(self, text: str, timeout: float = PATIENCE) -> None:
        """Reads until a line of the screen holds a text."""
        self.wait_until(lambda: any(text in line for line in self.screen), f"for {text!r}", timeout)

    def wait_gone(self, text: str, timeout: float = PATIENCE) -> None:
        """Reads until no line of the screen holds a text."""
        self.wait_until(lambda: not any(text in line for line in self.screen), f"for {text!r} to go", timeout)

    def wait_stopped(self, timeout: float = PATIENCE) -> None:
        """Reads until the program was suspended."""
        options = os.WSTOPPED | os.WNOHANG
        pid = self.process.pid
        self.wait_until(lambda: os.waitid(os.P_PID, pid, options) is not None, "for a suspension", timeout)

    def resize(self, columns: int, rows: int) -> None:
        """Changes the size of the window."""
        self._size = (columns, rows)
        self._emulator.resize(columns, rows)
        termios.tcsetwinsize(self._master, (rows, columns))

    def signal(self, number: int) -> None:
        """Sends a signal to the program and its children."""
        os.killpg(self.process.pid, number)

    def hang_up(self) -> None:
        """Closes the window under the program."""
        self._ended = True
        with suppress(OSError):
            os.close(self._master)

    def exit_code(self, timeout: float = PATIENCE) -> int:
        """Reads until the program has ended and returns its exit code; minus n when signal n ended it."""
        deadline = time.monotonic() + timeout
        while not self._ended and self.process.poll() is None:
            self._read(0.1)
            assert time.monotonic() < deadline, self._report(f"still running after {timeout:g} s")
        while self._read(0):
            pass
        return self.process.wait(timeout)

    def _read(self, seconds: float) -> bool:
        """Takes what the program wrote, waiting so long for a first byte; tells whether there was any."""
        if self._ended or not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            data = b""
        self._ended = not data
        self.raw += data
        if answers := self._emulator.feed(data):
            with suppress(OSError):
                os.write(self._master, answers)
        return bool(data)

    def _report(self, what: str) -> str:
        columns = self._size[0]
        lines = "\n".join(f"│{line:<{columns}}│" for line in self.screen)
        return f"{what}: {' '.join(self._command)}\n┌{'─' * columns}┐\n{lines}\n└{'─' * columns}┘"
