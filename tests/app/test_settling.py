import asyncio

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input, Static

from tui.app import settling
from tui.app.settling import answered, settle
from tui.text import shown


class Echo(App[None]):
    """Repeats what is typed, a few steps later."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield Static(id="echo")

    def on_input_changed(self, event: Input.Changed) -> None:
        said = shown(event.value)
        self.call_later(lambda: self.call_after_refresh(lambda: self.query_one(Static).update(said)))


async def test_a_screen_at_rest_has_painted_all_that_follows_from_what_it_was_told() -> None:
    app = Echo()
    async with app.run_test():
        assert await settle(app.screen)
        app.query_one(Input).value = "words"
        assert await settle(app.screen)
        assert str(app.query_one("#echo", Static).render()) == "words"


async def test_what_a_widget_was_asked_to_do_before_is_done() -> None:
    app = Echo()
    done: list[int] = []
    async with app.run_test():
        for number in range(3):
            app.query_one(Input).call_later(done.append, number)
        assert await answered(app.screen)
        assert done == [0, 1, 2]


async def test_what_never_comes_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "_PATIENCE", 0)
    app = Echo()
    async with app.run_test():
        stuck = asyncio.Event()
        app.query_one(Input).call_later(stuck.wait)
        assert not await answered(app.screen)
        assert not await settle(app.screen)
        stuck.set()
