"""Tables as a person at a terminal reads them: as wide as it is, in calm colours."""

import sys
from collections.abc import Iterable, Sequence
from itertools import takewhile, zip_longest
from shutil import get_terminal_size
from typing import TYPE_CHECKING, NoReturn

from ..text import shown, width
from .tabling import Column, Row, Sheet, Spans

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_GAP = 2
_FIXED = 0.6
"""The part of the width that columns may take whose cells are never parted."""
_READABLE = 24
"""So wide is the last column of a list at least; where there is no such room, its words go beneath."""
_DEEP = 4
"""So many spaces before a line of words make it dim."""


def draw(sheets: Iterable[Sheet], *, coloured: bool) -> bool:
    """Draws sheets on stdout, in the width of the terminal; returns whether there were any."""
    console, drawn = _console(coloured), False
    for sheet in sheets:
        if sheet.apart and drawn:
            console.print()
        if sheet.title:
            console.print(shown(sheet.title, "bold"))
        for each in _drawn(sheet, console.width):
            _print(each, console)
        drawn = True
    return drawn


def _print(drawn: "RenderableType", console: "Console") -> None:
    """Prints something without the spaces at the ends of its lines."""
    from rich.segment import Segment, Segments

    for line in console.render_lines(drawn, pad=False):
        while line and not line[-1].text.strip():
            line.pop()
        if line:
            line[-1] = Segment(line[-1].text.rstrip(), line[-1].style)
        console.print(Segments([*line, Segment.line()]), soft_wrap=True, end="")


def _console(coloured: bool) -> "Console":
    from rich.console import Console

    class Drawing(Console):
        """A console that leaves it to its caller what becomes of a reader who is gone."""

        def on_broken_pipe(self) -> NoReturn:
            """Raises what was caught."""
            raise BrokenPipeError

    return Drawing(
        file=sys.stdout,
        width=max(20, get_terminal_size().columns),
        force_terminal=coloured,
        color_system="standard" if coloured else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def _drawn(sheet: Sheet, room: int) -> "Iterable[RenderableType]":
    if sheet.columns:
        cramped = _is_cramped([tuple(column.told for column in sheet.columns), *sheet.rows], room)
        table = _table(sheet.rows, room, sheet.columns, sheet.lit)
        yield from _beneath(sheet.rows, sheet.lit) if cramped else (table,)
        return
    for rows in sheet.stretches:
        first = rows[0][0]
        deep = sheet.quoting and first.startswith(" " * _DEEP)
        if len(rows[0]) > 1 and _is_cramped(rows, room):
            yield from _beneath(rows)
        else:
            yield _table(rows, room) if len(rows[0]) > 1 else _cell(first, deep)


def _is_cramped(rows: Sequence[Row], room: int) -> bool:
    """Whether the last column needs more room than the others leave, and than words can do with."""
    *others, last = (max(map(width, cells)) for cells in zip_longest(*rows, fillvalue=""))
    left = room - sum(each + _GAP for each in others)
    return left < min(last, _READABLE)


def _beneath(rows: Sequence[Row], lit: Sequence[Spans] = ()) -> "Iterable[RenderableType]":
    """Rows, each in a line with its last cell beneath."""
    from rich.padding import Padding

    for row, spans in _with_spans(rows, lit):
        *cells, last = row
        indent = len(row[0]) - len(row[0].lstrip(" "))
        if any(cells):
            yield _cell(
                " " * indent + (" " * _GAP).join(filter(None, (each.strip() for each in cells))), dim=True
            )
        if last:
            yield Padding(_lit(shown(last), last, spans), (0, 0, 0, indent + _GAP))


def _table(
    rows: Sequence[Row], room: int, columns: Sequence[Column] = (), lit: Sequence[Spans] = ()
) -> "RenderableType":
    from rich.table import Table

    number = len(columns) or max(map(len, rows))
    table = Table(
        box=None, show_header=bool(columns), header_style="dim", pad_edge=False, padding=(0, _GAP, 0, 0)
    )
    left = round(room * _FIXED)
    for at in range(number):
        widest = max((width(row[at]) for row in rows if at < len(row)), default=0)
        keeps = at < number - 1 and widest <= left
        left -= widest + _GAP if keeps else 0
        column = columns[at] if columns else None
        table.add_column(
            shown(column.told) if column else "",
            justify="right" if column and column.right else "left",
            overflow="fold",
            no_wrap=keeps,
        )
    for row, spans in _with_spans(rows, lit):
        cells = _cells(row, number)
        table.add_row(*cells[:-1], _lit(cells[-1], row[-1], spans))
    return table


def _with_spans(rows: Sequence[Row], lit: Sequence[Spans]) -> Iterable[tuple[Row, Spans]]:
    """Each row with what to light in its last cell; nothing where that is not said."""
    return zip_longest(rows, lit[: len(rows)], fillvalue=())


def _lit(cell: "RenderableType", text: str, spans: Spans) -> "RenderableType":
    """A cell with what is asked for in it; where signs of the text are drawn by others, nothing is lit."""
    from rich.text import Text

    if isinstance(cell, Text) and cell.plain == text:
        for start, end in spans:
            cell.stylize("bold", start, end)
    return cell


def _cells(row: Row, number: int) -> "list[RenderableType]":
    """The cells of a row; what goes on with the row before, far to the right, is dim."""
    on = len(list(takewhile(lambda cell: not cell, row))) > 1
    return [_cell(cell, on) for cell in (*row, *[""] * (number - len(row)))]


def _cell(text: str, dim: bool) -> "RenderableType":
    """A text whose further lines begin where it begins."""
    from rich.padding import Padding

    indent = len(text) - len(text.lstrip(" "))
    told = shown(text[indent:], "dim" if dim else "")
    return Padding(told, (0, 0, 0, indent)) if indent else told
