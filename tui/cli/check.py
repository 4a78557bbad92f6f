"""`communique check`: what is wrong with the files."""

from argparse import Namespace

from .opened import opened
from .printing import FINE, FOUND_WRONG, complain, tell, tell_json


def check(arguments: Namespace) -> int:
    """Prints the problems, one a line; exits 1 if there are any."""
    workspace = opened(arguments)
    if arguments.json:
        tell_json(workspace.problems)
    else:
        tell(*map(str, workspace.problems))
    records, problems = len(workspace.records), len(workspace.problems)
    complain(
        f"{records} {'record' if records == 1 else 'records'}, {problems or 'no'} problem{'s' * (problems != 1)}"
    )
    return FOUND_WRONG if workspace.problems else FINE
