"""`communique import`: files of other forms as records of a workspace, once all is right."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from ..speech import counted, grouped, named, said
from ..store import FORMS, Intake, InTheWay, Wish, open_intake
from .arguments import with_json
from .import_preview import losses, preview
from .import_work import Outcome, look_through, write
from .printing import FINE, FOUND_WRONG, MISUSED, complain, tell, tell_json

_STDIN = "stdin"
_MISSIONS = 3
"""So many missions at most are told one by one."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_import)
    command.add_argument(
        "file",
        metavar="FILE",
        help=said(
            "a table, lines of JSON, a spreadsheet, a package of tables, OCDS, FollowTheMoney; "
            "- is standard input"
        ),
    )
    command.add_argument("--to", required=True, metavar="FOLDER", help=said("the workspace; made if need be"))
    command.add_argument(
        "--map",
        metavar="MAP",
        action="append",
        help=said("which column is which field; see the README; of a package, RESOURCE=MAP for each"),
    )
    command.add_argument("--form", choices=FORMS, help=said("what FILE is; without it, what it looks like"))
    command.add_argument("--sheet", metavar="SHEET", default="", help=said("which sheet of a spreadsheet"))
    command.add_argument("--name", help=said("what to call it there; without it, as the file is called"))
    command.add_argument("--yes", action="store_true", help=said("write without asking, if nothing is wrong"))
    command.add_argument(
        "--skip-bad", action="store_true", help=said("leave out the records that have problems")
    )
    command.add_argument(
        "--force", action="store_true", help=said("write over what is there under that name")
    )
    with_json(command)


def tell_import(arguments: Namespace) -> int:
    """Prints the first records and every problem, and writes if all is right and wished for."""
    with _file(arguments.file) as (path, called):
        wish = Wish(
            path,
            name=arguments.name or "",
            form=arguments.form or "",
            maps=tuple(arguments.map or ()),
            sheet=arguments.sheet,
            called=called,
        )
        return _taken(wish, arguments)


@contextmanager
def _file(given: str) -> Iterator[tuple[Path, str]]:
    """The file that is meant, and what it is called if not by its path; standard input is read to its end."""
    if given != "-":
        yield Path(given), ""
        return
    with TemporaryDirectory(prefix="communique-") as folder:
        path = Path(folder) / _STDIN
        with path.open("wb") as file:
            if sys.stdin:
                copyfileobj(sys.stdin.buffer, file)
        yield path, _STDIN


def _taken(wish: Wish, arguments: Namespace) -> int:
    with open_intake(wish) as intake:
        if isinstance(intake, str):
            complain(intake)
            return MISUSED
        if not isinstance(intake, Intake):
            _tell(Outcome(problems=intake, wrong=len(intake)), arguments)
            return FOUND_WRONG
        try:
            return _imported(intake, arguments)
        except InTheWay as there:
            complain(str(there))
            return MISUSED


def _imported(intake: Intake, arguments: Namespace) -> int:
    root = Path(arguments.to)
    if arguments.yes:
        outcome = write(intake, root, arguments.skip_bad, arguments.force)
    else:
        outcome = look_through(intake, root, arguments.force)
    _tell(outcome, arguments)
    _tell_missions(outcome.unknown_missions, arguments.to)
    if not arguments.yes and not arguments.json and _may_write(outcome, arguments):
        return _asked(intake, root, outcome, arguments)
    if not arguments.json:
        _tell_end(outcome)
    return FINE if _may_write(outcome, arguments) else FOUND_WRONG


def _asked(intake: Intake, root: Path, outcome: Outcome, arguments: Namespace) -> int:
    """Asks whether to write; where nobody can answer, nothing is written, and that is told as a failure."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        complain(said("nothing is written without --yes"))
        _tell_end(outcome)
        return FOUND_WRONG
    question = counted(outcome.good, "Write {number} record? [y/N]", "Write {number} records? [y/N]")
    print(f"{question} ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() in _yes():
        outcome = write(intake, root, arguments.skip_bad, arguments.force)
    _tell_end(outcome)
    return FINE if _may_write(outcome, arguments) else FOUND_WRONG


def _yes() -> set[str]:
    """What means yes: the English words, which everybody types, and those of the reader's language."""
    return {"y", "yes", *named("what may be typed for yes, in small letters", "y yes").split()}


def _may_write(outcome: Outcome, arguments: Namespace) -> bool:
    return bool(outcome.good) and (not outcome.wrong or arguments.skip_bad)


def _tell(outcome: Outcome, arguments: Namespace) -> None:
    if arguments.json:
        tell_json(
            {
                "first": [record for record, _ in outcome.first],
                "problems": outcome.problems,
                "lost": list(outcome.lost),
                "good": outcome.good,
                "bad": outcome.bad,
                "wrong": outcome.wrong,
                "written": list(map(str, outcome.written)),
            }
        )
        return
    tell(*preview(outcome.first, outcome.met | outcome.called))
    lost = losses(outcome.lost)
    if outcome.first and lost:
        tell("")
    tell(*lost)
    if (outcome.first or lost) and outcome.problems:
        tell("")
    tell(*map(str, outcome.problems))


def _tell_missions(unknown: Sequence[str], folder: str) -> None:
    """Says on stderr which missions there are none of, and how to make the first of them."""
    for id in unknown[:_MISSIONS]:
        command = f"communique new mission {quote(id)} --from PLACE --to PLACE --in {quote(folder)}"
        complain(said("the workspace has no mission {id} yet, which check will tell", id=id))
        complain(said("to make it: {command}", command=command))
    if (more := len(unknown) - _MISSIONS) > 0:
        complain(counted(more, "and {number} more mission", "and {number} more missions"))


def _tell_end(outcome: Outcome) -> None:
    """Says on stderr what became of it."""
    if outcome.wrong > len(outcome.problems):
        whole = grouped(outcome.wrong)
        complain(said("{shown} of {whole} problems shown", shown=len(outcome.problems), whole=whole))
    complain(counted(outcome.good, "{number} good record", "{number} good records"))
    if outcome.wrong:
        wrong, bad = grouped(outcome.wrong), grouped(outcome.bad)
        complain(said("problems: {wrong}, in records: {bad}", wrong=wrong, bad=bad))
    for path in outcome.written:
        complain(said("written: {path}", path=path))
