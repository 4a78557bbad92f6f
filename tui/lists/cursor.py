"""The list that every pane is built on: a cursor among rows, moved by keys and mouse."""

from collections.abc import Hashable, Iterable
from typing import ClassVar

from textual.binding import BindingType

from ..speech import marked
from .command import Command, bindings
from .framing import CHOICES, MOVES
from .layout import Layout, Row, Way
from .painting import Painted


class Rows(Painted):
    """A list with a cursor that rests on rows; without any row to rest on, a text that the keys scroll."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        *MOVES,
        Command(
            "previous_part",
            ("{", "K"),
            marked("part above"),
            marked("Go to the part above."),
            group=marked("Moving"),
        ),
        Command(
            "next_part",
            ("}", "J"),
            marked("part below"),
            marked("Go to the part below."),
            group=marked("Moving"),
        ),
        *CHOICES,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS)]

    _found = 0

    @property
    def cursor_key(self) -> Hashable | None:
        """What the row under the cursor stands for."""
        return None if self._cursor is None else self.rows[self._cursor].key

    def set_rows(self, rows: Iterable[Row], keep_key: bool = True) -> None:
        """Shows other rows.

        Args:
            rows: The rows, from the top.
            keep_key: Whether the cursor stays on its key (or, if that is gone, near where it was) and
                what is in sight stays where it is; otherwise both go to the top.
        """
        key, index, places = self.cursor_key, self._cursor or 0, self._places()
        seen = self._is_seen(self._cursor) or self._cursor is None
        self._lay(Layout(rows, self._laid.width, self._laid))
        if keep_key:
            there = None if key is None else self._laid.where.get(key)
            self._cursor = self._laid.nearest(index if there is None else there)
            self._keep(places)
        else:
            self._cursor = self._laid.nearest(0)
            self._scroll(0)
        if seen or self.cursor_key != key:
            self._bring()
        if self.cursor_key != key:
            self.post_message(self.Moved(self, self.cursor_key))

    def move_to_key(self, key: Hashable) -> bool:
        """Moves the cursor to what stands for a key; False if it is not there or not to rest on."""
        index = self._laid.where.get(key)
        if index is None or not self.rows[index].stop:
            return False
        self._rest(index)
        return True

    def move(self, delta: int) -> None:
        """Moves the cursor by so many rows to rest on, as far as there are; scrolls a text by lines."""
        if self._cursor is None:
            self._scroll(self.scroll_offset.y + delta)
            return
        index = self._cursor
        for _ in range(abs(delta)):
            following = self._laid.stop(index, 1 if delta > 0 else -1)
            if following is None:
                break
            index = following
        self._rest(index)

    def action_up(self) -> None:
        """Goes to the row above."""
        self._step(-1)

    def action_down(self) -> None:
        """Goes to the row below."""
        self._step(1)

    def action_page_up(self) -> None:
        """Goes up by a page."""
        self._leap(-self._page)

    def action_page_down(self) -> None:
        """Goes down by a page."""
        self._leap(self._page)

    def action_half_up(self) -> None:
        """Goes up by half a page."""
        self._leap(-max(1, self._page // 2))

    def action_half_down(self) -> None:
        """Goes down by half a page."""
        self._leap(max(1, self._page // 2))

    def action_first(self) -> None:
        """Goes to the first row."""
        self._rest(self._laid.nearest(0))
        self._scroll(0)

    def action_last(self) -> None:
        """Goes to the last row."""
        self._rest(self._laid.nearest(len(self.rows)))
        self._scroll(self._laid.height)

    def action_previous_part(self) -> None:
        """Goes to the part above."""
        self._part(-1)

    def action_next_part(self) -> None:
        """Goes to the part below."""
        self._part(1)

    def action_previous_match(self) -> None:
        """Goes to the match before."""
        self._match(-1)

    def action_next_match(self) -> None:
        """Goes to the next match."""
        self._match(1)

    def _row_under(self, y: int) -> int | None:
        line = self.scroll_offset.y + y
        index = self._laid.row_at(line)
        return index if line < self._laid.height and self.rows[index].stop else None

    def _rest(self, index: int | None) -> None:
        moved = index != self._cursor
        self._cursor = index
        self._bring()
        if moved:
            self.refresh()
            self.post_message(self.Moved(self, self.cursor_key))

    def _step(self, way: Way) -> None:
        """Goes to the next row, but by a line while there is more to read on the way."""
        index = self._cursor
        following = None if index is None else self._laid.stop(index, way)
        if index is None or following is None or self._reads_on(index, following, way):
            self._scroll(self.scroll_offset.y + way)
        else:
            self._rest(following)

    def _reads_on(self, index: int, following: int, way: Way) -> bool:
        """Whether more is to be read, of a row taller than the page or of text between two rows."""
        laid, y, sight = self._laid, self.scroll_offset.y, self._in_sight()
        if index in sight and laid.depth(index) > self._page:
            return laid.bottom(index) > y + self._page if way > 0 else laid.top(index) < y
        if not any(self.rows[seen].stop for seen in sight):
            return True
        between = laid.top(max(index, following)) - laid.bottom(min(index, following))
        return between > self._page and index in sight and following not in sight

    def _leap(self, lines: int) -> None:
        """Scrolls, and takes the cursor along to a row in sight."""
        y = self.scroll_offset.y
        start = y
        if self._cursor is not None and self._is_seen(self._cursor):
            start = max(y, self._laid.top(self._cursor))
        self._scroll(y + lines)
        way: Way = 1 if lines > 0 else -1
        aim = self._laid.row_at(start + lines)
        stop = self._laid.stop(aim - way, way)
        if stop is None:
            stop = self._laid.nearest(aim)
        if self._is_seen(stop):
            self._rest(stop)

    def _part(self, way: Way) -> None:
        if self._cursor is not None and (index := self._laid.part(self._cursor, way)) is not None:
            self._rest(index)

    def _match(self, way: Way) -> None:
        start = self._cursor
        if start is None:
            start = self._found if self._is_seen(self._found) else self._laid.row_at(self.scroll_offset.y)
        if self.lit and (match := self._laid.match(start, way, self.lit)):
            self._found, offset = match
            if self._cursor is not None:
                self._rest(self._found)
            self.reveal(self._found, offset)
