"""`communique check`: what is wrong with the files, and which texts too little of became records."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from decimal import Decimal
from typing import TypedDict

from ..speech import counted, said
from ..store import Workspace, coverage, say_percent
from .arguments import percentage, with_folder, with_no_cache
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG, MISUSED, complain
from .tabling import Answer, Sheet
from .workspaces import opened

_KEYS = ("file", "line", "column", "field", "reason")


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_problems)
    command.add_argument(
        "place", nargs="?", metavar="FOLDER", help=said("a workspace; without it, the embedded mission")
    )
    with_folder(command)
    command.add_argument(
        "--coverage", type=percentage, metavar="PERCENT", help=said("fail, too, if less of a text is cited")
    )
    with_forms(command)
    with_no_cache(command)


def tell_problems(arguments: Namespace) -> int:
    """Prints the problems, one a line; exits 1 if there are any, or if a text is cited too little."""
    if arguments.folder and arguments.place:
        complain(said("one workspace is checked at a time: FOLDER, or --in FOLDER"))
        return MISUSED
    arguments.folder = arguments.folder or arguments.place
    workspace, records = opened(arguments)
    problems, least = workspace.problems, arguments.coverage
    shares = [] if least is None else [*_shares(workspace, least)]
    number = counted(sum(each.many for each in problems), "{number} problem", "{number} problems")
    records_told = counted(records, "{number} record", "{number} records")
    summary = said("{records}, {problems}", records=records_told, problems=number)

    def facts() -> Iterator[dict[str, object]]:
        return ({key: getattr(each, key) for key in _KEYS} for each in problems)

    def sheets() -> Iterator[Sheet]:
        yield Sheet([(str(each),) for each in problems] or [(summary,)])
        yield Sheet([(_said(share),) for share in shares], apart=False)

    def whole() -> object:
        return problems if least is None else {"problems": problems, "coverage": shares}

    give(arguments, Answer(sheets, facts, whole, _KEYS))
    if problems and arguments.form in (None, "table", "plain"):
        complain(summary)
    enough = all(share["enough"] for share in shares)
    return FINE if enough and not problems else FOUND_WRONG


class _Share(TypedDict):
    """How much of a source is cited, and whether that is the least that is asked for, in percent."""

    source: str
    missing: bool
    cited: int
    characters: int
    share: float | None
    least: Decimal
    enough: bool


def _shares(workspace: Workspace, least: Decimal) -> Iterator[_Share]:
    """The share of each text that is or should be kept."""
    for source in (*workspace.texts, *workspace.missing):
        found = coverage(workspace, source)
        yield _Share(
            source=source,
            missing=found is None,
            cited=found.cited if found else 0,
            characters=found.characters if found else 0,
            share=found.share if found else None,
            least=least,
            enough=found is not None and 100 * found.cited >= least * found.characters,
        )


def _said(share: _Share) -> str:
    source, least = share["source"], share["least"]
    if share["missing"]:
        return said("{source}: its text is missing", source=source)
    percent = say_percent(share["cited"], share["characters"], 1)
    if share["enough"]:
        return said(
            "{source}: {percent} of the text is cited, of {least}% asked for",
            source=source,
            percent=percent,
            least=least,
        )
    return said(
        "{source}: {percent} of the text is cited, which is under {least}%",
        source=source,
        percent=percent,
        least=least,
    )
