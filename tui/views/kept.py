"""The file of views in the reader's folder of settings."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..speech import said
from ..text import clean
from .by_hand import Unreadable, change, config_folder, read, text_of
from .toml import views_in, with_name, with_view, without_view
from .view import View, said_name

_FILE = "views.toml"


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
    return read(path, text_of(path), views_in) if path else ()


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
    change(views_file(), views_in, changed)
