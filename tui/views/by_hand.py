"""Files in the reader's folder of settings: read when they are needed, changed in one stroke."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

from ..speech import marked, relayed, said
from .toml import Unfit

Read = TypeVar("Read")

_TRIES = 5
_BY_HAND = marked("it is written in a way that only a person can change; please do so by hand")


class Unreadable(Exception):
    """What is kept cannot be read or changed; the message says which file, where in it, and why."""


def config_folder() -> Path | None:
    """The folder of the reader's settings, which need not be there yet; none where the reader has no home."""
    own = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    if own.is_absolute():
        return own / "communique"
    with suppress(RuntimeError):
        home = Path.home()
        return home / ".config" / "communique" if home.is_absolute() else None
    return None


def text_of(path: Path) -> str:
    """What a file says; nothing if there is none.

    Raises:
        Unreadable: it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise Unreadable(f"{path}: {relayed(error.strerror)}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(said("{place}: the file is not UTF-8", place=f"{path}:{line}")) from error


def change(
    path: Path | None, understood: Callable[[str], object], changed: Callable[[str], str | None]
) -> None:
    """Changes what a file says.

    Args:
        path: the file; none where the reader has no home.
        understood: reads the text as what it is to be, or says why it cannot be read.
        changed: gives the text that it is to have; none if it cannot be written in.

    Raises:
        Unreadable: it cannot be understood, or not be written; then it is as it was.
    """
    if path is None:
        raise Unreadable(said("there is no home folder to keep views in"))
    for _ in range(_TRIES):
        text = text_of(path)
        read(path, text, understood)
        new = changed(text)
        if new is None:
            raise Unreadable(f"{path}: {said(_BY_HAND)}")
        try:
            if _written(path, new, text):
                return
        except OSError as error:
            raise Unreadable(f"{path}: {relayed(error.strerror)}") from error
    raise Unreadable(said("{path}: something else changes it all the time", path=path))


def read(path: Path, text: str, understood: Callable[[str], Read]) -> Read:
    """What a text means.

    Raises:
        Unreadable: it cannot be understood; the message says where.
    """
    try:
        return understood(text)
    except Unfit as error:
        apart = ":" if str(error)[:1].isdigit() else ": "
        raise Unreadable(f"{path}{apart}{error}") from error


def _written(path: Path, text: str, before: str) -> bool:
    """Writes beside and renames, through a link to where the file really is.

    Returns:
        Whether it was still as before; if not, nothing is written.
    """
    real = Path(os.path.realpath(path))
    real.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=real.parent, prefix=f".{real.name}.", delete=False
    ) as beside:
        written = Path(beside.name)
        try:
            beside.write(text)
            beside.flush()
            os.fsync(beside.fileno())
            if real.exists():
                written.chmod(real.stat().st_mode & 0o777)
            if text_of(path) != before:
                written.unlink()
                return False
            written.replace(real)
        except BaseException:
            written.unlink()
            raise
    return True
