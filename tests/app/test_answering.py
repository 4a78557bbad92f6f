"""In which order what is asked for is found and painted, where it takes time."""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest
from textual.geometry import Region
from textual.screen import Screen

from tui.app import answering
from tui.app.main_screen import MainScreen
from tui.panes import FoundPane
from tui.store import Query, TantivyCatalogue, read_query

from ..ordering import orders_held_back
from .opened import Open, line, matched, opened, pane, until

Noted = list[str]


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> Noted:
    """A catalogue that takes time; what it is asked, and what is painted of the hits, in order."""
    monkeypatch.setattr(TantivyCatalogue, "instant", property(lambda _: False))
    notes: Noted = []

    def note(owner: type, name: str, said: Callable[..., str]) -> None:
        does = getattr(owner, name)

        def noting(self: Any, *words: Any, **more: Any) -> Any:
            notes.append(said(*words))
            return does(self, *words, **more)

        monkeypatch.setattr(owner, name, noting)

    note(TantivyCatalogue, "tally", lambda query: f"tally {query}")
    note(FoundPane, "ask", lambda _, query: f"hits {query}")
    note(FoundPane, "render_lines", lambda _: "paint")
    return notes


async def come(pilot: Open) -> None:
    """Waits until what is asked for is answered and painted."""
    screen = pilot.app.screen
    assert isinstance(screen, MainScreen)
    await pilot.pause()
    await screen.answered()
    await pilot.pause()


async def test_the_hits_are_painted_before_the_totals_are_looked_for(noted: Noted) -> None:
    async with opened() as pilot:
        await pilot.press("slash", "b")
        await come(pilot)
        noted.clear()
        await pilot.press("a")
        await come(pilot)
        assert [*dict.fromkeys(noted)] == ["hits ba", "paint", "tally ba"]


async def test_what_is_being_looked_for_is_not_looked_for_again(noted: Noted) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"ba")
        await come(pilot)
        assert noted.count("hits ba") == 1


async def test_rows_are_lit_with_the_words_that_they_answer(
    noted: Noted, monkeypatch: pytest.MonkeyPatch
) -> None:
    lit: list[str] = []
    async with opened() as pilot:
        await pilot.press("slash", *"batt")
        await come(pilot)
        take = FoundPane.take

        def taken(found: FoundPane, catalogue: TantivyCatalogue, query: Query) -> None:
            lit.append(matched(pilot, "found"))
            take(found, catalogue, query)

        monkeypatch.setattr(FoundPane, "take", taken)
        noted.clear()
        await pilot.press("e")
        await come(pilot)
        assert noted.index("hits batte") < noted.index("paint")
        assert len(lit) == 1
        assert matched(pilot, "found").startswith("batte")


async def test_what_comes_into_sight_gets_its_part_with_its_words_lit(noted: Noted) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"ireq", "enter")
        await come(pilot)
        await pilot.press("5")
        await come(pilot)
        await until(pilot, lambda: "ireq" in matched(pilot, "deals").lower())
        assert pane(pilot, "deals").lit


async def test_where_there_is_more_room_more_of_the_totals_is_looked_for(noted: Noted) -> None:
    async with opened((80, 24)) as pilot:
        await come(pilot)
        assert "organisations" not in line(pilot, "totals")
        noted.clear()
        await pilot.resize_terminal(400, 24)
        await come(pilot)
        assert noted.count("tally ") >= 1
        assert line(pilot, "totals").startswith("3 deals · 6 organisations · 1 of 3 with an amount · ")


async def test_an_answer_that_is_overtaken_is_never_shown(noted: Noted) -> None:
    async with opened() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        for text in ("batt", "japan", "kind:licence"):
            screen.ask(read_query(text))
        await come(pilot)
        number = screen.catalogue.count(read_query("kind:licence"))
        await until(pilot, lambda: line(pilot, "answering").startswith(f"{number} of "))
        assert noted.count("tally kind:licence") >= 1


async def test_a_key_paints_the_panes_once(noted: Noted, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[frozenset[Region]] = []
    paint = Screen._compositor_refresh

    def noting(screen: Screen[object]) -> None:
        painted.append(frozenset(screen._compositor._dirty_regions))
        paint(screen)

    async with opened() as pilot:
        await pilot.press("slash", *"batt")
        await come(pilot)
        monkeypatch.setattr(Screen, "_compositor_refresh", noting)
        hits = pane(pilot, "found").region
        await pilot.press("e")
        await come(pilot)
        assert sum(hits in regions for regions in painted) == 1


async def test_what_is_late_is_said_to_be_and_nothing_of_before_stands_for_it(
    noted: Noted, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened((170, 36)) as pilot:
        await come(pilot)
        before, go_on = line(pilot, "totals"), threading.Event()
        facets = pane(pilot, "facets")
        choices = TantivyCatalogue.choices

        def held(catalogue: TantivyCatalogue, query: Query) -> object:
            go_on.wait(10)
            return choices(catalogue, query)

        monkeypatch.setattr(TantivyCatalogue, "choices", held)
        monkeypatch.setattr(answering, "LATE", 0.001)
        await pilot.press("slash", "b")
        await until(pilot, lambda: line(pilot, "totals") == facets.border_subtitle == "…")
        go_on.set()
        await come(pilot)
        assert before != line(pilot, "totals") != "…"
        assert not facets.border_subtitle


async def test_what_comes_into_sight_late_gets_its_part_all_the_same(noted: Noted) -> None:
    free, passed = asyncio.Event(), asyncio.Event()
    async with opened() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        await pilot.press("slash", *"japan", "escape", "slash")
        await come(pilot)
        for each in screen.panes:
            each.call_later(free.wait)
        screen.typed(read_query("batt"))
        screen.call_after_refresh(passed.set)
        await passed.wait()
        free.set()
        await come(pilot)
        assert matched(pilot, "found").startswith("batt")


async def test_another_order_of_a_list_is_waited_for(noted: Noted, monkeypatch: pytest.MonkeyPatch) -> None:
    free = orders_held_back(monkeypatch)
    async with opened() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        await pilot.press("5")
        await come(pilot)
        await pilot.press("s")
        waiting = asyncio.create_task(screen.answered())
        await pilot.pause()
        assert not waiting.done()
        free.set()
        await waiting
