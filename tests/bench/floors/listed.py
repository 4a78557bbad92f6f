"""The list of deals alone, at some place and in some order; `listed FOLDER top|middle|end [COLUMN]`."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult

from tui.panes import ListPane
from tui.store import Catalogue, Query, Sort, open_catalogue


class Listed(App[None]):
    """One list of deals."""

    def __init__(self, catalogue: Catalogue, place: str, sort: Sort) -> None:
        super().__init__()
        self._catalogue, self._place, self._sort = catalogue, place, sort

    def compose(self) -> ComposeResult:
        yield ListPane("deal", id="deals")

    def on_mount(self) -> None:
        pane = self.query_one(ListPane)
        pane.take(self._catalogue, Query())
        if self._sort.column:
            pane.sort_by(self._sort)
        pane.focus()
        self.call_after_refresh(self._go, pane)

    def _go(self, pane: ListPane) -> None:
        last = self._catalogue.listed(Query(), "deal").count - 1
        pane.move_to_rank({"top": 0, "middle": last // 2, "end": last}[self._place])


if __name__ == "__main__":
    order = Sort(sys.argv[3], True) if len(sys.argv) > 3 else Sort()
    Listed(open_catalogue(Path(sys.argv[1])), sys.argv[2], order).run()
