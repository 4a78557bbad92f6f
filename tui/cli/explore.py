"""`communique open`: the explorer; the only command that loads the screen."""

from argparse import Namespace
from pathlib import Path

from ..store import embedded_folder
from .printing import MISUSED, complain


def open_explorer(arguments: Namespace) -> int:
    """Opens the explorer; returns its exit code."""
    folder = Path(arguments.folder) if getattr(arguments, "folder", None) else embedded_folder()
    if not folder.is_dir():
        complain(f"there is no folder {folder}")
        return MISUSED
    from ..app import run

    return run(folder, getattr(arguments, "as_of", None))
