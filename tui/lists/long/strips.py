"""Lines of rows as they were painted, kept as long as they look the same."""

from collections.abc import Hashable, Sequence
from typing import Self

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.cache import LRUCache
from textual.geometry import Region
from textual.strip import Strip

from ..framing import Frame
from ..layout import Row
from .drawing import Brush
from .supply import Entry

_MARKED = "◆"


class Kept(Frame):
    """Paints a line of a row once for each width and style, with its marks in a gutter of two cells."""

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
        super().__init__(empty=empty, id=id, classes=classes)
        self._height = height
        self._width = 1
        self._marks: set[Hashable] = set()
        self._drawn: LRUCache[tuple[Entry | Row, int, bool, bool], Strip] = LRUCache(512)
        self._look: tuple[object, ...] = ()
        self._is_regarded = False
        self._brushes: list[Brush] = []

    @property
    def text_width(self) -> int:
        """What a line may take, in cells, after the gutter."""
        return self._width

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paints regions again, or without any all rows anew, also those that say something else now."""
        if not regions:
            self._drawn.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paints what changed; how things look is asked once for all lines."""
        self._regard()
        self._is_regarded = True
        try:
            return super().render_lines(crop)
        finally:
            self._is_regarded = False

    def _line(self, row: Entry | Row, offset: int, marked: bool) -> Strip:
        """A line of a row, painted only if it looks otherwise than before."""
        key = (row, offset, marked, row.key in self._marks)
        strip = self._drawn.get(key)
        if strip is None:
            strip = self._drawn[key] = self._paint(*key)
        return strip

    def _regard(self) -> None:
        """Forgets what was painted for other widths, styles or matches."""
        styles = [
            self.get_visual_style(*self._dressed(marked), *more)
            for marked in (False, True)
            for more in ((), ("rows--gutter",))
        ]
        match = self.get_visual_style("rows--match")
        look = (*styles, match, self._lights, self.has_focus, self.size.width, *self._shape())
        if look == self._look:
            return
        self._look = look
        self._drawn.clear()
        over = match.rich_style
        console = self.app.console
        self._brushes = [Brush(console, style.rich_style, over, self._lights) for style in styles]

    def _shape(self) -> tuple[object, ...]:
        """On what the painting of a row depends beside styles and matches."""
        return (self._width,)

    def _paint(self, row: Entry | Row, offset: int, marked: bool, chosen: bool) -> Strip:
        brush, gutter = self._brushes[2 * marked : 2 * marked + 2]
        edge = self._gutter(marked) if marked else self._sign(row)
        side = Segment(edge + (_MARKED if chosen else " "), gutter.style)
        return self._finished([side, *self._words(row, offset, brush)], brush.style)

    def _sign(self, row: Entry | Row) -> str:
        """What stands at the edge of a row that the cursor is not on, in one cell."""
        return " "

    def _finished(self, segments: Sequence[Segment], style: Style) -> Strip:
        """A line as wide as the widget, from segments as wide as gutter and text."""
        width, length = self.size.width, self._width + 2
        if width > length:
            return Strip([*segments, Segment(" " * (width - length), style)], width)
        return Strip(segments, length).adjust_cell_length(width, style)

    def _texts(self, row: Entry | Row) -> Sequence[Text]:
        """What stands in a row, line by line."""
        return row.lines(self._width)[: self._height] if isinstance(row, Row) else ()

    def _words(self, row: Entry | Row, offset: int, brush: Brush) -> list[Segment]:
        """What stands on a line of a row, as wide as the list."""
        lines = self._texts(row)
        return brush.line([(lines[offset] if offset < len(lines) else Text(), self._width, "left")])
