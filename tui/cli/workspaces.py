"""Opening the workspace that a command asks about."""

from argparse import Namespace
from pathlib import Path

from ..speech import counted
from ..store import (
    Catalogue,
    Query,
    Workspace,
    as_meant,
    embedded_folder,
    open_catalogue,
    open_workspace,
    read_typed,
    say_mistakes,
    say_unknown,
)
from ..text import shorten
from .printing import MISUSED, complain
from .progress import watched

_LONG = 200


def opened(arguments: Namespace) -> tuple[Workspace, int]:
    """The workspace asked for, looked at from the day asked for, and how many records it has.

    Without a folder, it is the embedded one; without a day, it is looked at from today.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    folder = _folder(arguments)
    if (folder / "bulk").is_dir():
        answers = _catalogue(arguments)
        return answers.workspace, answers.total
    workspace = open_workspace(folder, getattr(arguments, "as_of", None))
    return workspace, len(workspace.records)


def catalogue(arguments: Namespace) -> Catalogue:
    """The catalogue over the workspace asked for; says on stderr how many problems it has.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    answers = _catalogue(arguments)
    if problems := sum(each.many for each in answers.workspace.problems):
        complain(
            counted(
                problems,
                "{number} problem in the data; `communique check` tells it",
                "{number} problems in the data; `communique check` tells them",
            )
        )
    return answers


def asked(arguments: Namespace, answers: Catalogue) -> Query:
    """The query that the words of a command mean.

    Raises:
        SystemExit: they are mistaken; stderr says where, and what could be meant.
    """
    text = " ".join(arguments.words)
    query = read_typed(text)
    if query.mistakes:
        for line in (*say_mistakes(text, query.mistakes), *_unknown(query, answers)):
            complain(line)
        raise SystemExit(MISUSED)
    return as_meant(query, answers)


def complain_of_nothing(query: Query, answers: Catalogue, told: str, none: str = "") -> None:
    """Says on stderr that nothing answers a query, and which values there are for those that nothing has.

    Args:
        query: what was asked.
        answers: what was asked about.
        told: what is said of it.
        none: what is said instead where nothing was asked, as there is nothing at all.
    """
    complain(told if query or not none else none)
    for unknown in _unknown(query, answers):
        complain(unknown)


def brief(query: Query) -> str:
    """A query as it is told to a reader: of a long one, the beginning."""
    return shorten(str(query), _LONG)


def _unknown(query: Query, answers: Catalogue) -> list[str]:
    return say_unknown(query, lambda field, typed: [count.value for count in answers.values(field, typed)])


def _catalogue(arguments: Namespace) -> Catalogue:
    """Opens the catalogue; a person who waits for an index is told how far it has come."""
    with watched() as progress:
        return open_catalogue(
            _folder(arguments),
            getattr(arguments, "as_of", None),
            keep=not getattr(arguments, "no_cache", False),
            tell=lambda made: progress.tell(made.rows, made.bytes, made.of),
        )


def _folder(arguments: Namespace) -> Path:
    folder = getattr(arguments, "folder", None)
    return Path(folder) if folder else embedded_folder()
