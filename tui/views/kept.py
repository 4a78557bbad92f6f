"""The file of views in the reader's folder of settings: read when it is needed, changed in one stroke."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile

from ..speech import marked, relayed, said
from ..text import clean
from .toml import Unfit, views_in, with_name, with_view, without_view
from .view import View, said_name

_FILE = "views.toml"
_TRIES = 5
_BY_HAND = marked("it is written in a way that only a person can change; please do so by hand")


class Unreadable(Exception):
    """The views cannot be read or changed; the message says which file, where in it, and why."""


def config_folder() -> Path | None:
    """The folder of the reader's settings, which need not be there yet; none where the reader has no home."""
    own = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    if own.is_absolute():
        return own / "communique"
    with suppress(RuntimeError):
        home = Path.home()
        return home / ".config" / "communique" if home.is_absolute() else None
    return None


def views_file() -> Path | None:
    """The file of views, which need not be there yet; none where the reader has no home."""
    folder = config_folder()
    return folder / _FILE if folder else None


def read_views() -> tuple[View, ...]:
    """The views that are kept, in the order of the file; none if there is no file.

    Raises:
        Unreadable: the file cannot be understood; the message says where.
    """
    path = views_file()
    return _views(path, _text(path)) if path else ()


def save_view(view: View) -> None:
    """Keeps a view, in place of one of the same name.

    Raises:
        ValueError: its name can be none.
        Unreadable: the file cannot be understood, or not be written; then it is as it was.
    """
    kept = replace(view, name=said_name(view.name), query=clean(view.query))
    _change(lambda text: with_view(text, kept))


def rename_view(name: str, other: str) -> None:
    """Gives a view another name.

    Raises:
        ValueError: the name can be none.
        Unreadable: the file cannot be understood or written, or a view has that name; it is as it was.
    """
    other = said_name(other)
    if other != name and any(view.name == other for view in read_views()):
        raise Unreadable(said("there is a view “{name}” already", name=other))
    _change(lambda text: with_name(text, name, other))


def remove_view(name: str) -> None:
    """Forgets a view.

    Raises:
        Unreadable: the file cannot be understood, or not be written; then it is as it was.
    """
    _change(lambda text: without_view(text, name))


def _change(changed: Callable[[str], str | None]) -> None:
    path = views_file()
    if path is None:
        raise Unreadable(said("there is no home folder to keep views in"))
    for _ in range(_TRIES):
        text = _text(path)
        _views(path, text)
        new = changed(text)
        if new is None:
            raise Unreadable(f"{path}: {said(_BY_HAND)}")
        try:
            if _written(path, new, text):
                return
        except OSError as error:
            raise Unreadable(f"{path}: {relayed(error.strerror)}") from error
    raise Unreadable(said("{path}: something else changes it all the time", path=path))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise Unreadable(f"{path}: {relayed(error.strerror)}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(said("{place}: the file is not UTF-8", place=f"{path}:{line}")) from error


def _views(path: Path, text: str) -> tuple[View, ...]:
    try:
        return views_in(text)
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
            if _text(path) != before:
                written.unlink()
                return False
            written.replace(real)
        except BaseException:
            written.unlink()
            raise
    return True
