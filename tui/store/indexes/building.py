"""Building the parts of an index that are not there yet, beside what is asked meanwhile."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from ...cache import Stamp, program, stamp_of
from ...records import Organisation, Record
from ...speech import said
from ..bulk import BulkFile, Raw, raw_records, record
from ..files import open_workspace, unreadable
from ..held import Problem, Workspace
from .collecting import without_collecting
from .entries import Entries, bulk_schema
from .gathering import Gathered
from .looks import look_of
from .numbering import numbers_of_ids
from .parts import Filled, Part, build_part
from .places import place_of
from .quick import Learnt
from .stretches import Stretch, digest_of, map_of
from .taken import Taken, taken_by

_OFTEN = 2000
"""After so many records, it is told how far one has come."""


class Unready(Exception):
    """A bulk file cannot be read, or is no longer what it was; says which file, and why."""


@dataclass(frozen=True)
class Task:
    """A part that is needed: what of which file, named after all that it is made of."""

    root: Path
    file: BulkFile
    others: tuple[BulkFile, ...]
    """The bulk files with organisations."""
    stretch: Stretch
    folder: Path
    as_of: date
    """The day that the records are looked at from."""
    held: str
    """A digest of what is held in memory."""
    looks: Mapping[str, tuple[int, ...]]
    """How the files look that it is made of."""
    owners: Mapping[int, str] = field(default_factory=dict)
    """What it leaves to others, as `Taken` has it."""


def key_of(file: BulkFile, stretch: Stretch, *more: str) -> str:
    """What names a part: a digest of the program, of the records and of all that they stand on."""
    whole = hashlib.blake2b(digest_size=16)
    for each in (
        program(),
        file.file,
        file.kind,
        str(stretch.start),
        str(stretch.stop),
        stretch.digest,
        *more,
    ):
        whole.update(each.encode("utf-8", "surrogatepass") + b"\0")
    return whole.hexdigest()


def build(task: Task, tell: Callable[[int, int], None], learnt: Learnt) -> Part:
    """Builds one part.

    Args:
        task: which.
        tell: told now and then how many records, and how many bytes of them, are done since.
        learnt: what other parts have taught.

    Raises:
        Unready: the file cannot be read, or has changed meanwhile.
        OSError: the part cannot be written.
    """
    taken = Taken(task.root, task.folder.parent, task.owners)
    gathered = Gathered(numbers=registered(task.others).numbers, taken=taken)
    workspace = reaching(_held(task.root, task.as_of, task.held), task.others, gathered.met)
    entries = Entries(workspace, task.file, number_of(task.file), gathered, learnt)

    def fill(add: Callable[[Any], Any]) -> Filled:
        raws = _read(task)
        at = task.stretch.start
        with without_collecting():
            while batch := list(islice(raws, _OFTEN)):
                for made in list(entries.documents(batch)):  # in one go, or the engine falls asleep each time
                    add(made)
                end = batch[-1].offset + len(batch[-1].data)
                tell(len(batch), end - at)
                at = end
        _see_that_nothing_changed(task)
        made_of = {"file": task.file.file, "start": task.stretch.start}
        stands_on = {"as_of": task.as_of.isoformat(), "held": task.held}
        return Filled({**gathered.known, **made_of, **stands_on}, gathered.aside, gathered.marks)

    large = task.stretch.stop - task.stretch.start > 4_000_000
    return build_part(task.folder, bulk_schema(), fill, large=large)


def _read(task: Task) -> Iterator[Raw]:
    try:
        yield from raw_records(task.file, task.stretch.start, task.stretch.stop)
    except OSError as error:
        raise Unready(task.file.file, unreadable(error)) from error


def _see_that_nothing_changed(task: Task) -> None:
    """Spares the cache what was read of a file that somebody writes."""
    try:
        same = digest_of(task.file.path, task.stretch.start, task.stretch.stop) == task.stretch.digest
    except OSError:
        same = False
    if not same or looks_for(task.file, task.others, stamp_of(task.root)) != task.looks:
        raise Unready(task.file.file, said("the files changed while they were read"))


def looks_for(file: BulkFile, others: tuple[BulkFile, ...], stamp: Stamp) -> Mapping[str, tuple[int, ...]]:
    """How all files look that the records of one stand on: itself, and all but other files of deals."""
    own = {file.file, map_of(file), *(other.file for other in others), *map(map_of, others)}
    return {path: look for path, look in stamp.looks.items() if path in own or not path.startswith("bulk")}


@dataclass
class Register:
    """The organisations of bulk files.

    Attributes:
        records: Each by its id, with where it is read again, and the file and line that it stands in.
        problems: What is wrong with others.
        is_whole: Whether all files could be read.
    """

    records: dict[str, tuple[Record, str, tuple[str, int]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    is_whole: bool = True

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each, the same wherever the same files are read; none where one could not be."""
        return numbers_of_ids(self.records) if self.is_whole else {}


@lru_cache(maxsize=1)
def registered(others: tuple[BulkFile, ...]) -> Register:
    """Reads the organisations of bulk files; of several with one id, the first stays.

    Files that look as those that were read last, and have been left alone, are not read again.
    """
    register = _registered(tuple(_Looked(file, look_of(file)) for file in others))
    if not register.is_whole:
        _registered.cache_clear()
    return register


@dataclass(frozen=True)
class _Looked:
    """A bulk file, equal to any that looked the same when it was to be read."""

    file: BulkFile = field(compare=False)
    look: object


@lru_cache(maxsize=1)
def _registered(others: tuple[_Looked, ...]) -> Register:
    register = Register()
    lines: dict[str, tuple[str, int]] = {}
    for file in (each.file for each in others):
        try:
            for raw in raw_records(file):
                _register(raw, file, register, lines)
        except OSError as error:
            reason = unreadable(error)
            register.problems.append(Problem(file.file, 1, 1, "", reason))
            register.is_whole = False
    return register


def _register(raw: Raw, file: BulkFile, register: Register, lines: dict[str, tuple[str, int]]) -> None:
    one, line = record(raw, file), (file.file, raw.number)
    if isinstance(one, list):
        register.problems += one
        return
    first = lines.setdefault(one.id.casefold(), line)
    if first != line:
        reason = taken_by(one.id, f"{first[0]}:{first[1]}")
        register.problems.append(Problem(*line, 1, "id", reason))
        return
    register.records[one.id] = one, place_of(file, raw.offset, len(raw.data)), line


def number_of(file: BulkFile) -> int:
    """A number below 2**24 that tells a file apart in the order of answers."""
    digest = hashlib.blake2b(file.file.encode("utf-8", "surrogatepass"), digest_size=3)
    return int.from_bytes(digest.digest())


def reaching(
    workspace: Workspace,
    others: tuple[BulkFile, ...],
    met: Mapping[str, str],
    deal: Callable[[str], Record | None] = lambda id: None,
) -> Workspace:
    """A workspace that also reaches organisations of registers, and those that are known by a name alone.

    Args:
        workspace: what is held in memory.
        others: the bulk files with organisations.
        met: the names of organisations by the ids that they stand for.
        deal: gives a deal of a bulk file by its id, if these are to be reached as well.
    """
    known = registered(others).records

    def beside(id: str) -> Record | None:
        if id in known:
            return known[id][0]
        if id in met:
            return Organisation(id=id, name=met[id])
        return deal(id) if "/" in id else None

    return replace(workspace, beside=beside)


@lru_cache(maxsize=1)
def _held(root: Path, as_of: date, digest: str) -> Workspace:
    return open_workspace(root, as_of)
