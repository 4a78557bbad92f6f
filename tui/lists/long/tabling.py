"""Rows in columns under a header: columns that a reader sorts by, hides, moves, sizes and scrolls."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual import on
from textual.binding import BindingType
from textual.events import Click, Resize
from textual.message import Message
from textual.strip import Strip

from ..cells import Cell, laid_out
from ..command import Command, bindings
from ..layout import Row
from .columns import Column, Columns, Fit, fitted, reached
from .drawing import Brush
from .listed import LongList
from .supply import Entry

_GROUP = "Columns"
_UP, _DOWN, _BEFORE, _AFTER = "▲", "▼", "‹", "›"
_COLUMNS = (
    Command("column(-1)", ("left", "h"), "column", "Go to the column before.", True, _GROUP),
    Command("column(1)", ("right", "l"), "column", "Go to the next column.", True, _GROUP),
    Command(
        "sort",
        ("s",),
        "sort",
        "Sort by the column, then the other way round, then as it was.",
        True,
        _GROUP,
    ),
    Command("size(-2)", ("<",), "narrower", "Make the column narrower.", group=_GROUP),
    Command("size(2)", (">",), "wider", "Make the column wider.", group=_GROUP),
    Command("shift(-1)", ("H", "shift+left"), "move left", "Move the column to the left.", group=_GROUP),
    Command("shift(1)", ("L", "shift+right"), "move right", "Move the column to the right.", group=_GROUP),
    Command("hide", ("-",), "hide", "Hide the column.", group=_GROUP),
    Command("unhide", ("_",), "show all", "Show the columns that are hidden.", group=_GROUP),
)


class Table(LongList):
    """Shows the entries of a source in columns; rows that bring their own lines are drawn as these."""

    HEADED = True
    COMMANDS: ClassVar[tuple[Command, ...]] = (*LongList.COMMANDS, *_COLUMNS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(_COLUMNS)]

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

    @dataclass
    class Arranged(Message):
        """Tells that the reader arranged the columns in another way."""

        table: "Table"
        columns: Columns

        @property
        def control(self) -> "Table":
            """The table."""
            return self.table

    def __init__(
        self,
        declared: Sequence[Column] = (),
        *,
        empty: Text | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """Makes a table without rows.

        Args:
            declared: The columns, from the left.
            empty: What is said while there are no rows.
            id: The widget's id.
            classes: The widget's classes.
        """
        super().__init__(empty=empty, id=id, classes=classes)
        self._order: tuple[str, bool] | None = None
        self._left = 0
        self._headed: tuple[object, Strip] | None = None
        self._at = ""
        self._declared = tuple(declared)
        self._columns = Columns()
        self._seen: list[Column] = []
        self._fit = Fit()
        self._arrange(Columns())

    @property
    def columns(self) -> Columns:
        """What the reader made of the columns; it may be given back."""
        return self._columns

    @columns.setter
    def columns(self, columns: Columns) -> None:
        self._arrange(columns)

    @property
    def order(self) -> tuple[str, bool] | None:
        """The column that rows are sorted by, and whether downwards, as the header says."""
        return self._order

    @order.setter
    def order(self, order: tuple[str, bool] | None) -> None:
        self._order = order
        self.refresh()

    @property
    def column(self) -> str:
        """The id of the column that keys act on."""
        return self._at

    def declare(self, declared: Sequence[Column]) -> None:
        """Takes other columns; what the reader made of those with the same ids stays."""
        self._declared = tuple(declared)
        self._arrange(self._columns)

    def action_column(self, way: int) -> None:
        """Goes to the next column, and scrolls to it."""
        ids = [column.id for column in self._seen]
        if ids:
            place = ids.index(self._at) + way
            self._at = ids[max(0, min(place, len(ids) - 1))]
            self._adjust()

    def action_sort(self) -> None:
        """Sorts by the column: upwards, then downwards, then as found."""
        column = self._current()
        if column:
            self._sort(column)

    def action_size(self, by: int) -> None:
        """Makes the column wider or narrower."""
        column = self._current()
        if column:
            drawn = next((width for each, _, width in self._fit.places if each is column), column.width)
            self._rearrange(self._columns.sized(column.id, max(min(drawn, column.width) + by, column.least)))

    def action_shift(self, way: int) -> None:
        """Lets the column change places with its neighbour."""
        movable = [column.id for column in self._seen if not column.stays]
        if self._at in movable:
            place = movable.index(self._at) + way
            if 0 <= place < len(movable):
                self._rearrange(self._columns.moved(self._at, movable[place]))

    def action_hide(self) -> None:
        """Hides the column."""
        column = self._current()
        if column and not column.stays and len(self._seen) > 1:
            ids = [each.id for each in self._seen]
            place = ids.index(column.id)
            self._at = ids[place + 1] if place + 1 < len(ids) else ids[place - 1]
            self._rearrange(self._columns.without(column.id))

    def action_unhide(self) -> None:
        """Shows the columns that are hidden."""
        if self._columns.hidden:
            self._rearrange(self._columns.whole())

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

    @on(Resize)
    def fit_columns(self) -> None:
        """Fits the columns to another width."""
        self._adjust()

    def take_room(self) -> None:
        """Paints for another size, with the columns that fit it."""
        super().take_room()
        self._adjust()

    def _current(self) -> Column | None:
        return next((column for column in self._seen if column.id == self._at), None)

    def _sort(self, column: Column) -> None:
        if not column.sorts:
            return
        after = {None: (column.id, False), (column.id, False): (column.id, True), (column.id, True): None}
        self.order = after.get(self._order, (column.id, False))
        id, down = self.order or (None, False)
        self.post_message(self.Sorted(self, id, down))

    def _rearrange(self, columns: Columns) -> None:
        self._arrange(columns)
        self.post_message(self.Arranged(self, self._columns))

    def _arrange(self, columns: Columns) -> None:
        self._columns = columns.over(self._declared)
        self._seen = self._columns.seen(self._declared)
        if not self._current():
            first = next((column for column in self._seen if column.sorts), None)
            self._at = first.id if first else ""
        self._adjust()

    def _adjust(self) -> None:
        """Scrolls so that the current column is drawn."""
        self._left = reached(self._seen, self._width, self._left, self._at)
        current = self._current()
        self._fit = fitted(self._seen, self._width, self._left, bool(current and not current.stays))
        self.refresh()

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
        return brush.line((text, width, column.align) for text, (column, _, width) in cells)

    def _header(self) -> Strip:
        says = (self._look, self._order, self._at)
        if self._headed is None or self._headed[0] != says:
            self._headed = (says, self._draw_header())
        return self._headed[1]

    def _draw_header(self) -> Strip:
        style = self.get_visual_style("rows--header").rich_style
        side = (_BEFORE if self._fit.before else " ") + (_AFTER if self._fit.after else " ")
        titles = [(self._title(column, width), width, column.align) for column, _, width in self._fit.places]
        brush = Brush(self.app.console, style, style)
        return self._finished([Segment(side, style), *brush.line(titles)], style)

    def _title(self, column: Column, width: int) -> Text:
        """The title, after it the way that rows are sorted by it; both are kept, the title cut."""
        sign = ""
        if self._order and self._order[0] == column.id:
            sign = _DOWN if self._order[1] else _UP
        [title] = laid_out([Cell(column.title, min(width - len(sign), column.title.cell_len))], width)
        if column.id == self._at:
            title.stylize(self.get_visual_style("rows--header", "rows--column").rich_style)
        return title.append(sign)
