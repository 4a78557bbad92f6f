"""`communique open`: the explorer; the only command that loads the screen."""

import gc
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..embedded import embedded_folder
from .arguments import with_as_of, with_no_cache
from .printing import MISUSED, complain


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=open_explorer)
    command.add_argument("folder", nargs="?", help="a workspace; without it, the embedded mission")
    with_as_of(command)
    with_no_cache(command)


def open_explorer(arguments: Namespace) -> int:
    """Opens the explorer; returns its exit code."""
    folder = Path(arguments.folder) if getattr(arguments, "folder", None) else embedded_folder()
    if not folder.is_dir():
        complain(f"there is no folder {folder}")
        return MISUSED
    gc.disable()  # what is loaded from here on stays; the app collects again once that is done
    from ..app import run

    keep = not getattr(arguments, "no_cache", False)
    return run(folder, getattr(arguments, "as_of", None), keep=keep)
