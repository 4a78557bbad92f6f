"""`communique open`: the explorer; the only command that loads the screen."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..embedded import embedded_folder
from .arguments import with_as_of
from .printing import MISUSED, complain


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=open_explorer)
    command.add_argument("folder", nargs="?", help="a workspace; without it, the embedded mission")
    with_as_of(command)


def open_explorer(arguments: Namespace) -> int:
    """Opens the explorer; returns its exit code."""
    folder = Path(arguments.folder) if getattr(arguments, "folder", None) else embedded_folder()
    if not folder.is_dir():
        complain(f"there is no folder {folder}")
        return MISUSED
    from ..app import run

    return run(folder, getattr(arguments, "as_of", None))
