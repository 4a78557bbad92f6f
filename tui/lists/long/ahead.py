"""The page that comes next, painted while the reader rests."""

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from textual.timer import Timer

from .paging import Paged

_STEP = 6
"""How many rows are painted before keys are heard again."""
_BREATH = 0.002
"""The seconds left for keys in between."""


class Foreseen(Paged):
    """Paints what comes next the way the reader goes, a few rows at a time."""

    REST: ClassVar[float] = 0.04
    """The seconds without scrolling after which a reader is taken to rest."""

    _rest_ends: Timer | None = None

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Notes that the reader goes on."""
        super().watch_scroll_y(old_value, new_value)
        self._foresee(self._coming(), self.REST)

    def _coming(self) -> Iterator[int]:
        """The ranks of the rows that the next page would show, the nearest first."""
        sight = self._in_sight()
        if self._ahead > 0:
            yield from range(sight.stop, min(sight.stop + len(sight), self.count))
        else:
            yield from range(sight.start - 1, max(sight.start - len(sight), 0) - 1, -1)

    def _foresee(self, ranks: Iterator[int], after: float) -> None:
        if self._rest_ends:
            self._rest_ends.stop()
        self._rest_ends = self.set_timer(after, lambda: self._paint_some(ranks))

    def _paint_some(self, ranks: Iterator[int]) -> None:
        self._regard()
        some = list(islice(ranks, _STEP))
        for rank in some:
            row = self._pages.row(rank)
            if row is None:
                return
            for offset in range(self._height):
                self._line(row, offset, False)
        if some:
            self._foresee(ranks, _BREATH)
