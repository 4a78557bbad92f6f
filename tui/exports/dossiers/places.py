"""Which places a dossier has that a link can lead to."""

from collections.abc import Iterable

from .anchors import anchor_of
from .contents import Entry


class Places:
    """The places of entries and their values."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Takes the entries."""
        self._known = {
            place
            for entry in entries
            for place in (entry.anchor, *(row.anchor for part in entry.parts for row in part.rows))
        }

    def anchor(self, id: str, field: str = "") -> str:
        """What a value is called, or its record where that is told without it; empty if neither is."""
        names = anchor_of(f"{id}#{field}"), anchor_of(id)
        return next((name for name in names if name in self._known), "")
