"""Rows in columns under a header, by which a reader sorts them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual import on
from textual.binding import BindingType
from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from ...speech import marked
from ..cells import Cell, laid_out
from ..command import Command, bindings
from ..layout import Row
from .arranging import ARRANGING, Arranging
from .columns import Column
from .drawing import Brush
from .listed import LongList
from .supply import Entry

_UP, _DOWN, _BEFORE, _AFTER = "▲", "▼", "‹", "›"
_SORT = Command(
    "sort",
    ("s",),
    marked("sort"),
    marked("Sort by the column, then the other way round, then as it was."),
    True,
    marked("Columns"),
)


class Table(Arranging):
    """Shows the entries of a source in columns; rows that bring their own lines are drawn as these."""

    HEADED = True
    COMMANDS: ClassVar[tuple[Command, ...]] = (
        *LongList.COMMANDS,
        ARRANGING[0],
        ARRANGING[1],
        _SORT,
        *ARRANGING[2:],
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings((_SORT,))]

    _order: tuple[str, bool] | None = None
    _headed: tuple[object, Strip] | None = None

    @dataclass
    class Sorted(Message):
        """Asks for another order; what answers is another source.

        Attributes:
            table: The table.
            column: The id of the column to sort by; None is the order in which things were found.
            down: Whether the greatest comes first.
        """

        table: "Table"
        column: str | None
        down: bool

        @property
        def control(self) -> "Table":
            """The table."""
            return self.table

    @property
    def order(self) -> tuple[str, bool] | None:
        """The column that rows are sorted by, and whether downwards, as the header says.

        One that is not seen is scrolled to.
        """
        return self._order

    @order.setter
    def order(self, order: tuple[str, bool] | None) -> None:
        self._order = order
        if order and not self._fit.has(order[0]) and any(each.id == order[0] for each in self._seen):
            self._at = order[0]
            self._adjust()
        self.refresh(Region(0, 0, self.size.width, 1))

    def action_sort(self) -> None:
        """Sorts by the column: upwards, then downwards, then as found."""
        column = self._current()
        if column:
            self._sort(column)

    @on(Click)
    def point_header(self, event: Click) -> None:
        """Sorts by the column whose title is clicked."""
        spot = event.get_content_offset(self)
        if spot and spot.y < self._head:
            event.stop()
            column = self._fit.at(spot.x - 2)
            if column:
                self._at = column.id
                self._sort(column)

    def _sort(self, column: Column) -> None:
        if not column.sorts:
            return
        after = {None: (column.id, False), (column.id, False): (column.id, True), (column.id, True): None}
        self.order = after.get(self._order, (column.id, False))
        id, down = self.order or (None, False)
        self.post_message(self.Sorted(self, id, down))

    def _shape(self) -> tuple[object, ...]:
        return (self._width, self._fit)

    def _texts(self, row: Entry | Row) -> Sequence[Text]:
        if isinstance(row, Row):
            return super()._texts(row)
        return [row.text(column.id) for column, _, _ in self._fit.places]

    def _words(self, row: Entry | Row, offset: int, brush: Brush) -> list[Segment]:
        if isinstance(row, Row):
            return super()._words(row, offset, brush)
        cells = zip(self._texts(row), self._fit.places, strict=True)
        drawn = brush.line((text, width, column.align) for text, (column, _, width) in cells)
        rest = self._width - self._fit.width
        return [*drawn, Segment(" " * rest, brush.style)] if rest else drawn

    def _header(self) -> Strip:
        says = (self._look, self._order, self._at)
        if self._headed is None or self._headed[0] != says:
            self._headed = (says, self._draw_header())
        return self._headed[1]

    def _draw_header(self) -> Strip:
        style = self.get_visual_style("rows--header").rich_style
        before, after = _BEFORE if self._fit.before else " ", _AFTER if self._fit.after else " "
        titles = [(self._title(column, width), width, column.align) for column, _, width in self._fit.places]
        brush = Brush(self.app.console, style, style)
        rest = Segment(" " * (self._width - self._fit.width) + after, style)
        drawn = [Segment(f"{before} ", style), *brush.line(titles), rest]
        return Strip(drawn, self._width + 3).adjust_cell_length(self.size.width, style)

    def _title(self, column: Column, width: int) -> Text:
        """The title, after it the way that rows are sorted by it; both are kept, the title cut."""
        sign = ""
        if self._order and self._order[0] == column.id:
            sign = _DOWN if self._order[1] else _UP
        [title] = laid_out([Cell(column.title, min(width - len(sign), column.title.cell_len))], width)
        if column.id == self._at:
            title.stylize(self.get_visual_style("rows--header", "rows--column").rich_style)
        return title.append(sign)
