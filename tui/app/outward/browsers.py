"""The reader's browser, if there is one that opens beside the terminal and not in it."""

import subprocess
import webbrowser
from collections.abc import Callable
from pathlib import PurePath

_IN_TERMINAL = {"browsh", "elinks", "links", "links2", "lynx", "w3m", "www-browser"}
_PATIENCE = 5.0
"""Seconds after which a browser that still runs is taken to have opened."""


def browser() -> Callable[[str], bool] | None:
    """Opens an address, and tells whether it could; it may take seconds. None where no browser is found."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return None
    name = PurePath(str(getattr(found, "name", ""))).name
    if name in _IN_TERMINAL:
        return None
    if isinstance(found, webbrowser.GenericBrowser):
        words = [found.name, *found.args]
        return lambda address: _run([word.replace("%s", address) for word in words])
    return lambda address: bool(found.open(address))


def _run(words: list[str]) -> bool:
    """Runs a program that must not draw on the terminal."""
    nothing = subprocess.DEVNULL
    try:
        begun = subprocess.Popen(
            words, stdin=nothing, stdout=nothing, stderr=nothing, close_fds=True, start_new_session=True
        )
        return begun.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True
    except OSError:
        return False
