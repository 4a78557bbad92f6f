"""The hits of a query: in which record and where in it, with the match lit."""

from collections.abc import Hashable, Sequence
from functools import partial

from rich.text import Text

from ..lists import Cell, Row, laid_out
from ..store import Hit, Page, Workspace
from ..text import shown
from .messages import OpenRecord, PreviewRecord, ReachValue
from .pane import Pane

_BEFORE = 24


class FoundPane(Pane):
    """Shows hits, best first."""

    NAME = "Found"

    def show(self, page: Page, workspace: Workspace) -> None:
        """Shows the hits of a query."""
        self.empty = shown("nothing answers; esc widens again", "dim")
        self.workspace = workspace
        self.set_rows(
            (Row((hit.id, hit.field), partial(_lines, hit, workspace), height=2) for hit in page.hits),
            keep_key=False,
        )

    def reached(self, key: Hashable | None) -> None:
        """Previews the value that a hit is in, or the record where it is in none."""
        match key:
            case (str(id), str(field)) if fact := self.workspace.record(id).fact(field):
                self.post_message(ReachValue(id, fact))
            case (str(id), str()):
                self.post_message(PreviewRecord(id))

    def chosen(self, key: Hashable | None) -> None:
        """Opens the record of a hit, at the value that the hit is in."""
        match key:
            case (str(id), str(field)):
                is_value = self.workspace.record(id).fact(field) is not None
                self.post_message(OpenRecord(id, field if is_value else None))


def _lines(hit: Hit, workspace: Workspace, width: int) -> Sequence[Text]:
    kind = workspace.record(hit.id).KIND
    label = shown(f"  {hit.label}: ", "dim")
    cut = _cut(hit, width - label.cell_len - 2)
    where = label.append("…" if cut else "")
    return [
        *laid_out(
            [
                Cell(shown(workspace.caption(hit.id), "bold")),
                Cell(shown(kind, "dim"), len(kind), "right", drop=1),
            ],
            width,
        ),
        *laid_out([Cell(where.append_text(shown(hit.text[cut:])))], width),
    ]


def _cut(hit: Hit, room: int) -> int:
    """Where to begin a text so that its first match is seen."""
    first, end = hit.spans[0] if hit.spans else (0, 0)
    if end <= room:
        return 0
    start = max(0, first - max(0, min(_BEFORE, room - (end - first))))
    return hit.text.find(" ", start, first) + 1 or start
