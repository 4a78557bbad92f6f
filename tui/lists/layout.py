"""Rows stacked line by line at one width: which line is whose, and which row comes next."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal, TypeAlias

from rich.text import Text
from textual.cache import LRUCache

Lit: TypeAlias = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the spans to light in a line's plain text, ends exclusive."""

Way: TypeAlias = Literal[-1, 1]
"""Up or down."""


@dataclass(frozen=True, eq=False)
class Row:
    """One row of a list. The lines of a row are kept, so rows that stay the same are best given again.

    Attributes:
        key: What the row stands for; no two rows of a list share one, except None.
        lines: Gives the row's lines for a width in cells (1 or more), each without line breaks.
        stop: Whether the cursor can rest on the row.
        height: How many lines there are whatever the width, where that is known. A list whose rows all
            say 1 is laid out without asking for lines that are not seen.
    """

    key: Hashable | None
    lines: Callable[[int], Sequence[Text]]
    stop: bool = True
    height: int | None = None


class Layout:
    """Rows at one width. Lines are counted from the first line of the first row; a row takes one at least."""

    def __init__(self, rows: Iterable[Row] = (), width: int = 0, before: "Layout | None" = None) -> None:
        """Stacks rows.

        Args:
            rows: The rows, from the top.
            width: What a line may take, in cells; while it is 0, unknown, each row counts as one line.
            before: The layout that this one takes over from, with the lines it kept.
        """
        self.rows = tuple(rows)
        self.width = width
        self._kept: LRUCache[tuple[Row, int], Sequence[Text]] = before._kept if before else LRUCache(4096)
        flat = not width or all(row.height == 1 for row in self.rows)
        self._starts: Sequence[int] = (
            range(len(self.rows) + 1)
            if flat
            else [0, *accumulate(self._height(index) for index in range(len(self.rows)))]
        )

    @property
    def height(self) -> int:
        """The number of lines."""
        return self._starts[-1]

    @cached_property
    def where(self) -> dict[Hashable, int]:
        """The index of each key."""
        return {row.key: index for index, row in enumerate(self.rows) if row.key is not None}

    def top(self, index: int) -> int:
        """The first line of a row."""
        return self._starts[index]

    def bottom(self, index: int) -> int:
        """The line after the last one of a row."""
        return self._starts[index + 1]

    def depth(self, index: int) -> int:
        """The number of lines of a row; 0 where there is no such row."""
        return self.bottom(index) - self.top(index) if index < len(self.rows) else 0

    def row_at(self, line: int) -> int:
        """The row that a line belongs to; for a line outside, the nearest one."""
        return max(0, min(bisect_right(self._starts, line), len(self.rows)) - 1)

    def lines(self, index: int) -> Sequence[Text]:
        """The lines of a row; where it says its height, there may be fewer or more of them."""
        row = self.rows[index]
        lines = self._kept.get((row, self.width))
        if lines is None:
            lines = self._kept[row, self.width] = row.lines(max(1, self.width))
        return lines

    def line(self, line: int) -> Text:
        """What stands on a line."""
        index = self.row_at(line)
        lines, offset = self.lines(index), line - self.top(index)
        return lines[offset] if offset < len(lines) else Text()

    def stop(self, index: int, way: Way) -> int | None:
        """The next row that the cursor can rest on, or None."""
        return next((other for other in self._ahead(index, way) if self.rows[other].stop), None)

    def nearest(self, index: int) -> int | None:
        """The row nearest to an index that the cursor can rest on, of two the one below; or None."""
        if not self.rows:
            return None
        index = min(index, len(self.rows) - 1)
        stops = [stop for stop in (self.stop(index - 1, 1), self.stop(index + 1, -1)) if stop is not None]
        return min(stops, key=lambda stop: abs(stop - index), default=None)

    def part(self, index: int, way: Way) -> int | None:
        """Where the next part begins: the row to rest on under the next heading, or None."""
        for heading in self._ahead(index, way):
            if not self.rows[heading].stop and any(line.plain.strip() for line in self.lines(heading)):
                begins = self.stop(heading, 1)
                if begins is not None and (begins - index) * way > 0:
                    return begins
        return None

    def match(self, index: int, way: Way, lit: Lit) -> tuple[int, int] | None:
        """The next row with something lit, going round the ends, and its first such line; or None.

        Where there are rows to rest on, only those count.
        """
        count = len(self.rows)
        resting = self.nearest(0) is not None
        for step in range(1, count + 1):
            other = (index + way * step) % count
            if self.rows[other].stop or not resting:
                for offset, line in enumerate(self.lines(other)):
                    if lit(line.plain):
                        return other, offset
        return None

    def _ahead(self, index: int, way: Way) -> range:
        count = len(self.rows)
        return range(max(index + 1, 0), count) if way > 0 else range(min(index, count) - 1, -1, -1)

    def _height(self, index: int) -> int:
        declared = self.rows[index].height
        return max(1, len(self.lines(index)) if declared is None else declared)
