"""`communique open`: the explorer; the only command that loads the screen."""

import gc
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..embedded import embedded_folder
from ..speech import said
from ..views import DeepLink, View, is_link, read_link
from .arguments import with_as_of, with_folder, with_no_cache
from .printing import MISUSED, complain

_PATHS = ("/", "./", "../", "~/")


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=open_explorer)
    command.add_argument(
        "what",
        nargs="*",
        metavar="FOLDER | QUERY | LINK",
        help=said("a workspace, a query or a link to begin with; without any, all of the embedded mission"),
    )
    command.add_argument("--pane", metavar="PANE", help=said("the pane to begin in, for example: deals"))
    command.add_argument(
        "--sort",
        metavar="COLUMN[:down]",
        help=said("how the list of that pane is sorted, for example: date:down"),
    )
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def open_explorer(arguments: Namespace) -> int:
    """Opens the explorer; returns its exit code."""
    view = _begun(arguments)
    words = [] if isinstance(view, DeepLink) else getattr(arguments, "what", ())
    folder, query = _parted(words, getattr(arguments, "folder", None) or _folder_of(view))
    if not folder.is_dir():
        complain(said("there is no folder {folder}", folder=folder))
        return MISUSED
    if not isinstance(view, DeepLink):
        view = replace(view, query=query)
    gc.disable()  # what is loaded from here on stays; the app collects again once that is done
    from ..app import run

    keep = not getattr(arguments, "no_cache", False)
    begin = view if view != View() else None
    as_of = getattr(arguments, "as_of", None) or (view.as_of if isinstance(view, DeepLink) else None)
    return run(folder, as_of, keep=keep, view=begin)


def _begun(arguments: Namespace) -> View:
    """The view that the options say, over that of a link if one is given."""
    words: Sequence[str] = getattr(arguments, "what", ())
    view = read_link(words[0]) if len(words) == 1 and is_link(words[0]) else View()
    return replace(
        view,
        pane=getattr(arguments, "pane", None) or view.pane,
        sort=getattr(arguments, "sort", None) or view.sort,
    )


def _folder_of(view: View) -> str | None:
    return view.folder or None if isinstance(view, DeepLink) else None


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
