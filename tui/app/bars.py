"""The lines around the panes: where one is, what is asked, totals, hints."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from ..speech import said
from ..text import shown, width
from .commands import KEYS, PANES
from .prompt import QueryBar


class TopBar(Horizontal):
    """Where one is, the search bar, and how much answers."""

    DEFAULT_CSS = """
    TopBar {
        height: 1; background: $panel;
        & > #crumbs { width: 1fr; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & > QueryBar { width: 40%; max-width: 60; height: 1; padding: 0 1; }
        & > QueryBar { border: none; background: $boost; }
        & > QueryBar:focus { background: $accent 30%; border: none; }
        & > #answering { width: auto; padding: 0 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Makes the parts."""
        yield Static(id="crumbs")
        yield QueryBar()
        yield Static(id="answering")

    @on(Click, "#answering")
    async def widen(self) -> None:
        """Widens what is narrowed."""
        await self.run_action("screen.clear")

    def tell(self, crumbs: Text, answering: Text) -> None:
        """Shows where one is and how much answers; what takes as much room as before moves nothing."""
        _say(self.query_one("#crumbs", Static), crumbs)
        _say(self.query_one("#answering", Static), answering)


def _say(place: Static, words: Text) -> None:
    """Shows other words in a line, if they are others."""
    before, width = place.content, place.styles.width
    if words != before:
        as_wide = isinstance(before, Text) and before.cell_len == words.cell_len
        place.update(words, layout=bool(width and width.is_auto and not as_wide))


class Tab(Horizontal):
    """The key and name of a pane; a click goes there."""

    DEFAULT_CSS = """
    Tab {
        width: auto; height: 1; margin: 0 1 0 0; color: $text-muted;
        & > Static { width: auto; }
        & > .name { display: none; }
        &.named > .name, &.current > .name { display: block; }
        &.shown { color: $text; text-style: underline; }
        &.current { color: $accent; text-style: bold reverse; }
    }
    """

    @dataclass
    class Picked(Message):
        """Asks to go to a pane."""

        pane: str

    def __init__(self, key: str, pane: str, name: str) -> None:
        """Takes the key, the id and the name of the pane."""
        super().__init__(
            Static(shown(key), classes="number"),
            Static(shown(f" {name}"), classes="name"),
            id=f"tab-{pane}",
        )
        self.pane = pane

    @on(Click)
    def pick(self) -> None:
        """Asks for the pane."""
        self.post_message(self.Picked(self.pane))


class TabLine(Horizontal):
    """All panes by key; the one with the focus by name too, and the others as far as there is room."""

    DEFAULT_CSS = """
    TabLine {
        height: 1; padding: 0 1; overflow: hidden;
    }
    """

    _marked: tuple[set[str], str | None] = (set(), None)

    def compose(self) -> ComposeResult:
        """Makes the tabs."""
        for pane, name in PANES:
            yield Tab(KEYS[pane], pane, said(name))

    def mark(self, shown_panes: set[str], current: str | None) -> None:
        """Marks the panes on screen, and the one with the focus."""
        if (shown_panes, current) == self._marked:
            return
        self._marked = shown_panes, current
        for tab in self.query(Tab):
            tab.set_class(tab.pane in shown_panes, "shown")
            tab.set_class(tab.pane == current, "current")

    def on_resize(self) -> None:
        """Names as many panes as the new width has room for."""
        kept = named([said(name) for _, name in PANES], self.content_size.width)
        for number, tab in enumerate(self.query(Tab)):
            tab.set_class(number < kept, "named")


def named(names: Sequence[str], room: int) -> int:
    """How many panes, from the first on, can be named in some cells beside all keys and any one name more.

    So what is named stays the same wherever the focus is, but for the pane that has it.
    """
    cells = [width(name) + 1 for name in names]
    free = room - (2 * len(names) - 1)
    fitting = (
        kept for kept in range(len(names) + 1) if sum(cells[:kept]) + max(cells[kept:], default=0) <= free
    )
    return max(fitting, default=0)


class Line(Static):
    """One line of text, cut where the screen ends; what it says moves nothing, and is painted once."""

    DEFAULT_CSS = """
    Line { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; color: $text-muted; }
    """

    def say(self, words: Text) -> None:
        """Shows other words, if they are others."""
        _say(self, words)


class Totals(Line):
    """The totals in one line: in the fullest wording that there is room for, else cut, never in a number."""

    told: Sequence[str] = ("",)

    class Resized(Message):
        """Tells that there is other room, which other wordings may fit."""

    @property
    def room(self) -> int:
        """The cells that there are."""
        return self.content_size.width

    def tell(self, told: Sequence[str]) -> None:
        """Shows totals, given from the fullest wording to the briefest."""
        self.told = told
        self.say(shown(fullest(told, self.room)))

    def on_resize(self) -> None:
        """Fits the totals to the new width."""
        self.tell(self.told)
        self.post_message(self.Resized())


def fullest(said: Sequence[str], room: int) -> str:
    """The first of some wordings that there is room for, in cells; else as much as there is of the last."""
    return next((line for line in said if width(line) <= room), fitted(said[-1], room))


def fitted(said: str, room: int) -> str:
    """As many parts of a line as there is room for, in cells; `…` stands for the others.

    What stands in brackets is kept or left out as a whole.
    """
    parts = re.split(r"(?<=[,;·]) (?![^()]*\))", said)
    kept = len(parts)
    while kept and width(_joined(parts, kept)) > room:
        kept -= 1
    return _joined(parts, kept)


def _joined(parts: list[str], kept: int) -> str:
    return " ".join([*parts[:kept], *(["…"] if kept < len(parts) else [])])
