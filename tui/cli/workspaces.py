"""Opening the workspace that a command asks about."""

from argparse import Namespace
from pathlib import Path

from ..store import TantivyCatalogue, Workspace, embedded_folder, open_workspace
from .printing import complain


def opened(arguments: Namespace) -> Workspace:
    """The workspace asked for; without a folder, the embedded one.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    folder = getattr(arguments, "folder", None)
    return open_workspace(Path(folder) if folder else embedded_folder())


def catalogue(arguments: Namespace) -> TantivyCatalogue:
    """The catalogue over the workspace asked for; says on stderr how many problems it has."""
    workspace = opened(arguments)
    if workspace.problems:
        number = len(workspace.problems)
        complain(
            f"{number} {'problem' if number == 1 else 'problems'} in the data; `communique check` tells them"
        )
    return TantivyCatalogue(workspace)
