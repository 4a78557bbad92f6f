import asyncio
from collections.abc import Callable

import pytest
from rich.text import Text
from textual.pilot import Pilot

from tui.lists import Entry, Table

from .bench import Numbers, bench, entry, rests, seen


class Asked:
    """Rows that note which of them were asked for their texts."""

    def __init__(self) -> None:
        self.numbers: list[int] = []

    def make(self, number: int) -> Entry:
        plain = entry(number)

        def text(column: str) -> Text:
            self.numbers.append(number)
            return plain.text(column)

        return Entry(number, text)


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Waits for something; a test that waits in vain is ended by the clock of the test run."""
    async with asyncio.timeout(10):
        while not holds():
            await pilot.pause(0.01)


async def test_the_next_page_is_painted_while_the_reader_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked()
    async with bench(Numbers(range(1000), asked.make)) as (app, pilot):
        page = len(seen(app)) - 1
        await pilot.press("pagedown")
        await until(pilot, lambda: 3 * page - 2 in asked.numbers)
        asked.numbers.clear()
        monkeypatch.setattr(Table, "REST", 60)
        await pilot.press("pagedown")
        assert rests(app) != []
        assert set(asked.numbers) <= {app.list.cursor_key}


async def test_what_comes_next_is_what_lies_the_way_the_reader_goes() -> None:
    asked = Asked()
    async with bench(Numbers(range(1000), asked.make)) as (app, pilot):
        page = len(seen(app)) - 1
        app.list.move_to_rank(500)
        await pilot.pause()
        top = min(number for number in asked.numbers if number > 400)
        asked.numbers.clear()
        await pilot.press("pageup")
        await until(pilot, lambda: len(set(asked.numbers)) >= 2 * page)
        assert max(asked.numbers) < top + page
        assert min(asked.numbers) >= top - 2 * page - 1
