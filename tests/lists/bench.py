"""An app around one list, for the tests of what lists do."""

from collections.abc import AsyncIterator, Callable, Hashable, Iterable
from contextlib import asynccontextmanager

from rich.text import Text
from textual import on
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input

from tui.lists import Cell, Row, Rows, laid_out
from tui.text import shown

Told = tuple[str, Hashable | None]


class Bench(App[None]):
    """A list, something else to focus, and what the list tells."""

    CSS = "Rows { height: 1fr; } Input { height: 1; border: none; }"

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        super().__init__()
        self.list = Rows(empty=Text("nothing here"))
        self.first = tuple(rows)
        self.told: list[Told] = []

    def compose(self) -> ComposeResult:
        yield self.list
        yield Input()

    def on_mount(self) -> None:
        self.list.set_rows(self.first)
        self.list.focus()

    @on(Rows.Moved)
    def note_move(self, message: Rows.Moved) -> None:
        assert message.control is self.list
        self.told.append(("moved", message.key))

    @on(Rows.Chosen)
    def note_choice(self, message: Rows.Chosen) -> None:
        self.told.append(("chosen", message.key))


def row(key: Hashable, *lines: str, stop: bool = True) -> Row:
    return Row(key, lambda width: [shown(line) for line in lines or (f"row {key}",)], stop)


def wrapped(key: Hashable, words: str, stop: bool = True) -> Row:
    return Row(key, lambda width: laid_out([Cell(shown(words), wrap=True)], width), stop)


def many(count: int, key: Callable[[int], Hashable] = int) -> list[Row]:
    return [row(key(number)) for number in range(count)]


@asynccontextmanager
async def bench(
    rows: Iterable[Row], size: tuple[int, int] = (40, 13)
) -> AsyncIterator[tuple[Bench, Pilot[None]]]:
    """An open bench; at 40 by 13 the list shows ten lines of 37 cells."""
    app = Bench(rows)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.told.clear()
        yield app, pilot


def seen(app: Bench) -> list[str]:
    """What the list shows, line by line, without its border and scrollbar."""
    return [app.list.render_line(y).text[:-1].rstrip() for y in range(app.list.size.height)]


def rests(app: Bench) -> list[str]:
    """The lines that are marked in the gutter."""
    return [line for line in seen(app) if line.startswith(("▌", "▏"))]
