"""`communique facets`: the values of the deals that answer, counted as the pane of facets does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence

from ..speech import grouped, said
from ..store import FACETS, Count, Workspace, say_narrowing, say_value
from ..wording import label
from .arguments import at_least_one, with_as_of, with_folder, with_no_cache, with_query
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG
from .tabling import Answer, Row, Sheet
from .workspaces import asked, brief, catalogue, complain_of_nothing

_FEW = 20
_KEYS = ("field", "value", "said", "deals", "query")


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_facets)
    with_query(command, said("a query that narrows the deals"))
    command.add_argument(
        "--field", choices=tuple(FACETS), action="append", metavar="FIELD", help=said("only this field")
    )
    command.add_argument(
        "--limit",
        type=at_least_one,
        metavar="N",
        help=said("at most N values of a field (20; for programs, all)"),
    )
    with_forms(command)
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def tell_facets(arguments: Namespace) -> int:
    """Prints the values of each field and how many deals have them; exits 1 if there are none.

    A field of which the query asks for values is counted as if it did not, so that others can be added.
    """
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    wanted = arguments.field or FACETS
    counts = {field: those for field, those in answers.choices(query).items() if field in wanted}
    workspace, limit = answers.workspace, arguments.limit

    def facts() -> Iterator[dict[str, object]]:
        return (_fact(field, each, workspace) for field, those in counts.items() for each in those[:limit])

    def whole() -> dict[str, object]:
        told = {field: [*map(_plain, those[:limit])] for field, those in counts.items()}
        return {"query": str(query), "as_of": workspace.as_of, "facets": told}

    give(arguments, Answer(lambda: _sheets(counts, workspace, limit or _FEW), facts, whole, _KEYS))
    found = any(counts.values())
    if not found:
        none = said("no deals in the records")
        complain_of_nothing(query, answers, said("no deal answers “{query}”", query=brief(query)), none)
    return FINE if found else FOUND_WRONG


def _sheets(counts: Mapping[str, Sequence[Count]], workspace: Workspace, limit: int) -> Iterator[Sheet]:
    for field, those in counts.items():
        if those:
            rows: list[Row] = [_row(field, each, workspace) for each in those[:limit]]
            if (more := len(those) - limit) > 0:
                rows.append(("  " + said("and {number} more; --limit shows more", number=grouped(more)),))
            yield Sheet(rows, label(field).capitalize())


def _row(field: str, count: Count, workspace: Workspace) -> Row:
    told = say_value(field, count.value, workspace)
    return f"  {told}", grouped(count.number), say_narrowing(field, count.value)


def _fact(field: str, count: Count, workspace: Workspace) -> dict[str, object]:
    told, query = say_value(field, count.value, workspace), say_narrowing(field, count.value)
    return {"field": field, "value": count.value, "said": told, "deals": count.number, "query": query}


def _plain(count: Count) -> dict[str, object]:
    return {"value": count.value, "deals": count.number}
