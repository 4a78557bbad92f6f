"""`communique search`: the records that answer, and where in them."""

from argparse import ArgumentParser, Namespace

from .arguments import at_least_one, with_as_of, with_folder, with_json, with_no_cache
from .printing import FINE, FOUND_WRONG, aligned, complain, tell, tell_json
from .workspaces import asked, catalogue, complain_of_nothing


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_hits)
    command.add_argument("words", nargs="+", help="for example: batteries, or: kind:licence japan")
    command.add_argument(
        "--limit", type=at_least_one, default=50, metavar="N", help="show at most N hits (50)"
    )
    with_folder(command)
    with_json(command)
    with_as_of(command)
    with_no_cache(command)


def tell_hits(arguments: Namespace) -> int:
    """Prints the hits, best first; exits 1 if there are none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    page = answers.search(query, limit=arguments.limit)
    if arguments.json:
        tell_json({"query": str(query), "total": page.total, "hits": page.hits})
    else:
        tell(*aligned((hit.id, hit.label, hit.text) for hit in page.hits))
    if not page.total:
        complain_of_nothing(query, answers, f"nothing answers “{query}”")
    elif page.total > len(page.hits):
        complain(f"{len(page.hits):,} of {page.total:,} shown; --limit shows more")
    return FINE if page.total else FOUND_WRONG
