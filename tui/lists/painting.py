"""Rows on the screen: painted line by line, scrolled, and kept in place when rows or sizes change."""

from collections.abc import Hashable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual import on
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from .cells import Cell, laid_out, lighted
from .layout import Layout, Lit, Row

_MARK, _FAINT_MARK = "▌", "▏"


class Painted(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolled stack of rows, one of which may be marked by a cursor in the gutter."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--cursor-blurred",
        "rows--gutter",
        "rows--match",
    }
    DEFAULT_CSS = """
    Painted {
        height: 1fr;
        overflow: hidden auto;
        scrollbar-gutter: stable;
        scrollbar-size: 1 1;
        scrollbar-background: $foreground 5%;
        scrollbar-color: $foreground 30%;
        border: round $foreground 30%;
        border-title-color: $text-muted;
        border-subtitle-color: $text-muted;
        & > .rows--cursor { background: $accent 25%; }
        & > .rows--cursor-blurred { background: $foreground 8%; }
        & > .rows--gutter { color: $text-muted; }
        & > .rows--match { color: $text; background: $warning 45%; text-style: bold underline; }
        &:focus {
            border: round $accent;
            border-title-color: $text-accent;
            border-title-style: bold;
            & > .rows--gutter { color: $accent; }
        }
        &:ansi > .rows--cursor { background: transparent; text-style: bold; }
        &:ansi > .rows--cursor-blurred { background: transparent; }
        &:ansi > .rows--match { color: $warning; background: transparent; }
    }
    """

    def __init__(
        self, *, empty: Text | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        """Makes a list without rows.

        Args:
            empty: What is said while there are no rows.
            id: The widget's id.
            classes: The widget's classes.
        """
        super().__init__(id=id, classes=classes)
        self._empty = empty
        self._lights: Lit | None = None
        self._laid = Layout()
        self._cursor: int | None = None
        self._page = 0

    @property
    def rows(self) -> Sequence[Row]:
        """The rows, from the top."""
        return self._laid.rows

    @property
    def text_width(self) -> int:
        """What a line may take, in cells."""
        return max(1, self._laid.width)

    @property
    def empty(self) -> Text | None:
        """What is said while there are no rows."""
        return self._empty

    @empty.setter
    def empty(self, message: Text | None) -> None:
        self._empty = message
        self.refresh()

    @property
    def lit(self) -> Lit | None:
        """What gives the spans to light as matches."""
        return self._lights

    @lit.setter
    def lit(self, lit: Lit | None) -> None:
        self._lights = lit
        self.refresh()

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

    def _message(self, y: int) -> Text:
        lines = laid_out([Cell(self._empty or Text(), wrap=True)], self.text_width)
        return lines[y] if y < len(lines) else Text()

    def _strip(self, text: Text, marked: bool = False) -> Strip:
        cursor = ("rows--cursor" if self.has_focus else "rows--cursor-blurred",) if marked else ()
        style = self.get_visual_style(*cursor).rich_style
        gutter = self.get_visual_style(*cursor, "rows--gutter").rich_style
        if self._lights:
            text = lighted(text, self._lights(text.plain), self.get_visual_style("rows--match").rich_style)
        mark = (_MARK if self.has_focus else _FAINT_MARK) if marked else " "
        drawn: Iterable[Segment] = Segment.apply_style(
            Text().append_text(text).render(self.app.console), style
        )
        return Strip([Segment(mark, gutter), *drawn]).adjust_cell_length(self.size.width, style)

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

    def _scroll(self, line: int) -> None:
        if self.is_attached:
            self.scroll_to(y=line, animate=False, force=True)

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
