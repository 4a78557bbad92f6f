"""What stands beside a text: how much of it is cited, and which values rest on it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

from rich.text import Text

from ...store import Coverage, Feed
from ...text import shorten, shown
from ..rows import Cell, laid_out

Cited: TypeAlias = Literal["all", "some", "none"]
"""How much of the letters and digits somewhere stand in a citation."""

_GLYPHS: dict[Cited, str] = {"all": "┃", "some": "┇", "none": "·"}
_BLOCKS = "▁▂▃▄▅▆▇█"
_CAPTION, _LEAST_LINES = 18, 3


def cited_mark(cited: Cited) -> Text:
    """How much is cited, as a glyph of one cell: a whole line, a broken one, or a dot."""
    return shown(_GLYPHS[cited], "" if cited == "none" else "dim")


def strip(parts: Sequence[Coverage], width: int) -> Text:
    """The coverage of each part as a block; only what is covered whole is as high as the cell.

    Args:
        parts: the parts, in order.
        width: the most cells to take; of more parts than that, neighbours share a cell.
    """
    cells = min(len(parts), max(width, 1))
    ends = [len(parts) * cell // cells for cell in range(cells + 1)] if cells else []
    shares = (parts[start:end] for start, end in pairwise(ends))
    return shown("".join(_block(share) for share in shares))


def records_beside(feeds: Sequence[Feed], width: int, lines: int, current: Feed | None = None) -> list[Text]:
    """The records that rest on a passage, each with what of it does: in full if there is room.

    Args:
        feeds: the values that rest on the passage.
        width: the most cells to take.
        lines: how many lines the passage takes; the records may take more, but not many.
        current: the value that is looked at; it stands out, and its record is named in any case.
    """
    labels: dict[str, dict[str, None]] = {}
    for feed in feeds:
        labels.setdefault(feed.record, {})[feed.label] = None
    captions = {feed.record: shorten(feed.caption, _CAPTION) for feed in feeds}
    said = {id: _said(captions[id], words, _label(current, id)) for id, words in labels.items()}
    room = max(lines, _LEAST_LINES)
    full = [line for each in said.values() for line in laid_out([Cell(each, wrap=True)], width)]
    if len(full) <= room or len(said) <= room:
        return full if len(full) <= room else list(said.values())
    ids = list(said)
    named = ids[: room - 1]
    if current and current.record in ids[room - 1 :]:
        named[-1] = current.record
    return [*(said[id] for id in named), shown(f"and {len(ids) - len(named)} more", "dim")]


def _label(current: Feed | None, record: str) -> str | None:
    return current.label if current and current.record == record else None


def _said(caption: str, labels: Iterable[str], current: str | None) -> Text:
    words = [shown(label, "bold" if label == current else "dim") for label in labels]
    return shown(f"{caption}  ", "" if current else "dim").append_text(shown(", ", "dim").join(words))


def _block(parts: Sequence[Coverage]) -> str:
    cited, characters = sum(part.cited for part in parts), sum(part.characters for part in parts)
    if not cited:
        return _BLOCKS[0]
    return _BLOCKS[max(1, cited * (len(_BLOCKS) - 1) // characters)]
