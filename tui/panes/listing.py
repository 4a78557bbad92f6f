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
        columns = 1 + max((len(record.glance) for record in self.records), default=0)
        self.order = (self.order + 1) % (2 * columns + 1)
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
        arrow = ("by name", "by kind", "by stage", "by date")[min(column, 3)] + (" ↓" if down else " ↑")
        self.border_subtitle = shown(arrow if self.order else "")
        self.set_rows(Row(record.id, partial(self._line, record), height=1) for record in records)

    def _column(self, record: Record, column: int) -> str:
        if column == 0 or self.workspace is None:
            return record.caption
        return say(record.glance[column - 1], self.workspace.caption) if column <= len(record.glance) else ""

    def _line(self, record: Record, width: int) -> Sequence[Text]:
        said = [self._column(record, column) for column in range(1, 1 + len(record.glance))]
        beside = [Cell(shown(text, "dim"), 16, drop=place) for place, text in enumerate(said, 1)]
        return laid_out([Cell(shown(record.caption)), *beside], width)
