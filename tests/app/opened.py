"""An open explorer, and what a reader sees of it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeAlias

from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, Static

from tests.mission import catalogue
from tui.app import Explorer
from tui.app.main_screen import MainScreen
from tui.panes import Pane, SourcePane
from tui.store import TantivyCatalogue, open_workspace

Open: TypeAlias = Pilot[None]


def explorer(folder: Path | None = None) -> Explorer:
    """The explorer over a folder; over the embedded data without one."""
    return Explorer(TantivyCatalogue(open_workspace(folder)) if folder else catalogue())


@asynccontextmanager
async def opened(size: tuple[int, int] = (120, 36), folder: Path | None = None) -> AsyncIterator[Open]:
    """The explorer, open and at rest."""
    async with explorer(folder).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


async def until(pilot: Open, holds: Callable[[], object]) -> None:
    """Lets the app go on until something holds; fails if it never does."""
    for _ in range(200):
        await pilot.pause()
        if holds():
            return
    assert holds()


def pane(pilot: Open, id: str) -> Pane:
    return pilot.app.screen.query_one(f"#{id}", Pane)


def focused(pilot: Open) -> str | None:
    return pilot.app.focused.id if pilot.app.focused else None


def seen(widget: Widget) -> list[str]:
    """The lines that a widget shows."""
    return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]


def words(pilot: Open, id: str) -> str:
    """What stands in a pane, as one line."""
    return " ".join(" ".join(seen(pane(pilot, id))).split())


def line(pilot: Open, id: str) -> str:
    """What one of the lines around the panes says."""
    return str(pilot.app.screen.query_one(f"#{id}", Static).content)


def search(pilot: Open) -> str:
    """What stands in the search bar."""
    return pilot.app.screen.query_one(Input).value


def marked(pilot: Open, id: str) -> str:
    """What the cursor of a pane rests on, as one line."""
    lines = [line[1:] for line in seen(pane(pilot, id)) if line[:1] in "▌▏" and line]
    return " ".join(" ".join(lines).split())


async def listed(pilot: Open, id: str) -> list[str]:
    """The rows of a list on the left as they are painted there, without the header."""
    screen = pilot.app.screen
    assert isinstance(screen, MainScreen)
    before, screen.left.current = screen.left.current, id
    await pilot.pause()
    lines = [line.strip("▌▏ ") for line in seen(pane(pilot, id))[1:]]
    screen.left.current = before
    await pilot.pause()
    return [line for line in lines if line]


def painted(widget: Widget, component: str) -> str:
    """The words that a widget shows in the style of a component, as one line."""
    ground = widget.get_component_rich_style(component).bgcolor
    pieces = [
        piece.text.strip()
        for y in range(widget.size.height)
        for piece in widget.render_line(y)
        if piece.style and piece.style.bgcolor == ground and piece.style.bold
    ]
    return " ".join(piece for piece in pieces if piece)


def lit(pilot: Open) -> str:
    """The words of the source that are lit."""
    return painted(pilot.app.screen.query_one(SourcePane), "source--words")


def matched(pilot: Open, id: str) -> str:
    """What is lit in a pane because it answers the search."""
    return painted(pane(pilot, id), "rows--match")
