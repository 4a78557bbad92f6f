"""How the screen looks, at the sizes that people use; `make snapshots` accepts what is drawn."""

import asyncio
import os
from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.pictures import local
from tests.resting import WatchedLoop

from .opened import Open, explorer

SIZES = [(120, 36), (80, 24), (60, 20)]
VIEWS = {
    "opening": (),
    "value": ("2", *["down"] * 6),
    "search": ("slash", *"batt"),
    "source": ("2", *["down"] * 6, "enter"),
    "statistics": ("4",),
    "conflicts": ("0", "home", "down"),
    "months": ("Z", "Z", "enter"),
    "facets": ("f", "down", "space"),
    "offered": ("slash", *"kind", "colon", "down"),
    "mistaken": ("slash", *"batteries", "space", "exclamation_mark", "space"),
    "copying": ("y",),
    "help": ("question_mark",),
}


REPORTS = os.environ["TEXTUAL_SNAPSHOT_TEMPDIR"]

Look: TypeAlias = Callable[[tuple[int, int], "At"], bool]


@pytest.fixture
def looks_as_before(snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch) -> Look:
    """Compares the explorer with how it once looked, in pictures that name no address."""
    monkeypatch.setenv("TEXTUAL_SNAPSHOT_TEMPDIR", REPORTS)

    def look(size: tuple[int, int], before: At) -> bool:
        app = explorer()
        draw = app.export_screenshot
        monkeypatch.setattr(app, "export_screenshot", lambda **how: local(draw(**how)))
        with asyncio.Runner(loop_factory=WatchedLoop) as runner:
            monkeypatch.setattr(app, "run", lambda **how: runner.run(app.run_async(**how)))
            return snap_compare(app, terminal_size=size, run_before=before)

    return look


class At:
    """What is done before a look: keys, under a theme, and time to come to rest."""

    def __init__(self, keys: Sequence[str], theme: str = "communique-dark") -> None:
        self.keys = keys
        self.theme = theme

    async def __call__(self, pilot: Open) -> None:
        pilot.app.theme = self.theme
        await still(pilot)
        for key in self.keys:
            await pilot.press(key)
            await still(pilot)


async def still(pilot: Pilot[None]) -> None:
    """Waits until everything is drawn, with a cursor that does not blink."""
    for bar in pilot.app.screen.query(Input):
        bar.cursor_blink = False
    await pilot.app.workers.wait_for_complete()
    for _ in range(3):
        await pilot.pause()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_it_looks_as_it_did(view: str, size: tuple[int, int], looks_as_before: Look) -> None:
    assert looks_as_before(size, At(VIEWS[view]))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_an_address_looks_as_it_did(
    size: tuple[int, int], looks_as_before: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.outward.leading.browser", lambda: len)
    assert looks_as_before(size, At(("slash", *"mrif", "enter", "o")))


def test_facets_stand_beside_the_list_as_they_did(looks_as_before: Look) -> None:
    assert looks_as_before((170, 40), At(()))


@pytest.mark.parametrize("view", ["opening", "statistics"])
def test_it_looks_as_it_did_in_light(view: str, looks_as_before: Look) -> None:
    assert looks_as_before((120, 36), At(VIEWS[view], "communique-light"))


def test_it_looks_as_it_did_without_colour(looks_as_before: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks_as_before((120, 36), At(VIEWS["value"]))
