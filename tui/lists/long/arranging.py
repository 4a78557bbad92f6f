"""The columns of a table as a reader arranges them: hidden, moved, sized and scrolled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.message import Message

from ...speech import marked
from ..command import Command, bindings
from .columns import Column, Columns, Fit, fitted, reached
from .listed import LongList

_GROUP = marked("Columns")

ARRANGING = (
    Command("column(-1)", ("left", "h"), marked("column"), marked("Go to the column before."), True, _GROUP),
    Command("column(1)", ("right", "l"), marked("column"), marked("Go to the next column."), True, _GROUP),
    Command("size(-2)", ("<",), marked("narrower"), marked("Make the column narrower."), group=_GROUP),
    Command("size(2)", (">",), marked("wider"), marked("Make the column wider."), group=_GROUP),
    Command(
        "shift(-1)",
        ("H", "shift+left"),
        marked("move left"),
        marked("Move the column to the left."),
        group=_GROUP,
    ),
    Command(
        "shift(1)",
        ("L", "shift+right"),
        marked("move right"),
        marked("Move the column to the right."),
        group=_GROUP,
    ),
    Command("hide", ("-",), marked("hide"), marked("Hide the column."), group=_GROUP),
    Command("unhide", ("_",), marked("show all"), marked("Show the columns that are hidden."), group=_GROUP),
)
"""What keys do to columns."""


class Arranging(LongList):
    """Knows which columns are drawn where, and which of them keys act on."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ARRANGING)]

    @dataclass
    class Arranged(Message):
        """Tells that the reader arranged the columns in another way."""

        table: "Arranging"
        columns: Columns

        @property
        def control(self) -> "Arranging":
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
        self._left = 0
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

    def _take_width(self, width: int) -> None:
        super()._take_width(width)
        self._fit_width()

    def _current(self) -> Column | None:
        return next((column for column in self._seen if column.id == self._at), None)

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
        self._fit_width()
        self.refresh()

    def _fit_width(self) -> None:
        self._left = reached(self._seen, self._width, self._left, self._at)
        current = self._current()
        self._fit = fitted(self._seen, self._width, self._left, bool(current and not current.stays))
