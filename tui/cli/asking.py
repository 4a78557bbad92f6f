"""Asking the terminal what it can do, where there is one."""

import os
import re
import select
import sys
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

_QUESTION = b"\x1b[?u\x1b[c"
"""Which keyboard protocol is on (Kitty), then what the terminal is (DA1), which all of them answer."""
_END = re.compile(rb"\x1b\[\?[0-9;]*c")
_KEYBOARD = re.compile(rb"\x1b\[\?[0-9]+u")
_PATIENCE = 0.5
_MOST = 4096


@dataclass(frozen=True)
class Reply:
    """What a terminal answers."""

    answered: bool = False
    keyboard: bool = False
    """Whether it knows the Kitty protocol, which tells every key apart."""


def ask_terminal() -> Reply:
    """Asks the terminal of this process, if it has one; waits half a second at most."""
    try:
        reading, writing = sys.stdin.fileno(), sys.stdout.fileno()
        if os.isatty(reading) and os.isatty(writing):
            return ask(reading, writing)
    except (AttributeError, OSError, ValueError):
        pass
    return Reply()


def ask(reading: int, writing: int) -> Reply:
    """Asks a terminal that is open for reading and writing, and leaves it as it was."""
    import termios
    import tty

    before = termios.tcgetattr(reading)
    try:
        tty.setcbreak(reading, termios.TCSANOW)
        os.write(writing, _QUESTION)
        return read_reply(_answer(reading))
    except OSError:
        return Reply()
    finally:
        with suppress(termios.error):
            termios.tcsetattr(reading, termios.TCSANOW, before)


def read_reply(answer: bytes) -> Reply:
    """What an answer says."""
    return Reply(bool(_END.search(answer)), bool(_KEYBOARD.search(answer)))


def _answer(reading: int) -> bytes:
    answer, until = b"", monotonic() + _PATIENCE
    while not _END.search(answer) and len(answer) < _MOST and (left := until - monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            answer += os.read(reading, _MOST)
    return answer
