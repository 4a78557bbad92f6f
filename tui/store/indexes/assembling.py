"""What parts a large index is to have, which of them are there, and how they are put together."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...cache import Stamp, read_sealed, stamp_of, write_sealed
from ..bulk import BulkFile
from ..held import Problem, Workspace
from .before import keep_last, last_kept
from .building import Task, Unready, key_of, looks_for
from .contents import contents_of
from .doubling import doubles
from .joining import FEW, joined
from .large import LargeIndex
from .merging import joined_by_another
from .parts import Part, open_part
from .passing import Passing
from .rest import Rest, rest_of
from .stretches import Stretch
from .summing import WHOLE
from .views import view_of

_DOUBLES, _FORM = "doubles.sealed", "doubles 1"


@dataclass(frozen=True)
class Wanted:
    """What a large index is to be made of.

    Attributes:
        held: What is held in memory; its day is the one that the records are looked at from.
        files: The bulk files.
        stamp: How the files looked before any was read.
        problems: What is wrong with bulk files as such.
        kept: The folder that keeps what is built for the next time; without it, nothing is kept.
    """

    held: Workspace
    files: tuple[BulkFile, ...]
    stamp: Stamp
    problems: tuple[Problem, ...] = ()
    kept: Path | None = None


class Assembly:
    """One opening: which parts there are to be, and where they are kept."""

    def __init__(self, wanted: Wanted, kept: Path | None) -> None:
        """Looks at what there is.

        Args:
            wanted: what is to be made.
            kept: the folder that keeps what is built; without it, nothing is kept.

        Raises:
            OSError: there is no place for it.
        """
        self._wanted, self._held = wanted, wanted.held
        self._contents = contents_of(wanted.held.folder, wanted.stamp, wanted.files, kept)
        unsettled = stamp_of(wanted.held.folder).looks != wanted.stamp.looks
        self._kept = None if unsettled else kept  # what was read may not be what is there
        self._passing = None if self._kept else Passing()
        self._folder = (self._passing.path if self._passing else Path(kept or "")) / "parts"
        self._problems = [*wanted.problems, *self._contents.problems]
        self._others = tuple(file for file in wanted.files if file.kind == "organisation")
        self._made_of: dict[str, tuple[BulkFile, Stretch]] = {}
        self._deals = sum(
            len(self._contents.stretches[file.file]) for file in wanted.files if file.kind == "deal"
        )
        """How many parts there are to be with deals."""
        self.many = sum(map(len, self._contents.stretches.values()))

    def sorted_out(self) -> tuple[list[Part], list[Task]]:
        """The parts that are there, and what is to be built."""
        found = [
            self._found(file, stretch)
            for file in self._wanted.files
            for stretch in (self._contents.stretches[file.file] if file.kind == "deal" else ())
        ]
        return _sorted_out(found)

    def without_doubles(self, ready: Sequence[Part]) -> tuple[list[Part], list[Task]]:
        """The parts without records whose ids stand elsewhere before, and what is to be built for that.

        Raises:
            OSError: a part cannot be read.
        """
        ordered = _in_order(ready)
        owners = self._doubles(ordered)
        return _sorted_out([self._without(part, owners.get(part.folder.name)) for part in ordered])

    def index(self, ready: Sequence[Part]) -> LargeIndex:
        """The index of some parts, with all that is in no bulk file of deals.

        Raises:
            OSError: there is no place for it.
        """
        ordered = _in_order(ready)
        is_whole = self._has_all(ordered)
        rest = Rest(self._held, self._wanted.files, ordered, self._views, is_whole=is_whole)
        part = rest_of(rest, self._folder, *self._beside)
        if is_whole and self._kept:
            keep_last(self._kept, part, *self._beside)
        return self._together(ordered, part, self._folder / part.folder.name / WHOLE if self._kept else None)

    def soon(self, ready: Sequence[Part]) -> LargeIndex | None:
        """The index of all parts, with what is in no bulk file of deals as it was before; none if it changed.

        Raises:
            OSError: there is no place for it.
        """
        ordered = _in_order(ready)
        if not self._kept or not self._has_all(ordered):
            return None
        last = last_kept(self._kept, self._folder, ordered, *self._beside)
        return self._together(ordered, last) if last else None

    def may_join(self, ready: Sequence[Part]) -> bool:
        """Whether it is worth while to join some parts, and that has not been done."""
        return bool(self._kept) and len(ready) >= FEW and joined(_in_order(ready), self._folder) is None

    def join(self, ready: Sequence[Part], is_cancelled: Callable[[], bool]) -> bool:
        """Joins some parts into one, and tells whether that was done before it was given up."""
        return joined_by_another(_in_order(ready), self._folder, is_cancelled)

    def lose(self, unready: Unready) -> None:
        """Notes what stands against building a part."""
        file, reason = unready.args
        self._problems.append(Problem(file, 1, 1, "", reason))

    @property
    def _beside(self) -> tuple[str, str, str]:
        """What the rest is made of beside the parts with deals."""
        return self._contents.held, self._contents.registers, self._held.as_of.isoformat()

    @property
    def _views(self) -> Path | None:
        return self._kept / "views" if self._kept else None

    def _has_all(self, ordered: Sequence[Part]) -> bool:
        return len(ordered) == self._deals and not self._problems

    def _together(self, ordered: Sequence[Part], rest: Part, place: Path | None = None) -> LargeIndex:
        one = joined(ordered, self._folder)
        every = [*ordered, rest]
        seen = view_of([one, rest] if one else every, self._views)
        index = LargeIndex(seen, every, self._wanted.files, self._held, self._problems, place)
        index.passing = self._passing
        return index

    def _found(self, file: BulkFile, stretch: Stretch) -> Part | Task:
        held, contents = self._held, self._contents
        common = (contents.registers, contents.maps[file.file])
        place = self._folder / key_of(file, stretch, *common)
        part = open_part(place)
        if part and not _fits(part, held.as_of, contents.held):
            place = self._folder / key_of(file, stretch, *common, contents.held, held.as_of.isoformat())
            part = open_part(place)
        self._made_of[place.name] = file, stretch
        return part or self._task(file, stretch, place, {})

    def _task(self, file: BulkFile, stretch: Stretch, place: Path, owners: Mapping[int, str]) -> Task:
        held, looks = self._held, looks_for(file, self._others, self._wanted.stamp)
        return Task(
            held.folder, file, self._others, stretch, place, held.as_of, self._contents.held, looks, owners
        )

    def _doubles(self, ordered: Sequence[Part]) -> Mapping[str, Mapping[int, str]]:
        """What `doubles` tells, remembered for the same parts."""
        whole = hashlib.blake2b(self._contents.held.encode(), digest_size=16)
        for part in ordered:
            whole.update(part.folder.name.encode())
        place, form = (self._kept or self._folder) / _DOUBLES, f"{_FORM} {whole.hexdigest()}"
        if (kept := read_sealed(place, form)) is not None:
            known: Mapping[str, Mapping[str, str]] = json.loads(kept)
            return {
                name: {int(mark): owner for mark, owner in those.items()} for name, those in known.items()
            }
        found = doubles(self._held.records, ordered)
        if self._kept:
            write_sealed(place, json.dumps(found).encode(), form)
        return found

    def _without(self, part: Part, owners: Mapping[int, str] | None) -> Part | Task:
        if not owners:
            return part
        left = json.dumps(sorted(owners.items()))
        file, stretch = self._made_of[part.folder.name]
        place = self._folder / key_of(file, stretch, part.folder.name, left)
        return open_part(place) or self._task(file, stretch, place, owners)


def _sorted_out(found: Sequence[Part | Task]) -> tuple[list[Part], list[Task]]:
    ready = [each for each in found if isinstance(each, Part)]
    return ready, [each for each in found if isinstance(each, Task)]


def _in_order(parts: Sequence[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: (str(part.known["file"]), part.known["start"]))


def _fits(part: Part, as_of: date, held: str) -> bool:
    """Whether all had come as far on a day as the part has it, and quotes what was there when it was made."""
    known = part.known
    begun, ahead = known["days"]
    as_far = begun <= as_of.toordinal() and (ahead is None or as_of.toordinal() < ahead)
    return (as_far or known["as_of"] == as_of.isoformat()) and (not known["leans"] or known["held"] == held)
