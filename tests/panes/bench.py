"""A tiny app that holds one pane and collects what it asks for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual import on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from tests.mission import catalogue as catalogue
from tui.panes import (
    Exclude,
    Narrow,
    Only,
    OpenRecord,
    Pane,
    PreviewRecord,
    ReachTime,
    ReachValue,
    ReadWords,
)
from tui.store import Query

DEAL = "2014-01-japan/acquisio-irep"


class Bench(App[None]):
    """One pane and what it told."""

    def __init__(self, pane: Pane) -> None:
        super().__init__()
        self.pane = pane
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.pane

    @on(OpenRecord)
    @on(PreviewRecord)
    @on(ReachTime)
    @on(ReachValue)
    @on(ReadWords)
    @on(Exclude)
    @on(Narrow)
    @on(Only)
    def note(self, message: Message) -> None:
        self.told.append(message)

    @property
    def seen(self) -> list[str]:
        """The lines of the pane."""
        return [self.pane.render_line(y).text.rstrip() for y in range(self.pane.size.height)]

    @property
    def words(self) -> str:
        """What stands in the pane, as one line."""
        return " ".join(" ".join(self.seen).split())


@asynccontextmanager
async def bench(pane: Pane, size: tuple[int, int] = (100, 60)) -> AsyncIterator[tuple[Bench, Pilot[None]]]:
    """An open bench with the focus on its pane."""
    app = Bench(pane)
    async with app.run_test(size=size) as pilot:
        pane.focus()
        await pilot.pause()
        app.told.clear()
        yield app, pilot


EVERYTHING = Query()
