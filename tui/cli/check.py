"""`communique check`: what is wrong with the files."""

from argparse import Namespace

from ..wording import counted
from .printing import FINE, FOUND_WRONG, complain, tell, tell_json
from .workspaces import opened


def tell_problems(arguments: Namespace) -> int:
    """Prints the problems, one a line; exits 1 if there are any."""
    workspace = opened(arguments)
    problems = counted(len(workspace.problems), "problem")
    summary = f"{counted(len(workspace.records), 'record')}, {problems}"
    if arguments.json:
        tell_json(workspace.problems)
    elif workspace.problems:
        tell(*map(str, workspace.problems))
        complain(summary)
    else:
        tell(summary)
    return FOUND_WRONG if workspace.problems else FINE
