"""OSC 52: the sequence by which a program asks its terminal to put text on the clipboard.

It goes where the screen is looked at, over SSH too. Whether a terminal heeds it, it does not say; some are
known not to.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Final

MOST: Final = 100_000
"""How long a sequence may be at most; terminals drop longer ones."""
_DEAF: Final = ("linux", "dumb", "unknown", "vt52", "vt100", "vt102", "vt220", "cons25")
_DEAF_PROGRAMS: Final = ("Apple_Terminal",)
_AT_ONCE: Final = 500
"""What GNU screen takes of a sequence that it passes on."""


def sequence(text: str, environment: Mapping[str, str], ask: Callable[[str], str | None]) -> str:
    """What to write to the terminal; nothing where that is known to be in vain.

    Args:
        text: what to copy.
        environment: the variables that say where one is.
        ask: gives an option of the tmux that one is in, by its name; none if there is no such option.
    """
    plain = f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode()}\x07"
    if len(plain) > MOST:
        return ""
    if environment.get("TMUX"):
        return _in_tmux(plain, ask)
    if environment.get("STY"):
        return _in_screen(plain)
    deaf = environment.get("TERM", "") in _DEAF or environment.get("TERM_PROGRAM", "") in _DEAF_PROGRAMS
    return "" if deaf else plain


def _in_tmux(plain: str, ask: Callable[[str], str | None]) -> str:
    """As tmux takes it itself, or passes it on; as it is without being set up, it does neither."""
    if ask("set-clipboard") == "on":
        return plain
    if ask("allow-passthrough") in ("on", "all"):
        doubled = plain.replace("\x1b", "\x1b\x1b")
        return f"\x1bPtmux;{doubled}\x1b\\"
    return ""


def _in_screen(plain: str) -> str:
    """As GNU screen passes it on, piece by piece."""
    pieces = [plain[start : start + _AT_ONCE] for start in range(0, len(plain), _AT_ONCE)]
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
