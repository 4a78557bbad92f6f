"""A large index in memory, for where no file can be written at all."""

from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic

import tantivy

from ..bulk import BulkFile, raw_records
from ..files import places_of_records, unreadable
from ..held import Problem
from .assembling import Wanted
from .building import number_of, reaching, registered
from .crews import Cancelled, Progress, Told
from .entries import Entries, bulk_schema
from .gathering import Gathered
from .large import LargeIndex
from .parts import Known, Part, adding_to
from .rest import Rest, filled_with
from .taken import taken_by
from .views import View

_HEAP = 64_000_000
_OFTEN = 2000
_NOWHERE = Path("nowhere")


class _Places:
    """The places of records that were met, by their ids in small letters."""

    def __init__(self, held: Mapping[str, str]) -> None:
        self._places = dict(held)

    def __contains__(self, id: str) -> bool:
        return id.casefold() in self._places

    def reason(self, id: str) -> str:
        return taken_by(id, self._places[id.casefold()])

    def note(self, file: BulkFile, lines: Mapping[str, int]) -> None:
        self._places.update({id: f"{file.file}:{line}" for id, line in lines.items()})


def index_in_memory(wanted: Wanted, tell: Told, is_cancelled: Callable[[], bool]) -> LargeIndex:
    """An index that is nowhere but in memory.

    Args:
        wanted: what it is to be made of.
        tell: told now and then how far it has come.
        is_cancelled: asked now and then whether to give up.

    Raises:
        Cancelled: it was given up.
    """
    index = tantivy.Index(bulk_schema())
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    reading = _Reading(wanted, adding_to(writer), tell, is_cancelled)
    parts = [reading.part(file) for file in wanted.files if file.kind == "deal"]
    writer.commit()
    index.reload()
    rest = Rest(wanted.held, wanted.files, parts, None, index, is_whole=not reading.problems)
    filled = filled_with(rest, adding_to(writer))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    every = [*parts, _part(filled.known, filled.aside)]
    return LargeIndex(View(index), every, wanted.files, wanted.held, reading.problems)


def _part(known: Known, aside: Known) -> Part:
    return Part(_NOWHERE, known, (), {}, aside)


class _Reading:
    """Reads files one after the other; the first record of an id stays."""

    def __init__(
        self,
        wanted: Wanted,
        add: Callable[[tantivy.Document | str], None],
        tell: Told,
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._wanted, self._add, self._tell, self._is_cancelled = wanted, add, tell, is_cancelled
        self.problems = list(wanted.problems)
        self._others = tuple(file for file in wanted.files if file.kind == "organisation")
        self._places = _Places(places_of_records(wanted.held.folder))
        self._began, self._rows, self._before = monotonic(), 0, 0
        self._of = sum(map(_size, wanted.files))

    def part(self, file: BulkFile) -> Part:
        gathered = Gathered(numbers=registered(self._others).numbers, taken=self._places)
        workspace = reaching(self._wanted.held, self._others, gathered.met)
        entries = Entries(workspace, file, number_of(file), gathered)
        try:
            for number, raw in enumerate(raw_records(file)):
                if not number % _OFTEN:
                    self._look_up(raw.offset)
                for made in entries.documents([raw]):
                    self._add(made)
                self._rows += 1
        except OSError as error:
            reason = unreadable(error)
            self.problems.append(Problem(file.file, 1, 1, "", reason))
        self._before += _size(file)
        self._places.note(file, gathered.lines)
        return _part({**gathered.known, "file": file.file, "start": 0}, gathered.aside)

    def _look_up(self, offset: int) -> None:
        if self._is_cancelled():
            raise Cancelled
        self._tell(Progress(self._rows, self._before + offset, self._of, monotonic() - self._began))


def _size(file: BulkFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0
