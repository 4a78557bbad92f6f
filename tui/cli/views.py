"""`communique views`: the queries that have names."""

from argparse import ArgumentParser, Namespace

from ..views import Unreadable, read_views, say_place
from .arguments import with_json
from .printing import FINE, FOUND_WRONG, MISUSED, aligned, complain, tell, tell_json


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_views)
    command.add_argument(
        "name", nargs="*", help="the view whose query is printed; in any query, view:NAME stands for it"
    )
    with_json(command)


def tell_views(arguments: Namespace) -> int:
    """Prints every view, or the query of one; exits 1 if there is none."""
    try:
        views = read_views()
    except Unreadable as error:
        complain(str(error))
        return MISUSED
    name = " ".join(arguments.name)
    wanted = [view for view in views if view.name == name] if name else [*views]
    if arguments.json:
        tell_json(wanted)
    elif name:
        tell(*(view.query for view in wanted))
    else:
        tell(*aligned((view.name, view.query, say_place(view)) for view in wanted))
    if not wanted and name:
        from ..store import nearest

        complain(f"there is no view “{name}”{nearest(name, [view.name for view in views])}")
    elif not wanted:
        complain("no view is saved; V in the explorer saves what is seen")
    return FINE if wanted else FOUND_WRONG
