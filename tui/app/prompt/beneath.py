"""What lies over the panes right beneath the bar, and moves nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.events import Click
from textual.geometry import Offset, Region
from textual.message import Message
from textual.widgets import Static

from ...store import Mistake
from .drawing import Offered, choice_lines, in_sight, mistake_lines, note_lines

_LEAST, _NARROW, _MOST_CHOICES = 56, 72, 8


@dataclass(frozen=True)
class Told:
    """What there is to tell of a text."""

    text: str = ""
    mistakes: Sequence[Mistake] = ()
    offered: Offered = field(default_factory=Offered)
    note: str = ""


class Beneath(Static):
    """Shows carets, a reason and choices; hidden while there is nothing to show."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"beneath--chosen", "beneath--mistake"}
    DEFAULT_CSS = """
    Beneath {
        layer: beneath; position: absolute; display: none;
        width: 1; height: 1; background: $panel; color: $text;
        & > .beneath--chosen { background: $accent 40%; text-style: bold; }
        & > .beneath--mistake { color: $text-warning; text-style: bold; }
    }
    """

    @dataclass
    class Picked(Message):
        """Tells which of the choices was clicked."""

        choice: int

    _first = 0
    _told = range(0)

    def show(self, told: Told, bar: Region, scrolled: int) -> None:
        """Shows what there is to tell.

        Args:
            told: what to tell.
            bar: where the text of the bar stands on the screen.
            scrolled: how many cells of the text are out of sight on the left.
        """
        screen = self.screen.size
        if not self.display and not (told.mistakes or told.offered.choices or told.note):
            return
        room = screen.width if screen.width < _NARROW else max(bar.width, _LEAST)
        left = max(0, min(bar.x - 1, screen.width - room))
        lines: list[Text] = mistake_lines(
            told.mistakes, told.text, bar.x - scrolled - left, room, self._style("mistake")
        )
        self._first = len(lines)
        note = note_lines(told.note, room)
        free = screen.height - bar.bottom - len(lines) - len(note) - 3
        self._told = in_sight(told.offered, max(1, min(_MOST_CHOICES, free)))
        lines += choice_lines(told.offered, self._told, room, self._style("chosen"))
        lines += note
        self.display = bool(lines)
        if lines:
            self.styles.offset = Offset(left, bar.bottom)
            self.styles.width, self.styles.height = room, len(lines)
            drawn: Text = Text("\n", end="").join(lines)
            self.update(drawn, layout=False)

    def _style(self, component: str) -> str:
        return str(self.get_visual_style(f"beneath--{component}").rich_style)

    @on(Click)
    def pick(self, event: Click) -> None:
        """Tells which choice was clicked."""
        event.stop()
        if self._first <= event.y < self._first + len(self._told):
            self.post_message(self.Picked(self._told[event.y - self._first]))
