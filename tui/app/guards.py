"""Guards around the screen: signals, no terminal, crashes."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable

from textual.app import App

from ..text import clean

_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


class GuardedApp(App[None]):
    """An app that gives the terminal back whatever ends it."""

    ENABLE_COMMAND_PALETTE = False

    def on_load(self) -> None:
        """Ends in order when a signal asks for it, with 128 and the number of the signal."""
        loop = asyncio.get_running_loop()
        for number in _ENDING:
            loop.add_signal_handler(number, lambda number=number: self.exit(return_code=128 + number))


def run_guarded(start: Callable[[], GuardedApp]) -> int:
    """Runs an app; returns the exit code of the program: 2 without a terminal, not 0 after a crash."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        print(clean("the explorer needs a terminal; `communique --help` lists what works without"), file=sys.stderr)
        return 2
    app = start()
    app.run()
    return app.return_code or 0
