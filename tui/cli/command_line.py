"""The command line as people type it."""

import argparse
import re
from collections.abc import Callable
from decimal import Decimal
from importlib.metadata import PackageNotFoundError, version
from typing import NoReturn

from ..store import SCALES
from ..text import clean
from .check import tell_problems
from .conflicts import tell_disagreements
from .evidence import tell_evidence
from .explore import open_explorer
from .schema import tell_schema
from .search import tell_hits
from .show import tell_record
from .stages import SORTS, tell_stages
from .stats import tell_tally
from .timeline import tell_timeline
from .workspaces import with_as_of

_CODES = "Exit codes: 0 all is well; 1 problems were found, or nothing answers; 2 it cannot be done so."
_KINDS = ("mission", "deal", "source", "organisations", "people", "places")


def parser() -> argparse.ArgumentParser:
    """The parser; each command carries the function that does it as `does`."""
    top: argparse.ArgumentParser = _Parser(
        prog="communique",
        description="Explore the deals that trade missions announce. Without a command, opens the explorer.",
        epilog=_CODES,
    )
    top.add_argument("--version", action="version", version=f"communique {_version()}")
    top.set_defaults(does=open_explorer)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    opening = _command(commands, "open", open_explorer, "open the explorer")
    opening.add_argument("folder", nargs="?", help="a workspace; without it, the embedded mission")
    with_as_of(opening)

    _checking(commands)

    searching = _answering(commands, "search", tell_hits, "find records by words and by field:value")
    searching.add_argument("words", nargs="+", help="for example: batteries, or: kind:licence japan")
    searching.add_argument(
        "--limit", type=_at_least_one, default=50, metavar="N", help="show at most N hits (50)"
    )
    with_as_of(searching)

    showing = _answering(commands, "show", tell_record, "show one record, every value with its words")
    showing.add_argument("id", help="for example: 2014-01-japan/acquisio-irep")
    with_as_of(showing)

    totals = _answering(
        commands, "stats", tell_tally, "count and total the deals, adding only what may be added"
    )
    totals.add_argument("words", nargs="*", help="a query that narrows the deals")
    totals.add_argument("--all", action="store_true", help="every figure and value, however many")
    with_as_of(totals)

    differing = _answering(
        commands, "conflicts", tell_disagreements, "show where sources disagree, with every claim"
    )
    differing.add_argument("words", nargs="*", metavar="QUERY", help="a query that narrows them")
    with_as_of(differing)

    _telling_time(commands)

    shaping = _command(commands, "schema", tell_schema, "print the JSON Schema of a kind of file")
    shaping.add_argument("kind", nargs="?", choices=_KINDS, help="without it, all kinds")
    shaping.add_argument("--to", metavar="FOLDER", help="write all schemas into a folder instead")
    return top


def _at_least_one(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no count from 1")
    return int(text)


def _percentage(text: str) -> Decimal:
    number = Decimal(text) if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,9})?", text, re.ASCII) else None
    if number is None or number > 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no percentage from 0 to 100")
    return number


class _Parser(argparse.ArgumentParser):
    """Says what it cannot read without repeating what a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        """Prints the usage and the message; exits 2."""
        super().error(clean(message))


def _version() -> str:
    try:
        return version("communique")
    except PackageNotFoundError:
        return "(from a checkout)"


_Commands = argparse._SubParsersAction  # the library gives it no public name


def _command(
    commands: "_Commands[argparse.ArgumentParser]",
    name: str,
    does: Callable[[argparse.Namespace], int],
    help: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help.capitalize() + ".", epilog=_CODES)
    command.set_defaults(does=does)
    return command


def _telling_time(commands: "_Commands[argparse.ArgumentParser]") -> None:
    staging = _answering(
        commands, "stages", tell_stages, "tell how far each deal has come, and how long it has been silent"
    )
    staging.add_argument("words", nargs="*", help="a query that narrows the deals")
    staging.add_argument(
        "--sort", choices=SORTS, help="silent: the longest first; stage: the least far first"
    )
    with_as_of(staging)

    timing = _answering(commands, "timeline", tell_timeline, "tell what was when")
    timing.add_argument("words", nargs="*", help="a query that narrows it")
    timing.add_argument("--by", choices=SCALES, default="days", help="the scale of its headings (days)")
    with_as_of(timing)


def _checking(commands: "_Commands[argparse.ArgumentParser]") -> None:
    checking = _command(
        commands, "check", tell_problems, "say what is wrong with the files, one problem a line"
    )
    checking.add_argument("folder", nargs="?", help="a workspace; without it, the embedded mission")
    checking.add_argument(
        "--coverage", type=_percentage, metavar="PERCENT", help="fail, too, if less of a text is cited"
    )
    _with_json(checking)
    reading = _answering(
        commands, "evidence", tell_evidence, "show which words of a source became which values"
    )
    reading.add_argument("source", nargs="?", help="a source, for example: day-1.en; without it, all")


def _answering(
    commands: "_Commands[argparse.ArgumentParser]",
    name: str,
    does: Callable[[argparse.Namespace], int],
    help: str,
) -> argparse.ArgumentParser:
    command = _command(commands, name, does, help)
    command.add_argument(
        "--in", dest="folder", metavar="FOLDER", help="another workspace than the embedded one"
    )
    _with_json(command)
    return command


def _with_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="answer as JSON")
