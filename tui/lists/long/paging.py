"""A list of any length on the screen: rows of one height, painted as they come, a page at a time."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.events import Resize
from textual.geometry import Region, Size
from textual.strip import Strip

from .holding import Pages
from .strips import Kept
from .supply import PAGE, Ready

_AWAITED = Text("·", style="dim", end="")


class Paged(Kept):
    """Paints rows that are asked for by rank; only what is seen is ever asked for, and a page ahead of it."""

    PATIENCE: ClassVar[float] = 0.5
    """The seconds after which a page that could not be had is asked for again."""
    HEADED: ClassVar[bool] = False
    """Whether the first line is a header, which leaves a cell after every line for what it says there."""

    def __init__(
        self,
        *,
        height: int = 1,
        empty: Text | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """Makes a list without rows.

        Args:
            height: The lines that every row takes.
            empty: What is said while there are no rows.
            id: The widget's id.
            classes: The widget's classes.
        """
        super().__init__(height=height, empty=empty, id=id, classes=classes)
        self._pages = Pages(Ready())
        self._ahead = 1
        self._filling = False
        self._waits = False
        self._regards_cursor = True
        self._taken = Size()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._pages.count

    @property
    def _head(self) -> int:
        """The lines that the header takes; where there is hardly any room, none."""
        return 1 if self.HEADED and self.scrollable_content_region.height > 2 else 0

    @property
    def _top(self) -> int:
        """The first line that is seen, counted from the first line of the first row."""
        return int(self.scroll_offset.y)

    def render_line(self, y: int) -> Strip:
        """Paints one line of what is seen, anew only if it looks otherwise than before."""
        if (width := self._room()) != self._width:
            self._take_width(width)
            self.call_later(self.take_room)
        if not self._is_regarded:
            self._regard()
        head = self._head
        if y < head:
            return self._header()
        line = y - head + self._top
        if not self.count:
            return self._strip(Text() if self._waits else self._message(y - head), beside=" ")
        if line >= self.count * self._height:
            return self._strip(Text(), beside=" ")
        rank, offset = divmod(line, self._height)
        row = self._pages.row(rank)
        marked = rank == self._cursor
        if row is None:
            self._await()
            return self._strip(_AWAITED if not offset else Text(), marked, " ")
        return self._line(row, offset, marked)

    @on(Resize)
    def take_room(self) -> None:
        """Paints for another size; the row at the top stays there, the cursor stays in sight."""
        room = self.scrollable_content_region
        seen = not self._page or self._regards_cursor
        self._page = max(0, room.height - self._head) if room.width else 0
        self._take_width(self._room())
        self._taken = room.size
        self._extend()
        if seen:
            self._bring()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Notes which way the reader goes, to ask for what comes next, and whether the cursor is seen there.

        Where the size has changed, it is not the reader who scrolls.
        """
        super().watch_scroll_y(old_value, new_value)
        if self._taken == self.scrollable_content_region.size:
            self._regards_cursor = self._is_seen(self._cursor)
        self._ahead = 1 if new_value >= old_value else -1
        if not self._pages.source.instant and self._pages.lacking(self._wanted()) is not None:
            self._await()

    def _room(self) -> int:
        return max(1, self.scrollable_content_region.width - (3 if self.HEADED else 2))

    def _take_width(self, width: int) -> None:
        """Draws lines of another width from now on."""
        self._width = width

    def _extend(self) -> None:
        """Tells how far can be scrolled."""
        self.virtual_size = Size(self._width, self.count * self._height + self._head)
        self.refresh()

    def _header(self) -> Strip:
        """What the first line says in a list that is headed."""
        return self._strip(Text(), beside=" ")

    def _in_sight(self) -> range:
        """The ranks of the rows of which something is seen."""
        if not self._page or not self.count:
            return range(0)
        last = (self._top + self._page - 1) // self._height
        return range(self._top // self._height, min(last + 1, self.count))

    def _is_seen(self, rank: int | None) -> bool:
        return rank in self._in_sight()

    def _bring(self) -> None:
        """Scrolls as little as possible until the cursor's row is seen."""
        self._regards_cursor = True
        if self._cursor is None or not self._page:
            return
        top = self._cursor * self._height
        bottom = top + self._height
        if top < self._top:
            self._scroll(top)
        elif bottom > self._top + self._page:
            self._scroll(min(bottom - self._page, top))

    def _repaint(self, *ranks: int | None) -> None:
        """Paints these rows again, where they are seen."""
        for rank in ranks:
            if rank is not None and self._is_seen(rank):
                y = rank * self._height - self._top + self._head
                self.refresh(Region(0, y, self.size.width, self._height))

    def _wanted(self) -> Iterator[int]:
        """The ranks whose pages are needed, the most urgent first."""
        sight = self._in_sight()
        yield from range(sight.start, sight.stop, PAGE)
        if sight:
            yield sight.stop - 1
        if self._cursor is not None:
            yield self._cursor
        if sight:
            yield sight.stop - 1 + PAGE if self._ahead > 0 else sight.start - PAGE

    def _await(self) -> None:
        """Sees to it that what is not at hand is asked for, one page at a time, what is seen first."""
        if self._filling or not self.is_attached:
            return
        self._filling = True
        if self._pages.refused:
            self.set_timer(self.PATIENCE, self._ask_again)
        else:
            self._fill()

    def _ask_again(self) -> None:
        self._filling = False
        self._pages.forgive()
        self.refresh()
        self._reach()

    @work(group="pages")
    async def _fill(self) -> None:
        try:
            while (number := self._pages.lacking(self._wanted())) is not None:
                pages = self._pages
                pages.put(number, await asyncio.to_thread(pages.ask, number))
                self._repaint(*(rank for rank in self._in_sight() if rank // PAGE == number))
                self._reach()
        finally:
            self._filling = False
        if self._pages.refused:
            self._await()

    def _reach(self) -> None:
        """Tells what the cursor rests on, once that is known."""
