"""Opening the workspace that a command asks about."""

from argparse import Namespace
from pathlib import Path

from ..store import (
    Query,
    TantivyCatalogue,
    Workspace,
    embedded_folder,
    open_workspace,
    read_typed,
    say_mistakes,
    say_unknown,
)
from .printing import MISUSED, complain


def opened(arguments: Namespace) -> Workspace:
    """The workspace asked for, looked at from the day asked for; the embedded one and today without.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    folder = getattr(arguments, "folder", None)
    return open_workspace(Path(folder) if folder else embedded_folder(), getattr(arguments, "as_of", None))


def catalogue(arguments: Namespace) -> TantivyCatalogue:
    """The catalogue over the workspace asked for; says on stderr how many problems it has."""
    workspace = opened(arguments)
    if workspace.problems:
        number = len(workspace.problems)
        complain(
            f"{number} {'problem' if number == 1 else 'problems'} in the data; `communique check` tells them"
        )
    return TantivyCatalogue(workspace)


def asked(arguments: Namespace, workspace: Workspace) -> Query:
    """The query that the words of a command mean.

    Raises:
        SystemExit: they are mistaken; stderr says where, and what could be meant.
    """
    text = " ".join(arguments.words)
    query = read_typed(text)
    if query.mistakes:
        for line in (*say_mistakes(text, query.mistakes), *say_unknown(query, workspace)):
            complain(line)
        raise SystemExit(MISUSED)
    return query


def complain_of_nothing(query: Query, workspace: Workspace, said: str) -> None:
    """Says on stderr that nothing answers a query, and which values there are for those that nothing has."""
    complain(said)
    for unknown in say_unknown(query, workspace):
        complain(unknown)
