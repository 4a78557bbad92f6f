"""What a list of records is made of: rows that read their record when they are painted."""

from collections.abc import Hashable, Sequence
from functools import partial

from rich.text import Text
from textual.cache import LRUCache

from ...lists import Entry, Row
from ...records import Record
from ...store import Listing, Workspace
from ...text import shown
from .columns import NAME, TOLD

_KEPT = 512


class Sayings:
    """What columns say of the records of a kind; kept for those that were painted last."""

    def __init__(self, kind: str, workspace: Workspace) -> None:
        """Takes the kind of record, and what the records belong to, which never changes."""
        self.workspace = workspace
        self._said = {each.name: each.say for each in TOLD[kind]}
        self._kept: LRUCache[str, dict[str, Text]] = LRUCache(_KEPT)

    def text(self, id: str, column: str) -> Text:
        """What stands in a column of a record; while it cannot be had, it is asked for each time."""
        texts = self._kept.get(id)
        text = texts.get(column) if texts else None
        if text is not None:
            return text
        record = self.workspace.get(id)
        if record is None:
            return shown("…" if column == NAME else "", "dim")
        if texts is None:
            texts = self._kept[id] = {}
        text = texts[column] = self._of_record(record, column)
        return text

    def _of_record(self, record: Record, column: str) -> Text:
        if column == NAME:
            return shown(record.caption)
        return shown(self._said[column](record, self.workspace), "dim")


class Supplied:
    """The records of a listing as the source of a long list."""

    instant = True

    def __init__(self, listing: Listing, sayings: Sayings) -> None:
        """Takes what is listed.

        Args:
            listing: the records.
            sayings: what columns say of them.
        """
        self._listing, self._sayings = listing, sayings

    @property
    def count(self) -> int:
        """See `Source.count`."""
        return self._listing.count

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        """See `Source.rows`."""
        return [Entry(id, partial(self._sayings.text, id)) for id in self._listing.ids(start, stop)]

    def rank(self, key: Hashable) -> int | None:
        """See `Source.rank`."""
        return self._listing.rank(key) if isinstance(key, str) else None

    def seek(self, letters: str, start: int) -> int | None:
        """See `Source.seek`."""
        return self._listing.seek(letters, start)
