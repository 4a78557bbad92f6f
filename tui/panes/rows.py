"""The virtual list that every pane is built on: rows of any height, a cursor, lit matches, a kept place."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from rich.text import Text
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.message import Message
from textual.scroll_view import ScrollView

from .command import Command, bindings

Lit: TypeAlias = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the spans to light in a line's plain text, ends exclusive."""

_MOVING = "Moving"


@dataclass(frozen=True, eq=False)
class Row:
    """One row of a list.

    Attributes:
        key: What the row stands for; no two rows of a list share one, except None.
        lines: Gives the row's lines for a width in cells, without line breaks; at least one.
        stop: Whether the cursor can rest on the row.
        height: How many lines there are whatever the width, where that is known; a list whose rows all
            declare a height of 1 is laid out without asking for any line that is not seen.
    """

    key: Hashable | None
    lines: Callable[[int], Sequence[Text]]
    stop: bool = True
    height: int | None = None


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """A list that lays out what is seen of it, and keeps its place when rows or sizes change.

    A list without any row to rest on is a text: the keys scroll it.
    """

    ALLOW_SELECT = False
    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("up", ("up", "k"), "move", "Go to the row above.", True, _MOVING),
        Command("down", ("down", "j"), "move", "Go to the row below.", True, _MOVING),
        Command("page_up", ("pageup", "ctrl+b"), "page up", "Go up by a page.", group=_MOVING),
        Command("page_down", ("pagedown", "ctrl+f"), "page down", "Go down by a page.", group=_MOVING),
        Command("half_up", ("ctrl+u",), "half page up", "Go up by half a page.", group=_MOVING),
        Command("half_down", ("ctrl+d",), "half page down", "Go down by half a page.", group=_MOVING),
        Command("first", ("home", "g"), "top", "Go to the first row.", group=_MOVING),
        Command("last", ("end", "G"), "end", "Go to the last row.", group=_MOVING),
        Command("previous_part", ("K", "{"), "part above", "Go to the part above.", group=_MOVING),
        Command("next_part", ("J", "}"), "part below", "Go to the part below.", group=_MOVING),
        Command("previous_match", ("N",), "match above", "Go to the match before.", group=_MOVING),
        Command("next_match", ("n",), "match below", "Go to the next match.", group=_MOVING),
        Command("choose", ("enter",), "open", "Open what the cursor is on.", True, _MOVING),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--cursor-blurred",
        "rows--gutter",
        "rows--match",
    }
    DEFAULT_CSS = """
    Rows {
        height: 1fr;
        overflow: hidden auto;
        scrollbar-gutter: stable;
        scrollbar-size: 1 1;
        border: round $panel-lighten-2;
        border-title-color: $text-muted;
        border-subtitle-color: $text-muted;
        & > .rows--cursor { background: $accent 25%; text-style: bold; }
        & > .rows--cursor-blurred { background: $foreground 8%; }
        & > .rows--gutter { color: $text-muted; }
        & > .rows--match { color: $text; background: $warning 45%; text-style: bold underline; }
        &:focus {
            border: round $accent;
            border-title-color: $text-accent;
            border-title-style: bold;
            & > .rows--gutter { color: $accent; }
        }
    }
    """

    @dataclass
    class Moved(Message):
        """Tells that the cursor rests on another row, or on none."""

        rows: "Rows"
        key: Hashable | None

        @property
        def control(self) -> "Rows":
            """The list."""
            return self.rows

    @dataclass
    class Chosen(Moved):
        """Asks to open what a row stands for."""

    def __init__(
        self,
        rows: Iterable[Row] = (),
        *,
        empty: Text | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.empty = empty
        self._rows: tuple[Row, ...] = ()
        self._where: dict[Hashable, int] = {}
        self._cursor: int | None = None
        self._found = 0
        self._chosen = False
        self._width = self._page = 0
        self._starts: Sequence[int] = range(1)
        self._lit: Lit | None = None
        self._cache: LRUCache[tuple[Row, int], Sequence[Text]] = LRUCache(4096)
        self.set_rows(rows)
