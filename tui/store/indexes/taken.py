"""The ids that a part leaves to records that stand elsewhere before it, and where those stand."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Protocol

import tantivy

from ...speech import said
from ..files import places_of_records
from ..held import quoted
from .doubling import HELD, mark_of
from .parts import Part, open_part
from .places import place_in
from .watching import open_index


class Elsewhere(Protocol):
    """Ids that records elsewhere have."""

    def __contains__(self, id: str) -> bool: ...

    def reason(self, id: str) -> str:
        """What is wrong with a record of such an id."""


class Taken:
    """What a part does not hold, though it stands there."""

    def __init__(self, root: Path, parts: Path, owners: Mapping[int, str]) -> None:
        """Takes where it is held.

        Args:
            root: the workspace.
            parts: the folder of all parts.
            owners: the names of parts by the marks of ids; `HELD` for what is held in memory.
        """
        self._root, self._parts, self._owners = root, parts, owners
        self._searched: dict[str, _Searched | None] = {}
        self._lines: dict[str, _Lines] = {}

    def __contains__(self, id: str) -> bool:
        return bool(self._owners) and mark_of(id) in self._owners

    def reason(self, id: str) -> str:
        """What is wrong with a record of such an id."""
        owner = self._owners[mark_of(id)]
        place = self._held.get(id.casefold()) if owner == HELD else self._place(owner, id)
        return taken_by(id, place or said("another record"))

    def _place(self, owner: str, id: str) -> str | None:
        if owner not in self._searched:
            part = open_part(self._parts / owner)
            self._searched[owner] = _Searched(part) if part else None
        searched = self._searched[owner]
        if searched is None:
            return None
        file, offset = searched.place(id)
        lines = self._lines.setdefault(file, _Lines(self._root / file))
        return file if offset is None else f"{file}:{lines.at(offset)}"

    @cached_property
    def _held(self) -> Mapping[str, str]:
        return places_of_records(self._root)


def taken_by(id: str, place: str) -> str:
    """What is wrong with a record whose id stands at another place before."""
    return said("the id {id} is taken already, by {where}", id=quoted(id), where=place)


class _Searched:
    """A part that is asked for the places of its records."""

    def __init__(self, part: Part) -> None:
        self._part, self._file = part, str(part.known["file"])

    def place(self, id: str) -> tuple[str, int | None]:
        """The file of a record, and where it begins there, if it is called just so."""
        place = place_in(self._index.searcher(), self._index.schema, id)
        offset = int(place.split("\t")[1]) if place else self._tied.get(id)
        return self._file, offset

    @cached_property
    def _index(self) -> tantivy.Index:
        return open_index(self._part.folder)

    @cached_property
    def _tied(self) -> Mapping[str, int]:
        return {id: offset for id, offset, *_ in self._part.known["tied"]}


class _Lines:
    """The numbers of lines by the places where they begin, quickest asked for in rising order."""

    def __init__(self, path: Path) -> None:
        self._path, self._offset, self._line = path, 0, 1

    def at(self, offset: int) -> int:
        """The number of a line, from 1; of one that cannot be read, that of an earlier one."""
        if offset < self._offset:
            self._offset, self._line = 0, 1
        try:
            with self._path.open("rb") as file:
                file.seek(self._offset)
                while self._offset < offset and (block := file.read(min(offset - self._offset, 1 << 20))):
                    self._line += block.count(b"\n")
                    self._offset += len(block)
        except OSError:
            pass
        return self._line
