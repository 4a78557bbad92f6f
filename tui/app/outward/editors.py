"""The reader's editor: how it is told to begin at a line, and whether it takes the terminal."""

import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from ...speech import relayed

_PLUS = {
    *(
        "vi",
        "vim",
        "nvim",
        "view",
        "ex",
        "vimx",
        "gvim",
        "nano",
        "pico",
        "rnano",
        "micro",
        "hx",
        "helix",
        "kak",
    ),
    *("emacs", "emacsclient", "emacs-nox", "mg", "jmacs", "joe", "jed", "ne", "mcedit", "gedit"),
}
_COLON = {"subl", "sublime_text", "zed", "zeditor"}
_GOTO = {"code", "codium", "code-insiders", "vscodium", "cursor", "windsurf"}
_BESIDE = {*_COLON, *_GOTO, "gvim", "gedit", "kate", "mousepad", "xed", "notepad", "notepad.exe"}
"""Editors with a window of their own."""


@dataclass(frozen=True, slots=True)
class Editing:
    """An editor about to open a file."""

    name: str
    words: tuple[str, ...]
    beside: bool
    """Whether it has a window of its own, so that the explorer can stay where it is."""


def editing(environment: Mapping[str, str], path: Path, line: int) -> Editing | None:
    """What opens a file at a line; none where no editor is set.

    An editor that nobody here knows is given the file alone.

    Args:
        environment: the variables that name the editor: `VISUAL`, else `EDITOR`.
        path: the file.
        line: the line, from 1.
    """
    words = _named(environment)
    if not words:
        return None
    name = PurePath(words[0]).name
    known = name.removesuffix(".exe")
    if known in _PLUS:
        told = [f"+{line}", str(path)]
    elif known in _COLON:
        told = [f"{path}:{line}"]
    else:
        told = ["--goto", f"{path}:{line}"] if known in _GOTO else [str(path)]
    return Editing(name, (*words, *told), known in _BESIDE)


def begin(words: Sequence[str]) -> str:
    """Begins a program beside the explorer; says why, if it cannot."""
    nothing = subprocess.DEVNULL
    try:
        subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    except OSError as error:
        return relayed(error.strerror or str(error))
    return ""


def carry_out(words: Sequence[str]) -> str:
    """Runs a program in the terminal to its end; says why, if it cannot, or how it ended if not well."""
    try:
        with _unheeded(signal.SIGINT, signal.SIGQUIT):
            code = subprocess.run(words, check=False).returncode
    except OSError as error:
        return relayed(error.strerror or str(error))
    return str(code) if code else ""


@contextmanager
def _unheeded(*numbers: signal.Signals) -> Iterator[None]:
    """Leaves signals of the keyboard to the program that runs meanwhile, which gets them as by default."""
    before = [(number, signal.signal(number, _nothing)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _nothing(*_: object) -> None:
    """Does nothing; unlike SIG_IGN, this is not passed on to programs."""


def _named(environment: Mapping[str, str]) -> list[str]:
    for variable in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(variable, ""))
        except ValueError:
            words = environment.get(variable, "").split()
        if words:
            return words
    return []
