"""The columns of lists, as the reader arranged them last: taken up again, and kept."""

from textual import on
from textual.timer import Timer

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

    _known: dict[ListPane, Columns]
    """How the columns of each list are kept."""
    _later: Timer | None = None
    """When what changed is kept."""
    _told: str = ""
    """Why they could not be read or kept, as it was told last."""

    def on_mount(self) -> None:
        """Arranges the columns of all lists as they were."""
        panes = list(self.query(ListPane))
        try:
            kept = read_columns()
            for pane in panes:
                if shape := kept.get(pane.id or ""):
                    pane.columns = Columns(shape.order, frozenset(shape.hidden), tuple(shape.widths.items()))
        except Unreadable as error:
            self._tell_of(error)
        self._known = {pane: pane.columns for pane in panes}

    def on_unmount(self) -> None:
        """Keeps what was not kept yet."""
        self._keep()

    @on(Table.Arranged)
    def remember(self, message: Table.Arranged) -> None:
        """Keeps the columns of a list, once no more is done to them."""
        message.stop()
        if self._later:
            self._later.stop()
        self._later = self.set_timer(_SOON, self._keep)

    def _keep(self) -> None:
        changed = {pane: pane.columns for pane, columns in self._known.items() if pane.columns != columns}
        if changed and columns_file():
            self._known |= changed
            try:
                save_columns({pane.id or "": _shape(columns) for pane, columns in changed.items()})
            except Unreadable as error:
                self._tell_of(error)

    def _tell_of(self, error: Unreadable) -> None:
        """Says, once, what stands against it."""
        if self._told != str(error):
            self._told = str(error)
            told = said("The columns are not kept: {reason}", reason=error)
            self.notify(clean(told), markup=False, severity="warning", timeout=8)


def _shape(columns: Columns) -> Shape:
    return Shape(columns.order, tuple(sorted(columns.hidden)), dict(columns.widths))
