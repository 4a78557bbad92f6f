"""Starting the explorer."""

from pathlib import Path

from ..store import TantivyCatalogue, open_workspace
from .explorer import Explorer
from .guards import run_guarded


def run(folder: Path) -> int:
    """Opens the explorer on a folder; returns the exit code of the program."""
    return run_guarded(lambda: Explorer(TantivyCatalogue(open_workspace(folder))))
