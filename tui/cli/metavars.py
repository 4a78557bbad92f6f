"""What stands for something to be typed, in help and in what is said of mistakes."""

import re
from collections.abc import Callable, Mapping

from ..speech import named

_METAVARS: Mapping[str, Callable[[], str]] = {
    "ADDRESS": lambda: named("metavar", "ADDRESS"),
    "COLUMN": lambda: named("metavar", "COLUMN"),
    "COMMAND": lambda: named("metavar", "COMMAND"),
    "FIELD": lambda: named("metavar", "FIELD"),
    "FILE": lambda: named("metavar", "FILE"),
    "FOLDER": lambda: named("metavar", "FOLDER"),
    "FORMAT": lambda: named("metavar", "FORMAT"),
    "KIND": lambda: named("metavar", "KIND"),
    "LANGUAGE": lambda: named("metavar", "LANGUAGE"),
    "LINE": lambda: named("metavar", "LINE"),
    "LINK": lambda: named("metavar", "LINK"),
    "MAP": lambda: named("metavar", "MAP"),
    "NAME": lambda: named("metavar", "NAME"),
    "ORGANISATION": lambda: named("metavar", "ORGANISATION"),
    "PANE": lambda: named("metavar", "PANE"),
    "PERCENT": lambda: named("metavar", "PERCENT"),
    "PLACE": lambda: named("metavar", "PLACE"),
    "QUERY": lambda: named("metavar", "QUERY"),
    "RESOURCE": lambda: named("metavar", "RESOURCE"),
    "ROLE": lambda: named("metavar", "ROLE"),
    "SHEET": lambda: named("metavar", "SHEET"),
    "SHELL": lambda: named("metavar", "SHELL"),
    "TAG": lambda: named("metavar", "TAG"),
    "TEXT": lambda: named("metavar", "TEXT"),
    "WHEN": lambda: named("metavar", "WHEN"),
    "WORD": lambda: named("metavar", "WORD"),
    "YYYY-MM-DD": lambda: named("metavar", "YYYY-MM-DD"),
}
_METAVAR = re.compile("[A-Z]+(?:-[A-Z]+)*")


def metavar_told(metavar: str) -> str:
    """What stands for something to be typed, in the reader's language: `DOSSIER` for `FOLDER`."""
    return _METAVAR.sub(lambda found: _METAVARS[found[0]]() if found[0] in _METAVARS else found[0], metavar)
