"""The work of an import: every record read, told, and written if it is wished for."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..records import Record
from ..store import DealsElsewhere, Intake, Losses, Problem, Shelf, Taken
from .progress import watched

_FIRST = 5
_MOST_PROBLEMS = 100
_MOST_NAMES = 1_000
"""Names that are kept before it is known whether the first records lead to them."""
_BETWEEN = 256
"""Records between two looks at the clock."""


@dataclass
class Outcome:
    """What an import came to."""

    first: list[tuple[Record, object]] = field(default_factory=list)
    """The first good records, each with its plain data."""
    problems: list[Problem] = field(default_factory=list)
    """The first problems."""
    wrong: int = 0
    """How many problems there are."""
    good: int = 0
    bad: int = 0
    """How many records have problems."""
    met: dict[str, str] = field(default_factory=dict)
    """The names of organisations, by the ids that they stand for."""
    lost: Losses = field(default_factory=Losses)
    """What the file says and the records have no place for."""
    written: list[Path] = field(default_factory=list)
    called: dict[str, str] = field(default_factory=dict)
    """What the records are called that the first ones lead to, by their ids, as far as the file says."""
    unknown_missions: list[str] = field(default_factory=list)
    """The missions of deals that the workspace has none of, while it has others."""
    _linked: set[str] = field(default_factory=set)

    def note(self, taken: Taken) -> None:
        """Counts one record, and keeps what is to be shown."""
        if taken.record is None:
            self.bad += 1
            self.note_problems(taken.problems)
            return
        self.good += 1
        if len(self.first) < _FIRST:
            self.first.append((taken.record, taken.plain))
            self._linked.update(link.id for fact in taken.record.facts() for link in fact.links)
        if taken.record.id in self._linked or len(self.called) < _MOST_NAMES:
            self.called[taken.record.id] = taken.record.caption

    def note_problems(self, problems: tuple[Problem, ...]) -> None:
        """Counts problems, and keeps the first of them."""
        self.wrong += len(problems)
        self.problems += problems[: _MOST_PROBLEMS - len(self.problems)]


class _NotWritten(Exception):
    """There is nothing to write, or something is wrong."""


def look_through(intake: Intake, root: Path, force: bool = False) -> Outcome:
    """Reads all of a file and writes nothing.

    Args:
        intake: what to read.
        root: the workspace that it would go to.
        force: whether files that are there already would be written over.

    Raises:
        InTheWay: a file is there already.
    """
    return _worked(intake, root, write=False, force=force)


def write(intake: Intake, root: Path, skip_bad: bool = False, force: bool = False) -> Outcome:
    """Reads all of a file, and writes its records and a register of the organisations they name.

    Nothing is left of what is written if anything is wrong, unless the bad records are to be left out.

    Args:
        intake: what to read.
        root: the workspace that the records go to.
        skip_bad: whether bad records are left out.
        force: whether files that are there already are written over.

    Raises:
        InTheWay: a file is there already.
    """
    return _worked(intake, root, write=True, skip_bad=skip_bad, force=force)


def _worked(intake: Intake, root: Path, write: bool, skip_bad: bool = False, force: bool = False) -> Outcome:
    outcome = Outcome()
    shelf = Shelf(root, intake.name, outcome.lost, force=force, dry=not write)
    try:
        with shelf:
            for taken in _noted(intake, DealsElsewhere(root, intake.name), outcome):
                if taken.record is not None:
                    shelf.put(taken)
            outcome.note_problems(tuple(shelf.finish(outcome.met, intake.file)))
            outcome.unknown_missions = shelf.unknown_missions
            if not outcome.good or (outcome.wrong and not skip_bad):
                raise _NotWritten
            outcome.written = shelf.written
    except _NotWritten:
        outcome.written = []
    return outcome


def _noted(intake: Intake, elsewhere: DealsElsewhere, outcome: Outcome) -> Iterator[Taken]:
    with watched() as progress, _fewer_collections():
        for number, found in enumerate(intake.take(outcome.met, outcome.lost), 1):
            taken = _new(found, elsewhere, intake.file)
            outcome.note(taken)
            yield taken
            if not number % _BETWEEN:
                progress.tell(number, taken.raw.offset, intake.size)


def _new(taken: Taken, elsewhere: DealsElsewhere, file: str) -> Taken:
    """A record as it is, unless the workspace has it already."""
    deal = taken.record
    if deal is None or deal.KIND != "deal" or not (reason := elsewhere.taken(deal.id)):
        return taken
    return Taken(taken.raw, {}, None, (Problem(file, taken.raw.number, 1, "id", reason),))


@contextmanager
def _fewer_collections() -> Iterator[None]:
    """Lets rubbish be looked for less often: next to none is made in circles, and looking takes long."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
