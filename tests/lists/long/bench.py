"""An app around one long list, sources that count what is asked of them, and what is seen."""

import threading
from collections.abc import AsyncIterator, Callable, Hashable, Sequence
from contextlib import asynccontextmanager

from rich.text import Text
from textual import on
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input

from tui.lists import Column, Entry, Frame, LongList, Row, Source, Table
from tui.text import shown

COLUMNS = (
    Column("name", shown("name"), 14, least=8, stays=True),
    Column("kind", shown("kind"), 8),
    Column("amount", shown("amount"), 9, "right"),
)


def entry(number: int) -> Entry:
    texts = {"name": f"deal {number}", "kind": f"kind {number % 7}", "amount": f"{number:,}"}
    return Entry(number, lambda id: shown(texts.get(id, "")))


def two_lines(number: int) -> Row:
    return Row(number, lambda width: [shown(f"deal {number}"), shown(f"  words {number}")], height=2)


class Numbers:
    """A source of numbered rows that notes what it is asked."""

    def __init__(
        self,
        numbers: Sequence[int],
        make: Callable[[int], Entry | Row] = entry,
        instant: bool = True,
    ) -> None:
        self.numbers = numbers
        self.make = make
        self.instant = instant
        self.asked: list[tuple[int, int]] = []
        self.stale = 0
        self.open = threading.Event()
        self.open.set()

    @property
    def count(self) -> int:
        return len(self.numbers)

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        self.asked.append((start, stop))
        self.open.wait(10)
        if self.stale:
            self.stale -= 1
            raise LookupError
        return [self.make(number) for number in self.numbers[start:stop]]

    def rank(self, key: Hashable) -> int | None:
        try:
            return self.numbers.index(key) if isinstance(key, int) else None
        except ValueError:
            return None

    def seek(self, letters: str, start: int) -> int | None:
        number = letters.casefold().removeprefix("deal ")
        return self.rank(int(number)) if number.isdecimal() else (0 if "deal ".startswith(number) else None)


class Hasty(Table):
    """A table that hardly waits before it asks again, or says that it waits."""

    PATIENCE = 0.001
    LATE = 0.001


Told = tuple[str, object]


class Bench(App[None]):
    """A long list, something else to focus, and what the list tells."""

    CSS = "Input { height: 1; border: none; }"

    def __init__(self, listing: LongList, source: Source | None) -> None:
        super().__init__()
        self.list = listing
        self.source = source
        self.told: list[Told] = []

    def compose(self) -> ComposeResult:
        yield self.list
        yield Input()

    def on_mount(self) -> None:
        self.list.empty = Text("nothing here")
        if self.source:
            self.list.set_source(self.source)
        self.list.focus()

    @on(Frame.Moved)
    def note_move(self, message: Frame.Moved) -> None:
        self.told.append(("moved", message.key))

    @on(Frame.Chosen)
    def note_choice(self, message: Frame.Chosen) -> None:
        self.told.append(("chosen", message.key))

    @on(LongList.Marked)
    def note_marks(self, message: LongList.Marked) -> None:
        assert message.control is self.list
        self.told.append(("marked", message.keys))

    @on(Table.Sorted)
    def note_order(self, message: Table.Sorted) -> None:
        assert message.control is self.list
        self.told.append(("sorted", (message.column, message.down)))

    @on(Table.Arranged)
    def note_columns(self, message: Table.Arranged) -> None:
        assert message.control is self.list
        self.told.append(("arranged", message.columns))


@asynccontextmanager
async def bench(
    source: Source | None, listing: LongList | None = None, size: tuple[int, int] = (40, 14)
) -> AsyncIterator[tuple[Bench, Pilot[None]]]:
    """An open bench; at 40 by 14 a list shows eleven lines, a table ten under its header, of 35 cells."""
    app = Bench(listing or Table(COLUMNS), source)
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        app.told.clear()
        yield app, pilot


async def settled(app: Bench, pilot: Pilot[None]) -> None:
    """Waits until everything that was asked for has come."""
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def seen(app: Bench) -> list[str]:
    """What the list shows, line by line, without its border and scrollbar."""
    return [app.list.render_line(y).text[:-1].rstrip() for y in range(app.list.size.height)]


def rests(app: Bench) -> list[str]:
    """The lines that the cursor is drawn on."""
    return [line for line in seen(app) if line.startswith(("▌", "▏"))]


def table(app: Bench) -> Table:
    """The list, where it is a table."""
    assert isinstance(app.list, Table)
    return app.list
