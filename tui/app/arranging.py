"""The columns of lists, as the reader arranged them last: taken up again, and kept."""

from textual import on

from ..lists import Columns, Table
from ..panes import ListPane
from ..speech import said
from ..text import clean
from ..views import Shape, Unreadable, columns_file, read_columns, save_columns
from .viewing import Viewing

_SOON = 1.0
"""So many seconds after the last change it is kept."""


class Arranging(Viewing):
    """Keeps the columns of lists."""

    _changed: dict[str, Shape]
    _told: str = ""
    """Why they could not be read or kept, as it was told last."""

    def on_mount(self) -> None:
        """Arranges the columns of all lists as they were."""
        self._changed = {}
        try:
            kept = read_columns()
        except Unreadable as error:
            self._tell_of(error)
            return
        for pane in self.query(ListPane):
            if shape := kept.get(pane.id or ""):
                pane.columns = Columns(shape.order, frozenset(shape.hidden), tuple(shape.widths.items()))

    def on_unmount(self) -> None:
        """Keeps what was not kept yet."""
        self._keep()

    @on(Table.Arranged)
    def remember(self, message: Table.Arranged) -> None:
        """Keeps the columns of a list, once no more is done to them."""
        message.stop()
        made, table = message.columns, message.table
        if table.id and columns_file():
            self._changed[table.id] = Shape(made.order, tuple(sorted(made.hidden)), dict(made.widths))
            self.set_timer(_SOON, self._keep)

    def _keep(self) -> None:
        changed, self._changed = self._changed, {}
        if changed:
            try:
                save_columns(changed)
            except Unreadable as error:
                self._tell_of(error)

    def _tell_of(self, error: Unreadable) -> None:
        """Says, once, what stands against it."""
        if self._told != str(error):
            self._told = str(error)
            told = said("The columns are not kept: {reason}", reason=error)
            self.notify(clean(told), markup=False, severity="warning", timeout=8)
