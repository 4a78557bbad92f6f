"""What stands around Textual, so that no fault of a terminal or of ours breaks the reader's shell."""

import sys
from collections.abc import Callable
from contextlib import suppress
from os import environ
from signal import SIG_IGN, SIGINT, signal
from traceback import format_exception
from typing import ClassVar, Final

from rich.console import RenderableType
from rich.segment import Segment
from rich.text import Text
from textual import constants
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from ..speech import marked, said
from ..text import clean, shown
from .terminal import GuardedDriver

_NO_TERMINAL: Final = 2
_DUMB: Final = ("dumb", "unknown")
_LONGEST_LINE: Final = 1000


class GuardedApp(App[None]):
    """An app that survives its terminal, and reports a crash without showing data raw. See `run_guarded`."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "suspend_process", "Suspend", show=False)]

    def get_driver_class(self) -> type[Driver]:
        """Returns the guarded driver wherever Textual would take its own for a terminal."""
        chosen = super().get_driver_class()
        return GuardedDriver if chosen is LinuxDriver else chosen

    def panic(self, *renderables: RenderableType) -> None:
        """Ends with the exit code of a crash, and shows these once the terminal is given back."""
        self._return_code = self._return_code or 1
        super().panic(*renderables)

    def _fatal_error(self) -> None:
        error = self._exception or sys.exception()
        self.panic(_report(error) if error else shown(said("stopped by an unknown error")))

    def _print_error_renderables(self) -> None:
        for renderable in self._exit_renderables[:1]:
            drawn = shown(renderable, newlines=True) if isinstance(renderable, str) else renderable
            segments = Segment.filter_control(self.console.render(drawn))
            _say("".join(segment.text for segment in segments))
        self._exit_renderables.clear()

    def give_back(self) -> None:
        """Sees to it that the terminal is given back, however the app ended."""
        if isinstance(self._driver, GuardedDriver):
            self._driver.abandon()


def run_guarded(start: Callable[[], GuardedApp]) -> int:
    """Builds an app, runs it to its end and returns the exit code of the process.

    0 when the app ended as asked, or what it gave to `App.exit`; 1 after a crash, with its traceback on
    standard error; 2 with one line there when there is no terminal to draw on; 128 + n after signal n. To be
    called last: once the app has ended, the process no longer minds Ctrl+C.
    """
    if constants.DRIVER is None and (lack := _lack()):
        needs = said(
            "the explorer needs a terminal: {lack}; `communique --help` lists what works without", lack=lack
        )
        _say(needs)
        return _NO_TERMINAL
    app: GuardedApp | None = None
    fault: Exception | None = None
    try:
        app = start()
        app.run()
        code = app.return_code or 0
    except KeyboardInterrupt:
        code = 128 + SIGINT
    except Exception as error:
        fault, code = error, 1
    signal(SIGINT, SIG_IGN)  # the process is ending: what is typed from here on is meant for the shell
    if app is not None:
        app.give_back()
    if fault is not None:
        _say(_report(fault).plain)
    return code


def _lack() -> str:
    """Says what keeps the app from drawing; nothing when it can."""
    for stream, missing in (
        (sys.__stdin__, marked("standard input is not one")),
        (sys.__stdout__, marked("standard output is not one")),
    ):
        if stream is None or stream.closed or not stream.isatty():
            return said(missing)
    kind = environ.get("TERM", "")
    return said("TERM={kind} cannot move its cursor", kind=kind) if kind in _DUMB else ""


def _report(error: BaseException) -> Text:
    """Draws a traceback without the values of variables, and with what the error quotes made visible."""
    lines = "".join(format_exception(error)).rstrip().split("\n")
    text = "\n".join(line if len(line) <= _LONGEST_LINE else line[:_LONGEST_LINE] + "…" for line in lines)
    report = shown(text, newlines=True)
    report.no_wrap, report.overflow = True, "ignore"
    return report


def _say(text: str) -> None:
    """Writes lines to standard error, if it is still there."""
    if (errors := sys.__stderr__) is not None:
        with suppress(OSError, ValueError):
            errors.write(clean(text.rstrip(), newlines=True) + "\n")
            errors.flush()
