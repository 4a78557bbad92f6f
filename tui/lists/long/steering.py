"""A cursor among rows without end: moved by keys and mouse, and kept where it is when the source changes."""

import asyncio
from collections.abc import Callable, Hashable
from functools import partial
from typing import ClassVar

from textual import work

from .ahead import Foreseen
from .anchoring import Anchor
from .holding import Pages
from .supply import Source

_FAR = 512
"""How many rows are read for the next match before it is given up."""


class Steered(Foreseen):
    """Moves a cursor among rows by their ranks."""

    LATE: ClassVar[float] = 0.25
    """The seconds after which it is said that other rows are still to come."""

    _key: Hashable | None = None
    _told: Hashable | None = None
    _is_known = True
    _chooses = False

    @property
    def cursor_key(self) -> Hashable | None:
        """What the row under the cursor stands for; None also while that is not known yet."""
        return self._key if self._is_known else None

    @property
    def cursor_rank(self) -> int | None:
        """The rank of the row under the cursor."""
        return self._cursor

    def set_source(self, source: Source, keep_key: bool = True) -> None:
        """Shows the rows of another source; one that is not instant once it has answered.

        Args:
            source: The source.
            keep_key: Whether the cursor stays on its key and its line (or, if that is gone, on its rank) and
                what is in sight stays where it is; otherwise both go to the top.
        """
        if not source.instant and self.is_attached:
            self.set_source_later(lambda: source, keep_key)
        else:
            if self.is_attached:
                self.workers.cancel_group(self, "source")
            anchor = self._anchor() if keep_key else None
            if anchor:
                anchor.find(source)
            self._take(Pages(source), anchor)

    def set_source_later(self, make: Callable[[], Source], keep_key: bool = True) -> None:
        """Shows the rows of a source once it is made and has answered, unless another is set meanwhile.

        Args:
            make: Makes the source, in a thread.
            keep_key: See `set_source`.
        """
        self.workers.cancel_group(self, "source")
        self._waits = not self._pages.source.count and self._told is None
        self._prepare(make, keep_key)

    def move_to_key(self, key: Hashable) -> bool:
        """Moves the cursor to what stands for a key; False if it is not there."""
        rank = self._pages.source.rank(key)
        if rank is not None:
            self._rest(rank)
        return rank is not None

    def move_to_rank(self, rank: int) -> None:
        """Moves the cursor to the row of a rank, or to the nearest one."""
        if self.count:
            self._rest(max(0, min(rank, self.count - 1)))

    def move(self, delta: int) -> None:
        """Moves the cursor by so many rows, as far as there are."""
        if self._cursor is not None:
            self.move_to_rank(self._cursor + delta)

    def action_up(self) -> None:
        """Goes to the row above."""
        self.move(-1)

    def action_down(self) -> None:
        """Goes to the row below."""
        self.move(1)

    def action_page_up(self) -> None:
        """Goes up by a page."""
        self._leap(-max(1, self._page // self._height))

    def action_page_down(self) -> None:
        """Goes down by a page."""
        self._leap(max(1, self._page // self._height))

    def action_half_up(self) -> None:
        """Goes up by half a page."""
        self._leap(-max(1, self._page // self._height // 2))

    def action_half_down(self) -> None:
        """Goes down by half a page."""
        self._leap(max(1, self._page // self._height // 2))

    def action_first(self) -> None:
        """Goes to the first row."""
        self.move_to_rank(0)

    def action_last(self) -> None:
        """Goes to the last row."""
        self.move_to_rank(self.count - 1)

    def action_previous_match(self) -> None:
        """Goes to the match before."""
        self._match(-1)

    def action_next_match(self) -> None:
        """Goes to the next match."""
        self._match(1)

    def action_choose(self) -> None:
        """Asks to open what the cursor rests on, as soon as that is known."""
        self._chooses = not self._is_known
        if self._is_known:
            super().action_choose()

    def _row_under(self, y: int) -> int | None:
        line = y - self._head + self._top
        return line // self._height if y >= self._head and line < self.count * self._height else None

    def _rest(self, index: int | None) -> None:
        before = self._cursor
        self._cursor = index
        self._bring()
        if index != before:
            self._is_known = self._chooses = False
            self._repaint(before, index)
            self._reach()

    def _leap(self, rows: int) -> None:
        """Scrolls by rows, and takes the cursor along to a row in sight."""
        if self._cursor is None:
            return
        start = self._cursor if self._is_seen(self._cursor) else self._top // self._height
        self._scroll(self._top + rows * self._height)
        self.move_to_rank(start + rows)

    def _match(self, way: int) -> None:
        if self._cursor is None or not self._lights:
            return
        for step in range(1, min(_FAR, self.count) + 1):
            rank = (self._cursor + way * step) % self.count
            row = self._pages.row(rank)
            if row is not None and any(self._lights(text.plain) for text in self._texts(row)):
                self._rest(rank)
                return

    def _reach(self) -> None:
        row = None if self._cursor is None else self._pages.row(self._cursor)
        if self._cursor is not None and row is None:
            self._await()
            return
        self._is_known, self._key = True, row.key if row else None
        self._tell()

    def _tell(self) -> None:
        """Tells what the cursor rests on, if it is something else than told before."""
        if self._key != self._told:
            self._told = self._key
            self.post_message(self.Moved(self, self._key))
        if self._chooses:
            self.action_choose()

    def _anchor(self) -> Anchor:
        sight = self._in_sight()
        top = self._pages.row(sight.start) if sight and sight.start != self._cursor else None
        return Anchor(self.cursor_key, top.key if top else None)

    @work(group="source")
    async def _prepare(self, make: Callable[[], Source], keep_key: bool) -> None:
        """Asks for all that is needed before other rows are shown, and says so if that takes long."""
        late = self.set_timer(self.LATE, partial(self._tell_late, True))
        try:
            ready = await self._ready(make, keep_key)
        finally:
            late.stop()
            self._tell_late(False)
        self._take(*ready)

    def _tell_late(self, is_late: bool) -> None:
        """Says that other rows are still to come, or no longer."""

    async def _ready(self, make: Callable[[], Source], keep_key: bool) -> tuple[Pages, Anchor | None]:
        """Rows of which the first page is there, and where what is to stay stands among them."""
        pages = await asyncio.to_thread(lambda: Pages(make()))
        anchor = None
        while keep_key and (wanted := self._anchor()) != anchor:
            anchor = wanted
            await asyncio.to_thread(wanted.find, pages.source)
        where = 0
        if anchor and self._cursor is not None:
            found = None if anchor.cursor is None else anchor.ranks[anchor.cursor]
            where = max(0, min(self._cursor if found is None else found, pages.count - 1))
        number = pages.lacking([where])
        if number is not None:
            pages.put(number, await asyncio.to_thread(pages.ask, number))
        return pages, anchor

    def _take(self, pages: Pages, anchor: Anchor | None) -> None:
        """Shows other rows, with the cursor and what is in sight where they were if there is an anchor."""
        seen = self._cursor is None or not self._page or self._is_seen(self._cursor)
        line = 0 if self._cursor is None else self._cursor * self._height - self._top
        into, top = self._top % self._height, self._top
        self._pages, self._waits = pages, False
        there = None if anchor is None or anchor.cursor is None else anchor.ranks.get(anchor.cursor)
        rank = there if there is not None else (self._cursor or 0) if anchor else 0
        self._cursor = max(0, min(rank, pages.count - 1)) if pages.count else None
        self._extend()
        if anchor is None:
            top = 0
        elif seen and there is not None:
            top = there * self._height - line
        elif not seen and anchor.top is not None and (first := anchor.ranks.get(anchor.top)) is not None:
            top = first * self._height + into
        self._scroll(top)
        if seen:
            self._bring()
        if there is None:
            self._is_known = self._chooses = False
            self._reach()
