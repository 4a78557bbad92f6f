"""What a list of records is made of: rows that read their record when they are painted."""

from collections.abc import Hashable, Sequence
from functools import partial

from rich.text import Text

from ...lists import Entry, Row
from ...records import Record
from ...store import Listing, Workspace
from ...text import shown
from .columns import NAME, TOLD


class Supplied:
    """The records of a listing as the source of a long list."""

    instant = True

    def __init__(self, listing: Listing, kind: str, workspace: Workspace) -> None:
        """Takes what is listed.

        Args:
            listing: the records.
            kind: their kind.
            workspace: what they belong to.
        """
        self._listing, self._workspace = listing, workspace
        self._said = {each.name: each.said for each in TOLD[kind]}

    @property
    def count(self) -> int:
        """See `Source.count`."""
        return self._listing.count

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        """See `Source.rows`."""
        return [Entry(id, partial(self._text, id)) for id in self._listing.ids(start, stop)]

    def rank(self, key: Hashable) -> int | None:
        """See `Source.rank`."""
        return self._listing.rank(key) if isinstance(key, str) else None

    def seek(self, letters: str, start: int) -> int | None:
        """See `Source.seek`."""
        return self._listing.seek(letters, start)

    def _text(self, id: str, column: str) -> Text:
        record = self._workspace.get(id)
        if record is None:
            return shown("…" if column == NAME else "", "dim")
        return self._of_record(record, column)

    def _of_record(self, record: Record, column: str) -> Text:
        if column == NAME:
            return shown(record.caption)
        return shown(self._said[column](record, self._workspace), "dim")
