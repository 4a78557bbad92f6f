"""Starting the explorer."""

import os
import sys
from datetime import date
from pathlib import Path

from ..views import View
from .guards import run_guarded
from .opening import Opening
from .thrift import share_memory


def run(folder: Path, as_of: date | None = None, *, keep: bool = True, view: View | None = None) -> int:
    """Opens the explorer on a folder; returns the exit code.

    Args:
        folder: The workspace.
        as_of: The day that the records are looked at from; today without it.
        keep: Whether the cache may be read and written.
        view: What to begin with; everything without it.
    """
    share_memory()
    apps: list[Opening] = []

    def start() -> Opening:
        apps.append(Opening(folder, as_of, keep=keep, view=view))
        return apps[0]

    code = run_guarded(start)
    for app in apps:
        app.end()
        app.print_uncopied()
    if any(app.busy for app in apps):
        _leave_at_once(code)
    return code


def _leave_at_once(code: int) -> None:
    """Ends the process; what a thread is still loading is not worth waiting for."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)
