"""The terminal as the explorer takes it and gives it back, whatever happens to either of them."""

import os
import select
import signal
import sys
import termios
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from contextlib import suppress
from io import BufferedWriter, FileIO, TextIOWrapper
from queue import Empty, SimpleQueue
from threading import Thread
from types import FrameType
from typing import Any, Final

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

_ENDING: Final = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
_GRACE: Final = 0.9  # seconds from a signal to an orderly end
_TICK: Final = 0.1  # seconds; how long a lone escape waits at most for the rest of its sequence
_GIVE_BACK: Final = b"\x18" + b"".join(  # the first byte cancels a sequence that was cut short
    (
        *(b"\x1b[?%dl" % mode for mode in (2026, 1000, 1003, 1006, 1015, 1016, 1004, 2004, 2048)),
        b"\x1b[?7h\x1b[<u\x1b[?1049l\x1b[0m\x1b[?25h",
    )
)


class GuardedDriver(LinuxDriver):
    """Textual's driver, for terminals that send anything, vanish, stall, or are asked to end.

    Bytes that are not UTF-8 arrive as U+FFFD, and a sequence that Textual cannot read is dropped. SIGHUP,
    SIGINT, SIGQUIT and SIGTERM end the app with 128 + n, and so does a terminal that is gone (as SIGHUP). An
    app that has not ended within 0.9 seconds, or gets a second signal, is left where it stands, with the
    terminal given back. It draws on standard output, so that standard error can go elsewhere.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        assert sys.__stdout__ is not None
        self._ends: SimpleQueue[int] = SimpleQueue()
        self._before: dict[int, Any] = {}
        self._held = False
        self._output = _Output(sys.__stdout__.fileno(), self._lost)
        self._file = TextIOWrapper(
            BufferedWriter(self._output), sys.__stdout__.encoding, errors="replace", newline="\n"
        )
        Thread(target=self._end, name="end", daemon=True).start()

    def start_application_mode(self) -> None:
        """Takes the terminal, and answers for it from here on."""
        for number in _ENDING:
            before = signal.getsignal(number)
            if before is not signal.SIG_IGN and number not in self._before:
                self._before[number] = before
                signal.signal(number, self._caught)
        self._held = True
        super().start_application_mode()  # type: ignore[no-untyped-call] # Textual gives it no types
        self._held = self._writer_thread is not None and self._writer_thread.is_alive()

    def stop_application_mode(self) -> None:
        """Puts everything back that was changed."""
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
        super().stop_application_mode()

    def close(self) -> None:
        """Waits until the terminal has been told; signals are again what they were."""
        super().close()
        self._held = False
        for number, before in self._before.items():
            signal.signal(number, before or signal.SIG_DFL)
        self._before.clear()

    def abandon(self) -> None:
        """Gives the terminal back at once, past the threads that write to it; does nothing if it was."""
        if not self._held:
            return
        self._held = False
        with suppress(termios.error):
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        with suppress(OSError):
            output = self._output.fileno()
            os.set_blocking(output, False)
            try:
                os.write(output, _GIVE_BACK)
            finally:
                os.set_blocking(output, True)

    def run_input_thread(self) -> None:
        """Reads the keyboard until the driver is told to stop or the terminal is gone."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = XTermParser(self._debug)
        while not self.exit_event.is_set():
            text = ""
            if select.select([self.fileno], [], [], _TICK)[0]:
                if not (data := self._read()):
                    self._lost()
                    return
                text = decode(data)
            for char in text:
                parser = self._parsed(parser, parser.feed(char))
            parser = self._parsed(parser, parser.tick())

    def _parsed(self, parser: XTermParser, messages: Iterable[Message]) -> XTermParser:
        """Passes on what was typed; returns the parser for what comes next: another, if this one failed."""
        try:
            for message in messages:
                self.process_message(message)
        except Exception:
            fresh = XTermParser(self._debug)
            fresh.mouse_pixels = parser.mouse_pixels
            fresh.terminal_size = parser.terminal_size
            fresh.terminal_pixel_size = parser.terminal_pixel_size
            return fresh
        return parser

    def _read(self) -> bytes:
        """Returns what was typed, or nothing once there is no terminal to type at."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        self._ends.put(number)  # the one thing that is safe wherever the main thread was interrupted

    def _lost(self) -> None:
        self._ends.put(signal.SIGHUP)

    def _end(self) -> None:
        """Waits for a reason to end; sees to it that the process does."""
        code = 128 + self._ends.get()
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._app.exit, None, code)
        with suppress(Empty):
            self._ends.get(timeout=_GRACE)
        self.abandon()
        os._exit(code)

    def _sigtstp_application(self, *_: object) -> None:
        if self._auto_restart and self._app.is_running:
            self._loop.call_soon_threadsafe(self._sleep)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        if self._auto_restart and self._app.is_running:
            self._loop.call_soon_threadsafe(self._wake)

    def _sleep(self) -> None:
        super()._sigtstp_application()

    def _wake(self) -> None:
        """Takes the terminal again and draws all of it; what was held all along is first given back."""
        if self._held:
            self.suspend_application_mode()
            self._must_signal_resume = True
        if self._must_signal_resume:
            self.resume_application_mode()
            self._app.refresh()


class _Output(FileIO):
    """Where the screen is drawn; once that is gone, writing to it does nothing."""

    def __init__(self, descriptor: int, lost: Callable[[], None]) -> None:
        super().__init__(descriptor, "wb", closefd=False)
        self._lost = lost
        self._gone = False

    def write(self, data: Any, /) -> int:
        """Writes all of it, or reports once that the terminal is gone."""
        size = memoryview(data).nbytes
        try:
            written = size if self._gone else super().write(data)
        except OSError:
            self._gone, written = True, size
            self._lost()
        if written is None:
            select.select([], [self], [], _TICK)
        return written or 0
