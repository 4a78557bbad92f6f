"""`communique check`: what is wrong with the files, and which texts too little of became records."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from decimal import Decimal
from typing import TypedDict

from ..store import Workspace, coverage, say_percent
from ..wording import counted
from .arguments import percentage, with_folder, with_json, with_no_cache
from .printing import FINE, FOUND_WRONG, MISUSED, complain, tell, tell_json
from .workspaces import opened


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_problems)
    command.add_argument(
        "place", nargs="?", metavar="FOLDER", help="a workspace; without it, the embedded mission"
    )
    with_folder(command)
    command.add_argument(
        "--coverage", type=percentage, metavar="PERCENT", help="fail, too, if less of a text is cited"
    )
    with_json(command)
    with_no_cache(command)


def tell_problems(arguments: Namespace) -> int:
    """Prints the problems, one a line; exits 1 if there are any, or if a text is cited too little."""
    if arguments.folder and arguments.place:
        complain("one workspace is checked at a time: FOLDER, or --in FOLDER")
        return MISUSED
    arguments.folder = arguments.folder or arguments.place
    workspace, records = opened(arguments)
    problems = counted(len(workspace.problems), "problem")
    summary = f"{counted(records, 'record')}, {problems}"
    shares = [] if arguments.coverage is None else [*_shares(workspace, arguments.coverage)]
    if arguments.json:
        both = {"problems": workspace.problems, "coverage": shares}
        tell_json(workspace.problems if arguments.coverage is None else both)
    elif workspace.problems:
        tell(*map(str, workspace.problems))
        complain(summary)
    else:
        tell(summary)
    if not arguments.json:
        tell(*map(_said, shares))
    enough = all(share["enough"] for share in shares)
    return FINE if enough and not workspace.problems else FOUND_WRONG


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
    if share["missing"]:
        return f"{share['source']}: its text is missing"
    said = f"{say_percent(share['cited'], share['characters'], 1)} of the text is cited"
    beside = f"of {share['least']}% asked for" if share["enough"] else f"which is under {share['least']}%"
    return f"{share['source']}: {said}, {beside}"
