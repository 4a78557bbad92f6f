"""`communique import`: a table or lines of JSON as bulk records of a workspace, once all is right."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..store import OTHERS, BulkFile, Problem
from ..wording import counted
from .arguments import with_json
from .import_preview import preview
from .import_source import described
from .import_work import Outcome, look_through, write
from .printing import FINE, FOUND_WRONG, MISUSED, complain, tell, tell_json


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_import)
    command.add_argument(
        "file", metavar="FILE", help="a table (.csv, .tsv, .parquet), or one record a line (.jsonl)"
    )
    command.add_argument("--to", required=True, metavar="FOLDER", help="the workspace; made if need be")
    command.add_argument("--map", metavar="MAP", help="which column is which field; see the README")
    command.add_argument("--name", help="what to call it there; without it, as the file is called")
    command.add_argument("--yes", action="store_true", help="write without asking, if nothing is wrong")
    command.add_argument("--skip-bad", action="store_true", help="leave out the records that have problems")
    command.add_argument("--force", action="store_true", help="write over what is there under that name")
    with_json(command)


def tell_import(arguments: Namespace) -> int:
    """Prints the first records and every problem, and writes if all is right and wished for."""
    with described(arguments) as file:
        return _imported(file, arguments)


def _imported(file: BulkFile | list[Problem] | str, arguments: Namespace) -> int:
    if isinstance(file, str):
        complain(file)
        return MISUSED
    if isinstance(file, list):
        _tell(Outcome(problems=file, wrong=len(file)), arguments)
        return FOUND_WRONG
    target = Path(arguments.to) / "bulk" / f"{file.name}{OTHERS * (file.kind == 'organisation')}.jsonl"
    if reason := _in_the_way(target, file, arguments.force):
        complain(reason)
        return MISUSED
    if arguments.yes:
        outcome = write(file, target, arguments.skip_bad)
        _tell(outcome, arguments)
    else:
        outcome = look_through(file)
        _tell(outcome, arguments)
        if _may_write(outcome, arguments) and not arguments.json:
            return _asked(file, target, outcome, arguments)
    if not arguments.json:
        _tell_end(outcome)
    return FINE if _may_write(outcome, arguments) else FOUND_WRONG


def _asked(file: BulkFile, target: Path, outcome: Outcome, arguments: Namespace) -> int:
    """Asks whether to write; where nobody can answer, nothing is written, and that is told as a failure."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        complain("nothing is written without --yes")
        _tell_end(outcome)
        return FOUND_WRONG
    print(f"Write {counted(outcome.good, 'record')}? [y/N] ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() in ("y", "yes"):
        outcome = write(file, target, arguments.skip_bad)
    _tell_end(outcome)
    return FINE if _may_write(outcome, arguments) else FOUND_WRONG


def _in_the_way(target: Path, file: BulkFile, force: bool) -> str:
    """Why nothing can be written there; nothing if it can."""
    beside = target.with_suffix(".map.toml")
    if beside.exists():
        return f"{beside}: a map of that name is there, and would be taken for the map of what is written"
    register = target.with_name(f"{file.name}{OTHERS}.jsonl")
    there = next((path for path in {target, register} if path.exists()), None)
    return f"{there}: there is such a file already; --force writes over it" if there and not force else ""


def _may_write(outcome: Outcome, arguments: Namespace) -> bool:
    return bool(outcome.good) and (not outcome.wrong or arguments.skip_bad)


def _tell(outcome: Outcome, arguments: Namespace) -> None:
    if arguments.json:
        tell_json(
            {
                "first": [record for record, _ in outcome.first],
                "problems": outcome.problems,
                "good": outcome.good,
                "bad": outcome.bad,
                "wrong": outcome.wrong,
                "written": list(map(str, outcome.written)),
            }
        )
        return
    tell(*preview(outcome.first, outcome.met))
    if outcome.first and outcome.problems:
        tell("")
    tell(*map(str, outcome.problems))


def _tell_end(outcome: Outcome) -> None:
    """Says on stderr what became of it."""
    if outcome.wrong > len(outcome.problems):
        complain(f"{len(outcome.problems)} of {outcome.wrong:,} problems shown")
    bad = f", {counted(outcome.wrong, 'problem')} in {outcome.bad:,} more" if outcome.bad else ""
    complain(f"{counted(outcome.good, 'good record')}{bad}")
    for path in outcome.written:
        complain(f"written: {path}")
