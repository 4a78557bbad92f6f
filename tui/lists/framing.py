"""What every list looks like and tells: its colours, its gutter, what is lit, its messages."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual import on
from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from ..speech import marked
from .cells import Cell, laid_out, lighted
from .command import Command
from .layout import Lit
from .scrolling import Scrolled

_MARK, _FAINT_MARK = "▌", "▏"
_GROUP = marked("Moving")

MOVES = (
    Command("up", ("up", "k"), marked("move"), marked("Go to the row above."), True, _GROUP),
    Command("down", ("down", "j"), marked("move"), marked("Go to the row below."), True, _GROUP),
    Command("page_up", ("pageup", "ctrl+b"), marked("page up"), marked("Go up by a page."), group=_GROUP),
    Command(
        "page_down", ("pagedown", "ctrl+f"), marked("page down"), marked("Go down by a page."), group=_GROUP
    ),
    Command("half_up", ("ctrl+u",), marked("half page up"), marked("Go up by half a page."), group=_GROUP),
    Command(
        "half_down", ("ctrl+d",), marked("half page down"), marked("Go down by half a page."), group=_GROUP
    ),
    Command("first", ("home", "g"), marked("top"), marked("Go to the first row."), group=_GROUP),
    Command("last", ("end", "G"), marked("end"), marked("Go to the last row."), group=_GROUP),
)
"""How a cursor moves in any list."""

CHOICES = (
    Command(
        "previous_match", ("N",), marked("match before"), marked("Go to the match before."), group=_GROUP
    ),
    Command("next_match", ("n",), marked("next match"), marked("Go to the next match."), group=_GROUP),
    Command("choose", ("enter",), marked("open"), marked("Open what the cursor is on."), True, _GROUP),
)
"""What a cursor goes to or opens in any list."""


@dataclass
class _OfRow(Message):
    """What is told of a row.

    Attributes:
        rows: The list.
        key: What the row stands for.
    """

    rows: "Frame"
    key: Hashable | None

    @property
    def control(self) -> "Frame":
        """The list."""
        return self.rows


class Frame(Scrolled, can_focus=True, inherit_bindings=False):
    """A bordered list with a cursor; what its rows are, and where they come from, is the affair of its heirs.

    A pane comes from this, and its heirs also from the list that they are: `class Found(Pane, LongList)`.
    """

    ALLOW_SELECT = False
    COMMANDS: ClassVar[tuple[Command, ...]] = ()
    """What keys do in every list of the kind."""
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--column",
        "rows--cursor",
        "rows--cursor-blurred",
        "rows--gutter",
        "rows--header",
        "rows--match",
    }
    DEFAULT_CSS = """
    Frame {
        height: 1fr;
        overflow: hidden auto;
        scrollbar-gutter: stable;
        scrollbar-size: 1 1;
        scrollbar-background: $foreground 5%;
        scrollbar-color: $foreground 30%;
        border: round $foreground 30%;
        border-title-color: $text-muted;
        border-subtitle-color: $text-muted;
        & > .rows--cursor { background: $accent 25%; }
        & > .rows--cursor-blurred { background: $foreground 8%; }
        & > .rows--gutter { color: $text-muted; }
        & > .rows--header { color: $text-muted; }
        & > .rows--column { color: $text; text-style: bold underline; }
        & > .rows--match { color: $text; background: $warning 45%; text-style: bold underline; }
        &:focus {
            border: round $accent;
            border-title-color: $text-accent;
            border-title-style: bold;
            & > .rows--gutter { color: $accent; }
        }
        &:ansi > .rows--cursor { background: transparent; text-style: bold; }
        &:ansi > .rows--cursor-blurred { background: transparent; }
        &:ansi > .rows--match { color: $warning; background: transparent; }
    }
    """

    @dataclass
    class Moved(_OfRow):
        """Tells that the cursor rests on another row, or, with the key None, on none."""

    @dataclass
    class Chosen(_OfRow):
        """Asks to open what the cursor rests on."""

    _clicked = False

    def __init__(
        self, *, empty: Text | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        """Makes a list without rows.

        Args:
            empty: What is said while there are no rows.
            id: The widget's id.
            classes: The widget's classes.
        """
        super().__init__(id=id, classes=classes)
        self._empty = empty
        self._lights: Lit | None = None
        self._cursor: int | None = None
        self._page = 0

    @property
    def cursor_key(self) -> Hashable | None:
        """What the row under the cursor stands for."""
        raise NotImplementedError

    @property
    def text_width(self) -> int:
        """What a line may take, in cells."""
        raise NotImplementedError

    def move_to_key(self, key: Hashable) -> bool:
        """Moves the cursor to what stands for a key; False if it is not there or not to rest on."""
        raise NotImplementedError

    @property
    def empty(self) -> Text | None:
        """What is said while there are no rows."""
        return self._empty

    @empty.setter
    def empty(self, message: Text | None) -> None:
        self._empty = message
        self.refresh()

    @property
    def lit(self) -> Lit | None:
        """What gives the spans to light as matches."""
        return self._lights

    @lit.setter
    def lit(self, lit: Lit | None) -> None:
        self._lights = lit
        self.refresh()

    def action_choose(self) -> None:
        """Asks to open what the cursor rests on."""
        if self._cursor is not None:
            self.post_message(self.Chosen(self, self.cursor_key))

    @on(Click)
    def point(self, event: Click) -> None:
        """Moves the cursor; on the row where it is, or by a double click, chooses."""
        spot = event.get_content_offset(self)
        index = self._row_under(spot.y) if spot else None
        if index is None:
            return
        event.stop()
        chooses = index == self._cursor and (event.chain == 1 or (event.chain == 2 and not self._clicked))
        self._clicked = chooses or event.chain > 1
        self._rest(index)
        if chooses:
            self.action_choose()

    def _row_under(self, y: int) -> int | None:
        """The row to rest on that is drawn on a line of the screen, or None."""
        raise NotImplementedError

    def _rest(self, index: int | None) -> None:
        """Moves the cursor to a row and brings it into sight."""
        raise NotImplementedError

    def _message(self, y: int) -> Text:
        lines = laid_out([Cell(self._empty or Text(), wrap=True)], self.text_width)
        return lines[y] if y < len(lines) else Text()

    def _gutter(self, marked: bool) -> str:
        return (_MARK if self.has_focus else _FAINT_MARK) if marked else " "

    def _dressed(self, marked: bool) -> tuple[str, ...]:
        """The component classes of a row, with the cursor on it or not."""
        return ("rows--cursor" if self.has_focus else "rows--cursor-blurred",) if marked else ()

    def _strip(self, text: Text, marked: bool = False, beside: str = "") -> Strip:
        """One line: the gutter, what stands in it beside the cursor's mark, and the text."""
        cursor = self._dressed(marked)
        style = self.get_visual_style(*cursor).rich_style
        gutter = self.get_visual_style(*cursor, "rows--gutter").rich_style
        if self._lights:
            text = lighted(text, self._lights(text.plain), self.get_visual_style("rows--match").rich_style)
        drawn: Iterable[Segment] = Segment.apply_style(
            Text().append_text(text).render(self.app.console), style
        )
        return Strip([Segment(self._gutter(marked) + beside, gutter), *drawn]).adjust_cell_length(
            self.size.width, style
        )

    def _scroll(self, line: int) -> None:
        if self.is_attached:
            self.scroll_to(y=line, animate=False, force=True)
