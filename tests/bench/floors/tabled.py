"""Textual's own table with the first deals of a file; `tabled FILE NUMBER`."""

import json
import sys
from itertools import islice
from pathlib import Path

from rich.text import Text
from textual.app import App, ComposeResult
from textual.widgets import DataTable

_COLUMNS = ("title", "sector", "date", "currency", "amount", "jobs")


class Tabled(App[None]):
    """A table of rows that are all there."""

    def __init__(self, path: Path, number: int) -> None:
        super().__init__()
        self._path, self._number = path, number

    def compose(self) -> ComposeResult:
        yield DataTable(cursor_type="row")

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns(*_COLUMNS)
        with self._path.open(encoding="utf-8") as file:
            for deal in map(json.loads, islice(file, self._number)):
                table.add_row(*(Text(str(deal[name] or ""))[:24] for name in _COLUMNS))
        table.focus()


if __name__ == "__main__":
    Tabled(Path(sys.argv[1]), int(sys.argv[2])).run()
