"""The deals that a workspace has already, by their ids alone."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from ...speech import said
from ..files import places_of_records
from ..held import quoted
from .described import BulkFile
from .listing import bulk_files
from .reading import content
from .splitting import Raw, raw_records

_begins_with_id: Final = re.compile(rb'\{"id":"([A-Za-z0-9.-]+/[A-Za-z0-9.-]+)"').match
"""What the lines begin with that an import writes."""


class DealsElsewhere:
    """The deals of a workspace; of those in bulk files, only numbers for their ids are kept."""

    def __init__(self, root: Path, but: str) -> None:
        """Reads the ids.

        Args:
            root: the workspace; it need not be there.
            but: what the bulk file is called, without what follows the dot, that does not count.
        """
        self._held: Mapping[str, str] = places_of_records(root)
        self._bulk = [
            (file.file, _marks(file))
            for file in bulk_files(root)[0]
            if file.kind == "deal" and file.path != root / "bulk" / f"{but}.jsonl"
        ]

    def taken(self, id: str) -> str:
        """What is wrong with a deal of this id; nothing if there is none yet."""
        folded = id.casefold()
        place = self._held.get(folded) or next(self._among(hash(folded)), None)
        return said("the id {id} is taken already, by {where}", id=quoted(id), where=place) if place else ""

    def _among(self, mark: int) -> Iterator[str]:
        for file, marks in self._bulk:
            at = bisect_left(marks, mark)
            if at < len(marks) and marks[at] == mark:
                yield file


def _marks(file: BulkFile) -> "array[int]":
    """Numbers for the ids of a file, in rising order; of one that cannot be read, those before that."""
    marks: array[int] = array("q")
    with suppress(OSError):
        marks.extend(hash(id.casefold()) for raw in raw_records(file) if (id := _id_of(raw, file)))
    return array("q", sorted(marks))


def _id_of(raw: Raw, file: BulkFile) -> str:
    quickly = None if file.mapping else _begins_with_id(raw.data)
    if quickly:
        return quickly[1].decode()
    plain = content(raw, file)
    return "" if isinstance(plain, list) else str(plain["id"])
