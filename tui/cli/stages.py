"""`communique stages`: how far each deal has come, and how long nothing has been heard of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from ..records import Deal
from ..store import NOT_SORTED, Sort, Workspace, silence_of
from ..wording import label, say_day, say_span, say_when
from .arguments import at_least_one, with_as_of, with_folder, with_json, with_no_cache
from .printing import FINE, FOUND_WRONG, aligned, complain, tell, tell_json
from .workspaces import asked, catalogue, complain_of_nothing

SORTS = {
    "silent": Sort("silence", down=True),
    "name": Sort("name"),
    "stage": Sort("stage"),
    "date": Sort("date"),
}
"""What deals can be sorted by."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_stages)
    command.add_argument("words", nargs="*", help="a query that narrows the deals")
    command.add_argument(
        "--sort", choices=SORTS, help="silent: the longest first; stage: the least far first"
    )
    command.add_argument(
        "--limit", type=at_least_one, default=100, metavar="N", help="show at most N deals (100)"
    )
    with_folder(command)
    with_json(command)
    with_as_of(command)
    with_no_cache(command)


def tell_stages(arguments: Namespace) -> int:
    """Prints the history of each deal that answers and the silence since; exits 1 if there is none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    listed = answers.listed(query, "deal", SORTS[arguments.sort] if arguments.sort else NOT_SORTED)
    found = (answers.get(id) for id in listed.ids(0, arguments.limit))
    deals = [deal for deal in found if isinstance(deal, Deal)]
    if arguments.json:
        tell_json({
            "query": str(query),
            "as_of": answers.workspace.as_of,
            "total": listed.count,
            "deals": [_plain(deal, answers.workspace) for deal in deals],
        })  # fmt: skip
    else:
        tell(*_lines(deals, answers.workspace))
    if not listed.count:
        complain_of_nothing(query, answers, f"no deal answers “{query}”")
    elif listed.count > len(deals):
        complain(f"{len(deals):,} of {listed.count:,} shown; --limit shows more")
    return FINE if listed.count else FOUND_WRONG


def _lines(deals: Sequence[Deal], workspace: Workspace) -> Iterator[str]:
    for number, deal in enumerate(deals):
        if number:
            yield ""
        yield f"{deal.caption}  {deal.id}"
        yield from (f"  {line}" for line in aligned(_rows(deal, workspace)))


def _rows(deal: Deal, workspace: Workspace) -> Iterator[tuple[str, ...]]:
    for stage in deal.reached:
        yield label(stage.word), say_when(stage.when) if stage.when else "date not said"
    if not deal.reached:
        yield "no stage", f"by {say_day(workspace.as_of)}"
    silence = silence_of(deal, workspace)
    if silence is None:
        yield "last evidence", f"none with a date by {say_day(workspace.as_of)}"
        return
    yield "last evidence", f"{say_span(silence.when)}: {silence.by}"
    yield "silent for", f"{silence.long}, on {say_day(workspace.as_of)}"


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
