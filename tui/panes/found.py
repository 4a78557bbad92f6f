"""The hits of a query: in which record and where in it, with the match lit."""

from collections.abc import Hashable, Sequence
from functools import partial

from rich.text import Text

from ..store import Hit, Page, Workspace
from ..text import shown
from .cells import Cell, laid_out
from .messages import OpenRecord, PreviewRecord
from .pane import Pane
from .rows import Row

_BEFORE = 24


class FoundPane(Pane):
    """Shows hits, best first."""

    NAME = "Found"

    def show(self, page: Page, workspace: Workspace) -> None:
        """Shows the hits of a query."""
        self.set_rows(
            (Row(hit.id, partial(_lines, hit, workspace), height=2) for hit in page.hits), keep_key=False
        )

    def reached(self, key: Hashable | None) -> None:
        """Previews the record of a hit."""
        if isinstance(key, str):
            self.post_message(PreviewRecord(key))

    def chosen(self, key: Hashable | None) -> None:
        """Opens the record of a hit."""
        if isinstance(key, str):
            self.post_message(OpenRecord(key))


def _lines(hit: Hit, workspace: Workspace, width: int) -> Sequence[Text]:
    kind = workspace.records[hit.id].KIND
    first = hit.spans[0][0] if hit.spans else 0
    cut = hit.text.find(" ", first - _BEFORE) + 1 if first > width - _BEFORE else 0
    where = shown(f"  {hit.label}: " + ("…" if cut else ""), "dim")
    return [
        *laid_out(
            [Cell(shown(workspace.caption(hit.id), "bold")), Cell(shown(kind, "dim"), 12, "right", drop=1)],
            width,
        ),
        *laid_out([Cell(where.append_text(shown(hit.text[cut:])))], width),
    ]
