"""`communique views`: the queries that have names."""

from argparse import ArgumentParser, Namespace

from ..speech import marked, said
from ..views import Unreadable, View, read_views, say_place
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG, MISUSED, complain, tell
from .tabling import Column, listed

_COLUMNS = (
    Column("name", marked("view")),
    Column("query", marked("query")),
    Column("opens", marked("opens")),
)


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_views)
    command.add_argument(
        "name",
        nargs="*",
        metavar="NAME",
        help=said("the view whose query is printed; in any query, view:NAME stands for it"),
    )
    with_forms(command)


def tell_views(arguments: Namespace) -> int:
    """Prints every view, or the query of one; exits 1 if there is none."""
    try:
        views = read_views()
    except Unreadable as error:
        complain(str(error))
        return MISUSED
    name = " ".join(arguments.name)
    wanted = [view for view in views if view.name == name] if name else [*views]
    if name and arguments.form in (None, "plain", "table"):
        tell(*(view.query for view in wanted))
    else:
        give(arguments, listed(_COLUMNS, map(_plain, wanted), lambda: wanted, "pane", "sort"))
    if not wanted and name:
        from ..store import nearest

        near = nearest(name, [view.name for view in views])
        complain(said("there is no view “{name}”{near}", name=name, near=near))
    elif not wanted:
        complain(said("no view is saved; V in the explorer saves what is seen"))
    return FINE if wanted else FOUND_WRONG


def _plain(view: View) -> dict[str, object]:
    told = {"name": view.name, "query": view.query, "opens": say_place(view)}
    return {**told, "pane": view.pane, "sort": view.sort}
