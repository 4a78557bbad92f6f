"""`communique stages`: how far each deal has come, and how long nothing has been heard of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from ..records import Deal
from ..speech import grouped, said
from ..store import NOT_SORTED, Sort, Workspace, silence_of
from ..wording import label, say_day, say_span, say_when
from .arguments import at_least_one, with_as_of, with_folder, with_no_cache, with_query
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG, complain
from .tabling import Answer, Row, Sheet
from .workspaces import asked, brief, catalogue, complain_of_nothing

SORTS = {
    "silent": Sort("silence", down=True),
    "name": Sort("name"),
    "stage": Sort("stage"),
    "date": Sort("date"),
}
"""What deals can be sorted by."""

_KEYS = ("id", "title", "stage", "edtf", "basis", "last_evidence", "silent_days")


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_stages)
    with_query(command, said("a query that narrows the deals"))
    command.add_argument(
        "--sort", choices=SORTS, help=said("silent: the longest first; stage: the least far first")
    )
    command.add_argument(
        "--limit", type=at_least_one, default=100, metavar="N", help=said("show at most N deals (100)")
    )
    with_forms(command)
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def tell_stages(arguments: Namespace) -> int:
    """Prints the history of each deal that answers and the silence since; exits 1 if there is none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    listed = answers.listed(query, "deal", SORTS[arguments.sort] if arguments.sort else NOT_SORTED)
    found = (answers.get(id) for id in listed.ids(0, arguments.limit))
    deals = [deal for deal in found if isinstance(deal, Deal)]
    workspace = answers.workspace

    def whole() -> dict[str, object]:
        told = [_plain(deal, workspace) for deal in deals]
        return {"query": str(query), "as_of": workspace.as_of, "total": listed.count, "deals": told}

    give(
        arguments,
        Answer(lambda: _sheets(deals, workspace), lambda: _facts(deals, workspace), whole, _KEYS),
    )
    if not listed.count:
        none = said("no deals in the records")
        complain_of_nothing(query, answers, said("no deal answers “{query}”", query=brief(query)), none)
    elif listed.count > len(deals):
        shown, total = grouped(len(deals)), grouped(listed.count)
        complain(said("{shown} of {total} shown; --limit shows more", shown=shown, total=total))
    return FINE if listed.count else FOUND_WRONG


def _sheets(deals: Sequence[Deal], workspace: Workspace) -> Iterator[Sheet]:
    for deal in deals:
        yield Sheet([*_rows(deal, workspace)], f"{deal.caption}  {deal.id}")


def _rows(deal: Deal, workspace: Workspace) -> Iterator[Row]:
    today = say_day(workspace.as_of)
    for stage in deal.reached:
        yield f"  {label(stage.word)}", say_when(stage.when) if stage.when else said("date not said")
    if not deal.reached:
        yield "  " + said("no stage"), said("by {day}", day=today)
    silence = silence_of(deal, workspace)
    if silence is None:
        yield "  " + said("last evidence"), said("none with a date by {day}", day=today)
        return
    last = said("{name}: {value}", name=say_span(silence.when), value=silence.by)
    yield "  " + said("last evidence"), last
    yield "  " + said("silent for"), said("{long}, on {day}", long=silence.long, day=today)


def _facts(deals: Sequence[Deal], workspace: Workspace) -> Iterator[dict[str, object]]:
    """Each stage of each deal; a deal without any is told once."""
    for deal in deals:
        silence = silence_of(deal, workspace)
        for stage in deal.reached or (None,):
            when = stage.when if stage else None
            yield {
                "id": deal.id,
                "title": deal.title,
                "stage": stage.word if stage else None,
                "edtf": when.edtf if when else None,
                "basis": when.basis if when else None,
                "last_evidence": silence.day if silence else None,
                "silent_days": silence.days if silence else None,
            }


def _plain(deal: Deal, workspace: Workspace) -> dict[str, object]:
    silence = silence_of(deal, workspace)
    return {
        "id": deal.id,
        "title": deal.title,
        "stages": deal.reached,
        "last_evidence": {"day": silence.day, "said": say_span(silence.when), "by": silence.by}
        if silence
        else None,
        "silent_days": silence.days if silence else None,
        "silent": silence.long if silence else None,
    }
