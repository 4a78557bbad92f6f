"""Copying by every way there is: it is said which one it went, and what went none is printed at the end."""

import os
import sys
from contextlib import suppress
from threading import Thread

from textual.notifications import Notification, Notify

from ..clipboard import carry
from ..speech import counted, said
from ..text import clean
from .guards import GuardedApp

_PATIENCE = 1.0
"""Seconds that a copy may still take once the screen is gone."""


class CopyingApp(GuardedApp):
    """An app that takes what is copied to the reader's clipboard, without waiting for it."""

    def __init__(self) -> None:
        """Begins with nothing copied."""
        super().__init__()
        self._uncopied: list[str] = []
        self._carrying: Thread | None = None
        self._told = Notification("")

    def copy_to_clipboard(self, text: str) -> None:
        """Copies text in a thread, and says on the screen by which way it went."""
        self._clipboard = text
        self._uncopied.append(text)
        self._carrying = Thread(target=self._carry, args=(text,), name="copying", daemon=True)
        self._carrying.start()

    def print_uncopied(self) -> None:
        """Prints what reached no clipboard, once the terminal is given back."""
        if self._carrying:
            self._carrying.join(timeout=_PATIENCE)
        if self._uncopied and sys.__stdout__ is not None:
            told = "\n\n".join(dict.fromkeys(clean(text, newlines=True) for text in self._uncopied))
            with suppress(OSError, ValueError):
                sys.__stdout__.write(f"{told}\n")
                sys.__stdout__.flush()

    def _carry(self, text: str) -> None:
        ways = carry(text, self._tell_terminal, os.environ)
        if ways:
            self._uncopied.remove(text)
        self.call_later(self._say, ways, len(text))

    def _tell_terminal(self, sequence: str) -> bool:
        """Writes a sequence to the terminal; it cannot once that is being given back."""
        with suppress(AssertionError):
            if self._driver is not None:
                self._driver.write(sequence)
                return True
        return False

    def _say(self, ways: tuple[str, ...], length: int) -> None:
        """Says it in the place of what was said of the copy before."""
        if self._told in self._notifications:
            self._unnotify(self._told)
        self._told = Notification(clean(say_copied(ways, length)), timeout=4, markup=False)
        self.post_message(Notify(self._told))


def say_copied(ways: tuple[str, ...], length: int) -> str:
    """By which ways so many characters went to the clipboard, or what becomes of them where there is none."""
    if not ways:
        return counted(
            length,
            "No way leads to a clipboard here; {number} character is printed when you leave.",
            "No way leads to a clipboard here; {number} characters are printed when you leave.",
        )
    by = said("{one} and {other}", one=ways[0], other=ways[1]) if len(ways) > 1 else ways[0]
    return counted(
        length, "Copied by {ways}; {number} character.", "Copied by {ways}; {number} characters.", ways=by
    )
