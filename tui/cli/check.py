"""`communique check`: what is wrong with the files."""

from argparse import Namespace

from ..wording import counted
from .printing import FINE, FOUND_WRONG, complain, tell, tell_json
from .workspaces import opened


def tell_problems(arguments: Namespace) -> int:
    """Prints the problems, one a line; exits 1 if there are any."""
    workspace = opened(arguments)
    if arguments.json:
        tell_json(workspace.problems)
    else:
        tell(*map(str, workspace.problems))
    problems = counted(len(workspace.problems), "problem")
    complain(f"{counted(len(workspace.records), 'record')}, {problems}")
    return FOUND_WRONG if workspace.problems else FINE
