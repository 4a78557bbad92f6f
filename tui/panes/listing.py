"""A list of the records of one kind."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import ClassVar

from rich.text import Text

from ..records import Record
from ..store import Workspace
from ..text import shown
from ..wording import say
from .cells import Cell, laid_out
from .command import Command, bindings
from .messages import OpenRecord, PreviewRecord
from .pane import Pane
from .rows import Row

_CAPTION, _COLUMN = 24, 16
_COLUMNS = {
    "deal": ("kind", "stage", "date"),
    "mission": ("kind", "date"),
    "organisation": ("kind", "home"),
    "person": ("role",),
}


class ListPane(Pane):
    """Shows records by caption, with a few values beside it."""

    HINTS = (
        Command("sort", ("s",), "sort", "Sort by the next column, then the other way round.", True, "Lists"),
    )
    BINDINGS: ClassVar = [*bindings(HINTS)]

    def __init__(self, kind: str, *, id: str) -> None:
        """Takes the kind of record."""
        super().__init__(id=id, empty=shown("nothing here answers; esc widens again", "dim"))
        self.kind = kind
        self.order = 0
        self.records: list[Record] = []
        self.workspace: Workspace | None = None

    def show(self, ids: Sequence[str], workspace: Workspace) -> None:
        """Shows those records among some that are of its kind."""
        found = [workspace.records[id] for id in ids]
        self.records = [record for record in found if self.kind == record.KIND]
        self.workspace = workspace
        self._draw()

    def action_sort(self) -> None:
        """Sorts by the next column: as found, by name up and down, by each other column up and down."""
        self.order = (self.order + 1) % (2 * (1 + len(_COLUMNS[self.kind])) + 1)
        self._draw()

    def reached(self, key: Hashable | None) -> None:
        """Previews a record."""
        if isinstance(key, str):
            self.post_message(PreviewRecord(key))

    def chosen(self, key: Hashable | None) -> None:
        """Opens a record."""
        if isinstance(key, str):
            self.post_message(OpenRecord(key))

    def _draw(self) -> None:
        column, down = divmod(self.order - 1, 2)
        records = self.records
        if self.order:
            records = sorted(
                records, key=lambda record: self._column(record, column).casefold(), reverse=bool(down)
            )
        order = f"by {('name', *_COLUMNS[self.kind])[column]} {'↓' if down else '↑'}"
        self.border_subtitle = shown(order if self.order else "")
        self.set_rows(Row(record.id, partial(self._line, record), height=1) for record in records)

    def _column(self, record: Record, column: int) -> str:
        if column == 0 or self.workspace is None:
            return record.caption
        return say(record.glance[column - 1], self.workspace.caption) if column <= len(record.glance) else ""

    def _line(self, record: Record, width: int) -> Sequence[Text]:
        room = max(0, (width - _CAPTION) // (_COLUMN + 1))
        said = [self._column(record, column) for column in range(1, 1 + len(_COLUMNS[self.kind]))]
        beside = [Cell(shown(text, "dim"), _COLUMN) for text in said[:room]]
        return laid_out([Cell(shown(record.caption)), *beside], width)
