"""The work of an import: every record read, told, and written if it is wished for."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..records import Record
from ..store import (
    OTHERS,
    BulkFile,
    Problem,
    Taken,
    kept_organisations,
    line_of,
    register_lines,
    take,
    written_beside,
)
from .progress import watched

_FIRST = 5
_MOST_PROBLEMS = 100
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
    written: list[Path] = field(default_factory=list)

    def note(self, taken: Taken) -> None:
        """Counts one record, and keeps what is to be shown."""
        if taken.record is None:
            self.bad += 1
            self.wrong += len(taken.problems)
            self.problems += taken.problems[: _MOST_PROBLEMS - len(self.problems)]
            return
        self.good += 1
        if len(self.first) < _FIRST:
            self.first.append((taken.record, taken.plain))


def look_through(file: BulkFile) -> Outcome:
    """Reads a whole file and writes nothing."""
    outcome = Outcome()
    for _ in _noted(file, outcome):
        pass
    return outcome


class _NotWritten(Exception):
    """There is nothing to write, or something is wrong."""


def write(file: BulkFile, target: Path, skip_bad: bool) -> Outcome:
    """Reads a whole file, and writes its records and a register of the organisations they name.

    Nothing is left of what is written if anything is wrong, unless the bad records are to be left out.

    Args:
        file: what to read.
        target: where the records go.
        skip_bad: whether bad records are left out.
    """
    outcome = Outcome()
    register = target.with_name(f"{file.name}{OTHERS}.jsonl")
    try:
        with ExitStack() as stack:
            records = stack.enter_context(written_beside(target))
            for taken in _noted(file, outcome):
                if taken.record is not None:
                    records.write(line_of(taken.plain))
            if not outcome.good or (outcome.wrong and not skip_bad):
                raise _NotWritten
            outcome.written.append(target)
            new = register_lines(outcome.met, kept_organisations(target.parent.parent, but=register))
            if new and register != target:
                stack.enter_context(written_beside(register)).writelines(new)
                outcome.written.append(register)
    except _NotWritten:
        outcome.written.clear()
    return outcome


def _noted(file: BulkFile, outcome: Outcome) -> Iterator[Taken]:
    whole = file.path.stat().st_size
    with watched() as progress, _fewer_collections():
        for number, taken in enumerate(take(file, outcome.met), 1):
            outcome.note(taken)
            yield taken
            if not number % _BETWEEN:
                progress.tell(number, taken.raw.offset, whole)


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
