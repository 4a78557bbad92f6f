"""`communique search`: the records that answer, and where in them."""

from argparse import ArgumentParser, Namespace

from ..speech import grouped, marked, said
from .arguments import at_least_one, with_as_of, with_folder, with_no_cache, with_query
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG, complain
from .tabling import Column, listed
from .workspaces import asked, brief, catalogue, complain_of_nothing

_COLUMNS = (
    Column("id", marked("record")),
    Column("label", marked("where")),
    Column("text", marked("words")),
)


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_hits)
    with_query(command, said("for example: batteries, or: kind:licence japan"), needed=True)
    command.add_argument(
        "--limit", type=at_least_one, default=50, metavar="N", help=said("show at most N hits (50)")
    )
    with_forms(command)
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def tell_hits(arguments: Namespace) -> int:
    """Prints the hits, best first; exits 1 if there are none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    page = answers.search(query, limit=arguments.limit)
    facts = [{"id": hit.id, "label": hit.label, "text": hit.text, "field": hit.field} for hit in page.hits]
    whole = {"query": str(query), "total": page.total, "hits": page.hits}
    lit = [hit.spans for hit in page.hits]
    give(arguments, listed(_COLUMNS, facts, lambda: whole, "field", lit=lit))
    if not page.total:
        complain_of_nothing(query, answers, said("nothing answers “{query}”", query=brief(query)))
    elif page.total > len(page.hits):
        shown, total = grouped(len(page.hits)), grouped(page.total)
        complain(said("{shown} of {total} shown; --limit shows more", shown=shown, total=total))
    return FINE if page.total else FOUND_WRONG
