"""The pages of a source that are at hand: a bounded number of them, the last ones used."""

from collections.abc import Iterable, Sequence

from textual.cache import LRUCache

from ..layout import Row
from .supply import PAGE, Entry, Source

_MOST = 32


class Pages:
    """Pages of one source, by number from 0."""

    def __init__(self, source: Source) -> None:
        """Begins without any page."""
        self.source = source
        self.count = source.count
        self._held: LRUCache[int, Sequence[Entry | Row]] = LRUCache(_MOST)
        self._refused: set[int] = set()

    @property
    def refused(self) -> bool:
        """Whether there is a page that could not be had."""
        return bool(self._refused)

    def row(self, rank: int) -> Entry | Row | None:
        """The row of a rank, or None while it is not at hand; an instant source is asked for it."""
        number, place = divmod(rank, PAGE)
        rows = self._held.get(number)
        if rows is None and self.source.instant and number not in self._refused:
            self.take(number)
            rows = self._held.get(number)
        try:
            return None if rows is None else rows[place]
        except LookupError:
            self._held.discard(number)
            self._refused.add(number)
            return None

    def lacking(self, ranks: Iterable[int]) -> int | None:
        """The first page to ask for, of those that these ranks are on, or None."""
        for rank in ranks:
            number = rank // PAGE
            if 0 <= rank < self.count and number not in self._refused and self._held.get(number) is None:
                return number
        return None

    def take(self, number: int) -> None:
        """Asks for a page and holds it."""
        self.put(number, self.ask(number))

    def ask(self, number: int) -> Sequence[Entry | Row] | None:
        """The rows of a page, or None where they cannot be had; changes nothing here."""
        start = number * PAGE
        stop = min(start + PAGE, self.count)
        try:
            rows = self.source.rows(start, stop)
        except LookupError:
            return None
        return rows if len(rows) == stop - start else None

    def put(self, number: int, rows: Sequence[Entry | Row] | None) -> None:
        """Holds a page; one that could not be had is not asked for until `forgive`."""
        if rows is None:
            self._refused.add(number)
        else:
            self._held[number] = rows

    def forgive(self) -> None:
        """Lets pages that could not be had be asked for again."""
        self._refused.clear()
