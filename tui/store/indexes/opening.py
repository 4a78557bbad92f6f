"""Opening a large index: with what is there at once, then with each part that is built."""

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from ..bulk import BulkFile
from ..held import Problem, Workspace
from .building import Task, key_of
from .contents import Contents, contents_of
from .crews import Told, built
from .large import LargeIndex
from .parts import Part, open_part
from .rest import Rest, rest_of
from .stretches import Stretch
from .views import view_of

_BETWEEN = 3.0
"""So many seconds pass at least before parts that are built meanwhile are shown."""
_STALE = 24 * 3600
"""So old is what is removed that nothing needs any more, in seconds."""


@dataclass(frozen=True)
class Wanted:
    """What a large index is to be made of.

    Attributes:
        held: What is held in memory; its day is the one that the records are looked at from.
        files: The bulk files.
        problems: What is wrong with bulk files as such.
        kept: The folder that keeps what is built for the next time; without it, nothing is kept.
    """

    held: Workspace
    files: tuple[BulkFile, ...]
    problems: tuple[Problem, ...] = ()
    kept: Path | None = None


def large_indexes(
    wanted: Wanted, tell: Told, is_cancelled: Callable[[], bool]
) -> Iterator[tuple[LargeIndex, bool]]:
    """Opens what is built already, builds the rest, and gives an index as often as there is more in it.

    Args:
        wanted: what it is to be made of.
        tell: told now and then how far the building has come.
        is_cancelled: asked now and then whether to give up.

    Yields:
        An index, and whether it is whole.

    Raises:
        Cancelled: it was given up.
        OSError: there is no place for it at all.
    """
    try:
        yield from _opened(wanted, wanted.kept, tell, is_cancelled)
        return
    except OSError:
        if wanted.kept is None:
            raise
    yield from _opened(wanted, None, tell, is_cancelled)


def _opened(
    wanted: Wanted, kept: Path | None, tell: Told, is_cancelled: Callable[[], bool]
) -> Iterator[tuple[LargeIndex, bool]]:
    opening = _Opening(wanted, kept)
    ready, missing = opening.sorted_out()
    if not missing:
        yield opening.index(ready), True
        opening.tidy(ready)
        return
    if ready:
        yield opening.index(ready), False
    shown = time.monotonic()
    for part in built(missing, tell, is_cancelled):
        ready.append(part)
        if len(ready) < opening.many and time.monotonic() - shown > _BETWEEN:
            yield opening.index(ready), False
            shown = time.monotonic()
    yield opening.index(ready), True
    opening.tidy(ready)


class _Opening:
    """One opening: which parts there are to be, and where they are kept."""

    def __init__(self, wanted: Wanted, kept: Path | None) -> None:
        self._wanted, self._kept = wanted, kept
        root = wanted.held.folder
        self._contents: Contents = contents_of(root, wanted.files, kept)
        self._others = tuple(file for file in wanted.files if file.kind == "organisation")
        self._folder = (kept or _passing()) / "parts"
        self.many = sum(map(len, self._contents.stretches.values()))

    def sorted_out(self) -> tuple[list[Part], list[Task]]:
        """The parts that are there, and what is to be built."""
        ready: list[Part] = []
        missing: list[Task] = []
        for file in self._wanted.files:
            for stretch in self._contents.stretches[file.file] if file.kind == "deal" else ():
                found = self._found(file, stretch)
                if isinstance(found, Part):
                    ready.append(found)
                else:
                    missing.append(found)
        return ready, missing

    def index(self, ready: Sequence[Part]) -> LargeIndex:
        """The index of some parts, with all that is in no bulk file of deals."""
        wanted = self._wanted
        day = wanted.held.as_of.isoformat()
        names = (self._contents.held, self._contents.registers, day)
        ordered = sorted(ready, key=lambda part: (str(part.known.get("file")), part.known.get("start", 0)))
        views = self._kept / "views" if self._kept else None
        rest = Rest(wanted.held, wanted.files, ordered, views)
        every = [*ordered, rest_of(rest, self._folder, *names)]
        return LargeIndex(view_of(every, views), every, wanted.files, wanted.held, wanted.problems)

    def tidy(self, ready: Sequence[Part]) -> None:
        """Removes what is old and no longer needed."""
        if self._kept is None:
            return
        needed = {part.folder.name for part in ready}
        for folder in (self._folder, self._kept / "views"):
            for path in folder.iterdir() if folder.is_dir() else ():
                if path.name not in needed and _unused(path) > _STALE:
                    shutil.rmtree(path, ignore_errors=True)

    def _found(self, file: BulkFile, stretch: Stretch) -> Part | Task:
        held, contents = self._wanted.held, self._contents
        common = (contents.registers, contents.maps[file.file])
        place = self._folder / key_of(file, stretch, *common)
        part = open_part(place)
        if part and not _fits(part, held.as_of, contents.held):
            place = self._folder / key_of(file, stretch, *common, contents.held, held.as_of.isoformat())
            part = open_part(place)
        return part or Task(held.folder, file, self._others, stretch, place, held.as_of, contents.held)


def _fits(part: Part, as_of: date, held: str) -> bool:
    """Whether all had come as far on a day as the part has it, and quotes what was there when it was made."""
    known = part.known
    begun, ahead = known["days"]
    as_far = begun <= as_of.toordinal() and (ahead is None or as_of.toordinal() < ahead)
    return (as_far or known["as_of"] == as_of.isoformat()) and (not known["leans"] or known["held"] == held)


def _passing() -> Path:
    """A folder of our own, which is removed when the process ends."""
    import atexit

    place = Path(mkdtemp(prefix="communique-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return place


def _unused(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
