"""A list of the records of one kind."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.events import Show

from ...lists import Cell, Command, Row, bindings, laid_out
from ...records import Record, Span
from ...store import Workspace
from ...text import shown
from ..messages import OpenRecord, PreviewRecord, ReachTime
from ..pane import Pane
from .columns import COLUMNS, NAME, Column, in_order

_MARK = "•"
"""Marks what can be of the time that the other panes rest on."""


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
        self.columns = (NAME, *COLUMNS[kind])
        self.order = 0
        self.time: Span | None = None
        self.records: list[Record] = []
        self.workspace: Workspace | None = None
        self._behind = False

    def show(self, ids: Sequence[str], workspace: Workspace) -> None:
        """Shows those records among some that are of its kind."""
        found = [workspace.records[id] for id in ids]
        self.records = [record for record in found if self.kind == record.KIND]
        self.workspace = workspace
        self._draw()

    def show_time(self, span: Span | None) -> None:
        """Marks the records whose date can be of that time; a hidden list does so once it is shown."""
        if span != self.time:
            self.time, self._behind = span, True
            if self.display:
                self.catch_up()

    @on(Show)
    def catch_up(self) -> None:
        """Draws the marks of the time that was told meanwhile."""
        if self._behind:
            self._draw()

    def action_sort(self) -> None:
        """Sorts by the next column: as found, by name up and down, by each other column up and down."""
        self.order = (self.order + 1) % (2 * len(self.columns) + 1)
        self._draw()

    def reached(self, key: Hashable | None) -> None:
        """Previews a record, and tells its time."""
        if isinstance(key, str) and self.workspace:
            when = self.workspace.records[key].dated
            self.post_message(ReachTime(when.span if when else None))
            self.post_message(PreviewRecord(key))

    def chosen(self, key: Hashable | None) -> None:
        """Opens a record."""
        if isinstance(key, str):
            self.post_message(OpenRecord(key))

    def _draw(self) -> None:
        if self.workspace is None:
            return
        self._behind = False
        place, down = divmod(self.order - 1, 2)
        sorted_by = self.columns[place] if self.order else None
        records = in_order(self.records, sorted_by, self.workspace, bool(down)) if sorted_by else self.records
        self.border_subtitle = shown(f"by {sorted_by.name} {'↓' if down else '↑'}" if sorted_by else "")
        beside = sorted(self.columns[1:], key=lambda column: column is not sorted_by)
        self.set_rows(
            Row(record.id, partial(self._line, record, self.workspace, beside), height=1)
            for record in records
        )

    def _line(
        self, record: Record, workspace: Workspace, beside: Sequence[Column], width: int
    ) -> Sequence[Text]:
        """The mark, the caption, and as many columns as there is room for."""
        span = record.dated.span if record.dated else None
        marked = self.time and span and span.meets(self.time)
        return _line(shown(_MARK if marked else "", "bold"), record, workspace, beside, width)


def _line(
    mark: Text, record: Record, workspace: Workspace, beside: Sequence[Column], width: int
) -> Sequence[Text]:
    cells = [Cell(mark, 1), Cell(shown(record.caption))]
    room = width - NAME.width - 2
    for column in beside:
        room -= column.width + 1
        if room < 0:
            break
        cells.append(Cell(shown(column.said(record, workspace), "dim"), column.width))
    return laid_out(cells, width)
