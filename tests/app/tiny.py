"""A small guarded app, to be run in a terminal: `python -m tests.app.tiny`."""

import signal
import sys
import time

from textual.app import ComposeResult
from textual.widgets import Input, Static

from tui.app.guards import GuardedApp, run_guarded
from tui.text import clean, shown

RECORD = "secret\x1b]0;title\x07[/]"


class Tiny(GuardedApp):
    """Shows what is typed, and fails on demand."""

    BINDINGS = [  # noqa: RUF012 - as every Textual app declares them
        ("ctrl+q", "quit", "Quit"),
        ("f2", "crash", "Crash"),
        ("f3", "stall", "Stall"),
        ("f4", "refuse", "Refuse"),
        ("f5", "flood", "Flood"),
    ]

    def compose(self) -> ComposeResult:
        """Lays out a line of words, a field and its echo."""
        yield Static("ready to type")
        yield Input()
        yield Static(id="echo")
        yield Static(id="count")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Repeats what was typed."""
        self.query_one("#echo", Static).update(shown(f"typed {event.value[:60]}"))
        self.query_one("#count", Static).update(f"{len(event.value)} characters")

    def action_crash(self) -> None:
        """Fails with data at hand and in the message."""
        unspoken = "a local value"
        raise ValueError(f"cannot read {RECORD}") from KeyError(len(unspoken))

    def action_stall(self) -> None:
        """Stops answering, for longer than anyone waits."""
        self.query_one("#echo", Static).update(shown("stalled"))
        self.call_after_refresh(lambda: time.sleep(3600))

    def action_flood(self) -> None:
        """Draws without end."""
        while self._driver is not None:
            self._driver.write("flood ")

    def action_refuse(self) -> None:
        """Ends with a code and a message of its own."""
        self.exit(return_code=3, message=clean(RECORD))


if __name__ == "__main__":
    code = run_guarded((lambda: Tiny(css_path="nowhere.tcss")) if "fail" in sys.argv else Tiny)
    if "late" in sys.argv:
        signal.raise_signal(signal.SIGINT)
    sys.exit(code)
