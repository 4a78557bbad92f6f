"""Opening the workspace that a command asks about."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from ..store import (
    Query,
    TantivyCatalogue,
    Workspace,
    embedded_folder,
    open_workspace,
    read_query,
    say_unknown,
)
from .printing import complain


def opened(arguments: Namespace) -> Workspace:
    """The workspace asked for, looked at from the day asked for; the embedded one and today without.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    folder = getattr(arguments, "folder", None)
    return open_workspace(Path(folder) if folder else embedded_folder(), getattr(arguments, "as_of", None))


def with_as_of(command: ArgumentParser) -> None:
    """Lets a command be told the day that the records are looked at from."""
    command.add_argument(
        "--as-of", type=_day, metavar="YYYY-MM-DD", help="look from this day (ISO 8601) instead of today"
    )


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ArgumentTypeError(
        f"{text!r} is no day of the calendar; a whole day is needed, such as 2014-01-20 (ISO 8601)"
    )


def catalogue(arguments: Namespace) -> TantivyCatalogue:
    """The catalogue over the workspace asked for; says on stderr how many problems it has."""
    workspace = opened(arguments)
    if workspace.problems:
        number = len(workspace.problems)
        complain(
            f"{number} {'problem' if number == 1 else 'problems'} in the data; `communique check` tells them"
        )
    return TantivyCatalogue(workspace)


def asked(arguments: Namespace) -> Query:
    """The query that the words of a command mean."""
    return read_query(" ".join(arguments.words))


def complain_of_nothing(query: Query, workspace: Workspace, said: str) -> None:
    """Says on stderr that nothing answers a query, and which values there are for those that nothing has."""
    complain(said)
    for unknown in say_unknown(query, workspace):
        complain(unknown)
