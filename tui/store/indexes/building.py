"""Building the parts of an index that are not there yet, beside what is asked meanwhile."""

import gc
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from ...records import Organisation, Record
from ..bulk import BulkFile, raw_records, record
from ..files import open_workspace
from ..held import Workspace
from .entries import Entries, bulk_schema
from .gathering import Gathered
from .parts import Part, build_part
from .places import place_of
from .stretches import Stretch

_OFTEN = 2000
"""After so many records, it is told how far one has come."""


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


def build(task: Task, tell: Callable[[int, int], None]) -> Part:
    """Builds one part; tells now and then how many records, and how many bytes of them, are done since.

    Raises:
        OSError: the file cannot be read, or the part cannot be written.
    """
    gathered = Gathered()
    workspace = reaching(_held(task.root, task.as_of), task.others, gathered.met)
    entries = Entries(workspace, task.file, number_of(task.file), gathered)

    def fill(add: Callable[[Any], Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        raws = raw_records(task.file, task.stretch.start, task.stretch.stop)
        at = task.stretch.start
        with _without_collecting():
            while batch := list(islice(raws, _OFTEN)):
                for made in entries.documents(batch):
                    add(made)
                end = batch[-1].offset + len(batch[-1].data)
                tell(len(batch), end - at)
                at = end
        made_of = {"file": task.file.file, "start": task.stretch.start}
        stands_on = {"as_of": task.as_of.isoformat(), "held": task.held}
        return {**gathered.known, **made_of, **stands_on}, gathered.aside

    large = task.stretch.stop - task.stretch.start > 4_000_000
    return build_part(task.folder, bulk_schema(), fill, large=large)


@cache
def registered(others: tuple[BulkFile, ...]) -> Mapping[str, tuple[Record, str]]:
    """The organisations of bulk files by id, each with where it is read again; of several, the first."""
    found: dict[str, tuple[Record, str]] = {}
    for file in others:
        for raw in raw_records(file):
            one = record(raw, file)
            if not isinstance(one, list):
                found.setdefault(one.id, (one, place_of(file, raw.offset, len(raw.data))))
    return found


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
    known = registered(others)

    def beside(id: str) -> Record | None:
        if id in known:
            return known[id][0]
        if id in met:
            return Organisation(id=id, name=met[id])
        return deal(id) if "/" in id else None

    return replace(workspace, beside=beside)


@cache
def program() -> str:
    """What the parts of an index depend on beside the records: the program itself."""
    package = Path(__file__).parents[2]
    looks = [
        (path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(package.rglob("*.py"))
    ]
    return hashlib.blake2b(repr(looks).encode(), digest_size=16).hexdigest()


@cache
def _held(root: Path, as_of: date) -> Workspace:
    return open_workspace(root, as_of)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Spares looking for circles of objects, which records do not make."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
