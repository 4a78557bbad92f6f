"""What stands beside a text: how much of it is cited, and which values rest on it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

from rich.text import Text

from ...speech import counted
from ...store import Coverage, Feed
from ...text import shorten, shown

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


def records_beside(
    feeds: Sequence[Feed], width: int, lines: int, current: Feed | None = None, *, whole: bool = False
) -> list[Text]:
    """The records that rest on a passage, each with what of it does: in full if there is room.

    Args:
        feeds: the values that rest on the passage; those whose place is not settled are marked with `?`.
        width: the most cells to take.
        lines: how many lines the passage takes; the records may take more, but not many.
        current: the value that is looked at; it stands out, and its record is named in any case.
        whole: whether everything is named, however many lines that takes.
    """
    records: dict[str, list[Feed]] = {}
    for feed in feeds:
        records.setdefault(feed.record, []).append(feed)
    looked_at = current.record if current else None
    told = {id: _said(those, width, current if id == looked_at else None) for id, those in records.items()}
    full, room = [line for each in told.values() for line in each], max(lines, _LEAST_LINES)
    if whole or len(full) <= room:
        return full
    brief = [each[0] if len(each) == 1 else _brief(records[id], width) for id, each in told.items()]
    if len(brief) <= room:
        return brief
    named, ids = brief[: room - 1], list(records)
    if looked_at in ids[room - 1 :]:
        named[-1] = brief[ids.index(looked_at)]
    more = counted(len(ids) - len(named), "and {number} more", "and {number} more")
    return [*named, shown(more, "dim")]


def _said(feeds: Sequence[Feed], width: int, current: Feed | None) -> list[Text]:
    """A record with its values, in lines that break none of them."""
    lines = [shown(shorten(feeds[0].caption, min(width, _CAPTION)), "" if current else "dim")]
    labels, unsettled = (
        dict.fromkeys(feed.label for feed in feeds),
        {each.label for each in feeds if each.places},
    )
    for number, label in enumerate(labels):
        style = "bold" if current and label == current.label else "dim"
        comma = "," if number + 1 < len(labels) else ""
        gap = " " if number else "  "
        marked = f"{label} ?" if label in unsettled else label
        piece = shown(shorten(marked, max(1, width - 2 - len(comma))), style).append(comma, "dim")
        if lines[-1].cell_len + len(gap) + piece.cell_len <= width:
            lines[-1].append(gap).append_text(piece)
        else:
            lines.append(Text("  ").append_text(piece))
    return lines


def _brief(feeds: Sequence[Feed], width: int) -> Text:
    """A record with the number of its values."""
    values = counted(len({feed.label for feed in feeds}), "{number} value", "{number} values")
    count = f"  {values}"
    return shown(shorten(feeds[0].caption, max(1, width - len(count))) + count, "dim")


def _block(parts: Sequence[Coverage]) -> str:
    cited, characters = sum(part.cited for part in parts), sum(part.characters for part in parts)
    if not cited:
        return _BLOCKS[0]
    return _BLOCKS[max(1, cited * (len(_BLOCKS) - 1) // characters)]
