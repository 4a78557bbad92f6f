"""`communique stages`: how far each deal has come, and how long nothing has been heard of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from ..records import Deal
from ..store import Workspace, silence_of
from ..wording import label, naturally, say_day, say_span, say_when
from .arguments import with_as_of, with_folder, with_json
from .printing import FINE, FOUND_WRONG, aligned, tell, tell_json
from .workspaces import asked, catalogue, complain_of_nothing

_Order: TypeAlias = tuple[bool, date, int, tuple[tuple[str, int], ...]]


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_stages)
    command.add_argument("words", nargs="*", help="a query that narrows the deals")
    command.add_argument(
        "--sort", choices=_SORTS, help="silent: the longest first; stage: the least far first"
    )
    with_folder(command)
    with_json(command)
    with_as_of(command)


def tell_stages(arguments: Namespace) -> int:
    """Prints the history of each deal that answers and the silence since; exits 1 if there is none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers.workspace)
    found = (answers.get(id) for id in answers.ids(query))
    deals = [deal for deal in found if isinstance(deal, Deal)]
    if arguments.sort:
        deals.sort(key=lambda deal: _SORTS[arguments.sort](deal, answers.workspace))
    if arguments.json:
        tell_json({
            "query": str(query),
            "as_of": answers.workspace.as_of,
            "deals": [_plain(deal, answers.workspace) for deal in deals],
        })  # fmt: skip
    else:
        tell(*_lines(deals, answers.workspace))
    if not deals:
        complain_of_nothing(query, answers.workspace, f"no deal answers “{query}”")
    return FINE if deals else FOUND_WRONG


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


def _by_silence(deal: Deal, workspace: Workspace) -> _Order:
    """The longest silence first; without any evidence, last."""
    silence = silence_of(deal, workspace)
    return silence is None, date.min, -silence.days if silence else 0, naturally(deal.caption)


def _by_name(deal: Deal, workspace: Workspace) -> _Order:
    return False, date.min, 0, naturally(deal.caption)


def _by_stage(deal: Deal, workspace: Workspace) -> _Order:
    """What has come least far first; without any stage, last."""
    return not deal.reached, date.min, deal.progress, naturally(deal.caption)


def _by_date(deal: Deal, workspace: Workspace) -> _Order:
    """The date of the first dated stage, as in the timeline; without one, last."""
    span = deal.dated.span if deal.dated else None
    return span is None, (span.first if span else None) or date.min, 0, naturally(deal.caption)


_SORTS: dict[str, Callable[[Deal, Workspace], _Order]] = {
    "silent": _by_silence,
    "name": _by_name,
    "stage": _by_stage,
    "date": _by_date,
}
"""What deals can be sorted by."""
