"""Starting the explorer."""

from datetime import date
from pathlib import Path

from ..store import TantivyCatalogue, open_workspace
from .explorer import Explorer
from .guards import run_guarded


def run(folder: Path, as_of: date | None = None) -> int:
    """Opens the explorer on a folder, looked at from a day or from today; returns the exit code."""
    return run_guarded(lambda: Explorer(TantivyCatalogue(open_workspace(folder, as_of))))
