"""Where the rows of a long list come from: asked for by rank, a page at a time."""

from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol, overload

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


class _Partly(Sequence[Entry | Row]):
    """The rows of a page: the first are there, the others are asked for once one of them is wanted."""

    def __init__(self, first: Sequence[Entry | Row], number: int, ask: Callable[[], Sequence[Entry | Row]]):
        self._rows, self._number, self._ask = first, number, ask

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, place: int) -> Entry | Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Entry | Row]: ...
    def __getitem__(self, place: int | slice) -> Entry | Row | Sequence[Entry | Row]:
        if isinstance(place, slice) or not 0 <= place < len(self._rows) < self._number:
            self._rows = self._rows if len(self._rows) == self._number else self._asked()
        return self._rows[place]

    def _asked(self) -> Sequence[Entry | Row]:
        rows = self._ask()
        if len(rows) != self._number:
            raise LookupError
        return rows


class Begun:
    """A source whose first rows have been asked for where nobody waits for them, and are there at once."""

    def __init__(self, source: Source, seen: int = PAGE) -> None:
        """Asks for the number of rows and for the first.

        Args:
            source: the source.
            seen: how many rows will be seen first.
        """
        self._source = source
        self.count = source.count
        self.first: Sequence[Entry | Row] = ()
        """The first rows; none where they cannot be had."""
        with suppress(LookupError):
            self.first = source.rows(0, min(seen, PAGE, self.count))

    @property
    def instant(self) -> bool:
        """Whether the source is."""
        return self._source.instant

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        """The rows from one rank to before another."""
        if start == 0 and stop <= len(self.first):
            return self.first[:stop]
        if start == 0 and self.first:
            return _Partly(self.first, stop, partial(self._source.rows, start, stop))
        return self._source.rows(start, stop)

    def rank(self, key: Hashable) -> int | None:
        """The rank of what stands for a key, or None where it is not there."""
        return self._source.rank(key)

    def seek(self, letters: str, start: int) -> int | None:
        """The first rank from `start` on, going round the end, whose row begins with letters, or None."""
        return self._source.seek(letters, start)
