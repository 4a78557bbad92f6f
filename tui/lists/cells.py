"""One row as aligned columns of text: the arithmetic of terminal cells, without a widget."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rich import get_console
from rich.cells import get_character_cell_size
from rich.style import Style
from rich.text import Text

_READABLE = 8
_EIGHTHS = " ▏▎▍▌▋▊▉"
_JOINER, _VARIANT = "\u200d", "\ufe0f"
_HELD = {ord("\xa0"): "\ufdd0", ord("\u202f"): "\ufdd1"}
_FREED = {ord(held): chr(space) for space, held in _HELD.items()}
_NO_BREAK = frozenset(map(chr, _HELD))


@dataclass(frozen=True)
class Cell:
    """What stands in one column of a row.

    Attributes:
        text: The text; it is never changed.
        width: The column's width in terminal cells; None shares what the other columns leave.
        align: The edge that the text keeps to.
        wrap: Whether long text takes several lines; otherwise it is cut with `…`.
        drop: Columns with a higher number go first where the width is too small; 0 never goes.
    """

    text: Text
    width: int | None = None
    align: Literal["left", "right"] = "left"
    wrap: bool = False
    drop: int = 0


_Columns: TypeAlias = list[tuple[Cell, int]]


def laid_out(cells: Sequence[Cell], width: int, gap: int = 1) -> list[Text]:
    """Lays cells side by side.

    Which columns stand where depends on the declared widths alone, never on the texts, so the rows of a
    list line up. Where even the columns that never go are too many, those on the left come first.

    Args:
        cells: The columns, from the left.
        width: What a line may take, in terminal cells.
        gap: Blank cells between two columns.

    Returns:
        At least one line; none is wider than `width`.
    """
    columns = _columns(cells, max(width, 0), gap)
    stacks = [_stack(cell, room) for cell, room in columns]
    depth = max((len(stack) for stack in stacks), default=1)
    return [_line(columns, stacks, level, max(width, 0), gap) for level in range(depth)]


def lighted(text: Text, spans: Iterable[tuple[int, int]], style: Style) -> Text:
    """A copy of a line with a style over spans of its characters (ends exclusive, whole graphemes)."""
    lit = text.copy()
    for start, end in spans:
        lit.stylize(style, *_whole(lit.plain, max(start, 0), min(end, len(lit))))
    return lit


def bar(share: float, width: int, style: str | Style) -> Text:
    """A horizontal bar, exact to an eighth of a cell and padded to its width.

    Args:
        share: The part that is filled, from 0 to 1; anything above 0 shows at least a sliver.
        width: The full length, in terminal cells.
        style: The style of the filled part.
    """
    length = max(width, 0)
    share = min(max(0.0, share), 1.0)
    eighths = max(round(share * length * 8), 1 if share and length else 0)
    full, rest = divmod(eighths, 8)
    drawn = "█" * full + (_EIGHTHS[rest] if rest else "")
    return Text(drawn, style=style, end="") + Text(" " * (length - len(drawn)))


def _columns(cells: Sequence[Cell], width: int, gap: int) -> _Columns:
    kept = [cell for cell in cells if cell.width is None or cell.width > 0]
    while _least(kept, gap) > width and any(cell.drop > 0 for cell in kept):
        kept.pop(max(range(len(kept)), key=lambda place: (kept[place].drop, place)))
    sharers = sum(cell.width is None for cell in kept)
    spare = width - gap * (len(kept) - 1) - sum(cell.width or 0 for cell in kept)
    columns = []
    for cell in kept:
        wanted = cell.width
        if wanted is None:
            wanted = max(-(-spare // sharers), 1)
            spare, sharers = spare - wanted, sharers - 1
        if (room := min(wanted, width)) < 1:
            break
        columns.append((cell, room))
        width -= room + gap
    return columns


def _least(cells: Sequence[Cell], gap: int) -> int:
    return sum(_READABLE if cell.width is None else cell.width for cell in cells) + gap * (len(cells) - 1)


def _stack(cell: Cell, room: int) -> list[Text]:
    if cell.wrap:
        return [_sealed(line) for line in _wrapped(cell.text, room)]
    line = Text(" ").join(cell.text.split("\n", allow_blank=True))
    line.expand_tabs(1)
    if line.cell_len > room:
        line.truncate(room - 1, overflow="crop")
        line = _sealed(line).append("…")
    return [_sealed(line)]


def _wrapped(text: Text, room: int) -> list[Text]:
    """The lines of a text; no-break spaces, at which Rich would break, hold what they stand between."""
    holds = not _NO_BREAK.isdisjoint(text.plain)
    if holds:
        text = text.copy()
        text.plain = text.plain.translate(_HELD)
    lines = list(text.wrap(get_console(), room, justify="default", overflow="fold", no_wrap=False))
    if holds:
        for line in lines:
            line.plain = line.plain.translate(_FREED)
    return lines


def _sealed(line: Text) -> Text:
    """The line without joiners at its ends, which would swallow what stands beside it."""
    plain = line.plain
    start = len(plain) - len(plain.lstrip(_JOINER + _VARIANT))
    return line[start : max(start, len(plain.rstrip(_JOINER)))]


def _line(columns: _Columns, stacks: list[list[Text]], level: int, width: int, gap: int) -> Text:
    line = Text(end="", no_wrap=True)
    for place, ((cell, room), stack) in enumerate(zip(columns, stacks, strict=True)):
        piece = stack[level] if level < len(stack) else Text()
        blank = " " * (room - piece.cell_len)
        line.append(" " * gap if place else "")
        line.append(blank if cell.align == "right" else "").append_text(piece)
        if cell.align == "left" and place + 1 < len(columns):
            line.append(blank)
    line.truncate(width, overflow="crop")
    return line


def _whole(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and _leans(plain, start):
        start -= 1
    while start < end and _leans(plain, end):
        end += 1
    return start, end


def _leans(plain: str, place: int) -> bool:
    """Whether the character at a place is drawn in the cells of the one before it."""
    inside = 0 < place < len(plain)
    return inside and (plain[place - 1] == _JOINER or not get_character_cell_size(plain[place]))
