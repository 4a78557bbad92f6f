"""`communique open`: the explorer; the only command that loads the screen."""

import gc
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from ..embedded import embedded_folder
from ..views import View
from .arguments import with_as_of, with_folder, with_no_cache
from .printing import MISUSED, complain

_PATHS = ("/", "./", "../", "~/")


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=open_explorer)
    command.add_argument(
        "what",
        nargs="*",
        metavar="FOLDER | QUERY",
        help="a workspace, or a query to begin with; without either, all of the embedded mission",
    )
    command.add_argument("--pane", metavar="PANE", help="the pane to begin in, for example: deals")
    command.add_argument(
        "--sort", metavar="COLUMN[:down]", help="how the list of that pane is sorted, for example: date:down"
    )
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def open_explorer(arguments: Namespace) -> int:
    """Opens the explorer; returns its exit code."""
    folder, query = _parted(getattr(arguments, "what", ()), getattr(arguments, "folder", None))
    if not folder.is_dir():
        complain(f"there is no folder {folder}")
        return MISUSED
    view = View("", query, getattr(arguments, "pane", None), getattr(arguments, "sort", None))
    gc.disable()  # what is loaded from here on stays; the app collects again once that is done
    from ..app import run

    keep = not getattr(arguments, "no_cache", False)
    begin = view if view != View() else None
    return run(folder, getattr(arguments, "as_of", None), keep=keep, view=begin)


def _parted(words: Sequence[str], folder: str | None) -> tuple[Path, str]:
    """The folder and the query that are meant: one word is a folder if there is one, or if it is a path."""
    text = " ".join(words)
    if folder:
        return Path(folder), text
    if len(words) == 1 and (text.startswith(_PATHS) or _is_there(text)):
        return Path(text), ""
    return embedded_folder(), text


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False
