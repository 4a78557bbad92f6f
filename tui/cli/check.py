"""`communique check`: what is wrong with the files, and which texts too little of became records."""

from argparse import Namespace
from collections.abc import Iterator
from decimal import Decimal

from ..store import Workspace, coverage, say_percent
from ..wording import counted
from .printing import FINE, FOUND_WRONG, complain, tell, tell_json
from .workspaces import opened


def tell_problems(arguments: Namespace) -> int:
    """Prints the problems, one a line; exits 1 if there are any, or if a text is cited too little."""
    workspace = opened(arguments)
    problems = counted(len(workspace.problems), "problem")
    summary = f"{counted(len(workspace.records), 'record')}, {problems}"
    wanting = [] if arguments.coverage is None else [*_wanting(workspace, arguments.coverage)]
    if arguments.json:
        tell_json(workspace.problems)
    elif workspace.problems:
        tell(*map(str, workspace.problems))
        complain(summary)
    else:
        tell(summary)
    for line in wanting:
        (complain if arguments.json else tell)(line)
    return FOUND_WRONG if workspace.problems or wanting else FINE


def _wanting(workspace: Workspace, least: Decimal) -> Iterator[str]:
    """A sentence for each kept text of which less is cited than so many percent."""
    for source in workspace.texts:
        found = coverage(workspace, source)
        if found and 100 * found.cited < least * found.characters:
            share = say_percent(found.cited, found.characters, 1)
            yield f"{source}: {share} of the text is cited, which is under {least}%"
