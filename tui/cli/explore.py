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
from .sorting import PANES

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
    command.add_argument(
        "--pane", choices=PANES, metavar="PANE", help=said("the pane to begin in, for example: deals")
    )
    command.add_argument(
        "--sort",
        metavar="COLUMN[:down]",
        help=said(
            "how the list of that pane is sorted, for example: date:down; amounts by their currency first"
        ),
    )
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def open_explorer(arguments: Namespace) -> int:
    """Opens the explorer; returns its exit code."""
    folder, view = _begun(arguments)
    if not folder.is_dir():
        complain(said("there is no folder {folder}", folder=folder))
        return MISUSED
    gc.disable()  # what is loaded from here on stays; the app collects again once that is done
    from ..app import run

    keep = not getattr(arguments, "no_cache", False)
    begin = view if view != View() else None
    as_of = getattr(arguments, "as_of", None) or (view.as_of if isinstance(view, DeepLink) else None)
    return run(folder, as_of, keep=keep, view=begin)


def _begun(arguments: Namespace) -> tuple[Path, View]:
    """The folder and the view to begin with; what options say goes before what a link says."""
    words: Sequence[str] = getattr(arguments, "what", ())
    given: str | None = getattr(arguments, "folder", None)
    if len(words) == 1 and is_link(words[0]):
        link = read_link(words[0])
        folder = _parted((), given or link.folder)[0]
        view: View = replace(link, folder="")
    else:
        folder, query = _parted(words, given)
        view = View("", query)
    pane, sort = getattr(arguments, "pane", None), getattr(arguments, "sort", None)
    return folder, replace(view, pane=pane or view.pane, sort=sort or view.sort)


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
