"""Rows on the screen: painted line by line, scrolled, and kept in place when rows or sizes change."""

from collections.abc import Hashable, Sequence

from rich.text import Text
from textual import on
from textual.events import Resize
from textual.geometry import Size
from textual.strip import Strip

from .framing import Frame
from .layout import Layout, Row


class Painted(Frame):
    """A scrolled stack of rows, one of which may be marked by a cursor in the gutter."""

    def __init__(
        self, *, empty: Text | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        """Makes a list without rows.

        Args:
            empty: What is said while there are no rows.
            id: The widget's id.
            classes: The widget's classes.
        """
        super().__init__(empty=empty, id=id, classes=classes)
        self._laid = Layout()

    @property
    def rows(self) -> Sequence[Row]:
        """The rows, from the top."""
        return self._laid.rows

    @property
    def text_width(self) -> int:
        """What a line may take, in cells."""
        return max(1, self._laid.width)

    def reveal(self, row_index: int, line_offset: int = 0) -> None:
        """Scrolls, if need be, until a line of a row is seen."""
        line = self._laid.top(row_index) + line_offset
        if not 0 <= line - self.scroll_offset.y < self._page:
            self._scroll(line - self._page // 3)

    def render_line(self, y: int) -> Strip:
        """Paints one line of what is seen; a room that changed unseen is taken first."""
        if 1 < self.scrollable_content_region.width != self._laid.width + 1:
            self.call_later(self.take_room)
        line = y + self.scroll_offset.y
        if not self.rows:
            return self._strip(self._message(y))
        if line >= self._laid.height:
            return self._strip(Text())
        return self._strip(self._laid.line(line), self._laid.row_at(line) == self._cursor)

    @on(Resize)
    def take_room(self) -> None:
        """Lays the rows out for the new width; the row at the top stays there, the cursor stays in sight."""
        room = self.scrollable_content_region
        seen = not self._page or self._is_seen(self._cursor)
        self._page = room.height
        if 1 < room.width != self._laid.width + 1:
            top = self._laid.row_at(self.scroll_offset.y)
            into = self.scroll_offset.y - self._laid.top(top)
            self._lay(Layout(self.rows, room.width - 1, self._laid))
            self._scroll(self._laid.top(top) + min(into, self._laid.depth(top) - 1))
        if seen:
            self._bring()

    def _lay(self, laid: Layout) -> None:
        self._laid = laid
        self.virtual_size = Size(laid.width, laid.height)
        self.refresh()

    def _in_sight(self) -> range:
        """The indices of the rows of which something is seen."""
        y = self.scroll_offset.y
        last = self._laid.row_at(y + self._page - 1)
        return range(self._laid.row_at(y), last + 1) if self.rows and self._page else range(0)

    def _is_seen(self, index: int | None) -> bool:
        return index in self._in_sight()

    def _places(self) -> list[tuple[Hashable, int]]:
        """The keys in sight, each with its line on the screen: the cursor's first."""
        ordered = sorted(self._in_sight(), key=lambda index: index != self._cursor)
        return [(self.rows[index].key, self._laid.top(index) - self.scroll_offset.y) for index in ordered]

    def _keep(self, places: list[tuple[Hashable, int]]) -> None:
        """Scrolls so that the first of these keys that is still there stands where it stood."""
        where = self._laid.where
        self._scroll(
            next((self._laid.top(where[key]) - y for key, y in places if key in where), self.scroll_offset.y)
        )

    def _bring(self) -> None:
        """Scrolls as little as possible until the cursor's row is seen, with the headings right above it."""
        if self._cursor is None or not self._page:
            return
        laid, y, page = self._laid, self.scroll_offset.y, self._page
        top, bottom = laid.top(self._cursor), laid.bottom(self._cursor)
        if (y <= top and bottom <= y + page) or (bottom - top > page and top <= y < bottom):
            return
        if top < y:
            first = self._cursor
            while first and not laid.rows[first - 1].stop and bottom - laid.top(first - 1) <= page:
                first -= 1
            self._scroll(laid.top(first))
        else:
            self._scroll(min(bottom - page, top))
