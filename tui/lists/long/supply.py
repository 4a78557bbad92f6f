"""Where the rows of a long list come from: asked for by rank, a page at a time."""

from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Protocol

from rich.text import Text

from ..layout import Row

PAGE: Final = 64
"""How many rows are asked for at a time."""


@dataclass(frozen=True, eq=False)
class Entry:
    """One row of a table.

    Attributes:
        key: What the row stands for; no two rows of a list share one.
        text: Gives what stands in a column, by the column's id; asked only when it is painted.
    """

    key: Hashable
    text: Callable[[str], Text]


class Source(Protocol):
    """Gives the rows of a list; it never changes: another order or number of rows is another source."""

    @property
    def count(self) -> int:
        """How many rows there are."""

    @property
    def instant(self) -> bool:
        """Whether everything is answered so quickly that a reader can wait for it, a few milliseconds.

        What is not is asked for in a thread, and one question at a time.
        """

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        """The rows from one rank to before another, all of them.

        Raises:
            LookupError: They cannot be had at the moment; they will be asked for again.
        """

    def rank(self, key: Hashable) -> int | None:
        """The rank of what stands for a key, or None where it is not there."""

    def seek(self, letters: str, start: int) -> int | None:
        """The first rank from `start` on, going round the end, whose row begins with letters, or None."""


class Ready:
    """A source of rows that are all there already."""

    instant = True

    def __init__(self, rows: Sequence[Entry | Row] = (), first: str = "") -> None:
        """Takes the rows.

        Args:
            rows: The rows, from the top.
            first: The id of the column that entries are sought by.
        """
        self._rows = rows
        self._first = first
        self._ranks: dict[Hashable, int] | None = None

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        """The rows from one rank to before another."""
        return self._rows[start:stop]

    def rank(self, key: Hashable) -> int | None:
        """The rank of what stands for a key, or None where it is not there."""
        if self._ranks is None:
            self._ranks = {row.key: rank for rank, row in enumerate(self._rows)}
        return self._ranks.get(key)

    def seek(self, letters: str, start: int) -> int | None:
        """The first rank from `start` on, going round the end, whose row begins with letters, or None."""
        wanted = letters.casefold()
        return next(
            (
                rank
                for rank in (*range(start, self.count), *range(min(start, self.count)))
                if self._begins(self._rows[rank]).startswith(wanted)
            ),
            None,
        )

    def _begins(self, row: Entry | Row) -> str:
        if isinstance(row, Entry):
            return row.text(self._first).plain.casefold()
        return next((line.plain.strip().casefold() for line in row.lines(80)), "")


class Begun:
    """A source whose first page has been asked for where nobody waits for it, and is there at once."""

    def __init__(self, source: Source) -> None:
        """Asks for the number of rows and for the first page."""
        self._source = source
        self.count = source.count
        self.first: Sequence[Entry | Row] = ()
        """The rows of the first page; none where they cannot be had."""
        with suppress(LookupError):
            self.first = source.rows(0, min(PAGE, self.count))

    @property
    def instant(self) -> bool:
        """Whether the source is."""
        return self._source.instant

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        """The rows from one rank to before another."""
        if start == 0 and stop <= len(self.first):
            return self.first[:stop]
        return self._source.rows(start, stop)

    def rank(self, key: Hashable) -> int | None:
        """The rank of what stands for a key, or None where it is not there."""
        return self._source.rank(key)

    def seek(self, letters: str, start: int) -> int | None:
        """The first rank from `start` on, going round the end, whose row begins with letters, or None."""
        return self._source.seek(letters, start)
