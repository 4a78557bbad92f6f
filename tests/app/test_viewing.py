"""Facets, saved views, and what can be taken away."""

import json
import shlex
from pathlib import Path

import pytest
from textual.widgets import Static

from tests.mission import catalogue
from tui.app import Explorer
from tui.app.menus import CopyScreen, NameScreen, ViewsScreen
from tui.app.prompt import QueryBar
from tui.lists import Rows
from tui.panes import FacetsPane, ListPane
from tui.store import Sort
from tui.views import View, read_views, save_view, views_file

from .opened import Open, focused, line, opened, pane, search, until, words
from .walking import walk_to

LICENCE = ("value", "kind", "licence")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def facets(pilot: Open) -> FacetsPane:
    return pilot.app.screen.query_one(FacetsPane)


async def test_facets_narrow_exclude_and_open() -> None:
    async with opened((170, 40)) as pilot:
        await pilot.press("f")
        assert facets(pilot).move_to_key(LICENCE)
        await pilot.press("space")
        await until(pilot, lambda: search(pilot) == "kind:licence")
        assert "✓ licence" in words(pilot, "facets")
        await pilot.press("minus")
        await until(pilot, lambda: search(pilot) == "!kind:licence")
        await until(pilot, lambda: "✗ licence" in words(pilot, "facets"))
        await pilot.press("minus")
        await until(pilot, lambda: search(pilot) == "")
        await pilot.press("space")
        assert facets(pilot).move_to_key(LICENCE)
        await pilot.press("o")
        await until(pilot, lambda: focused(pilot) == "deals")
        assert search(pilot) == "kind:licence"


async def test_facets_stand_beside_the_list_where_there_is_room() -> None:
    async with opened((160, 40)) as pilot:
        regions = {id: pane(pilot, id).region for id in ("facets", "timeline", "partnership", "source")}
        assert all(region.area for region in regions.values())
        assert regions["facets"].right <= regions["timeline"].x
        await pilot.press("shift+tab")
        await until(pilot, lambda: focused(pilot) == "facets")


async def test_facets_take_the_place_in_the_middle_where_there_is_less() -> None:
    async with opened((120, 36)) as pilot:
        assert not pane(pilot, "facets").region.area
        await pilot.press("f")
        await until(pilot, lambda: focused(pilot) == "facets")
        assert pane(pilot, "facets").region.area
        assert not pane(pilot, "partnership").region.area
        await pilot.press("shift+tab", "tab")
        await until(pilot, lambda: focused(pilot) == "facets")
        await pilot.press("2")
        await until(pilot, lambda: pane(pilot, "partnership").region.area)
        assert not pane(pilot, "facets").region.area


async def test_on_a_narrow_screen_facets_have_their_turn() -> None:
    async with opened((60, 20)) as pilot:
        await pilot.press("f")
        await until(pilot, lambda: pane(pilot, "facets").region.width > 50)
        await pilot.press("tab")
        await until(pilot, lambda: focused(pilot) == "timeline")
        assert not pane(pilot, "facets").region.area


async def test_a_view_is_saved_and_opened_again() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"batt", "enter", "5", "V")
        await until(pilot, lambda: isinstance(pilot.app.screen, NameScreen))
        await pilot.press(*"cells", "enter")
        await until(pilot, lambda: not isinstance(pilot.app.screen, NameScreen))
        assert read_views() == (View("cells", "batt", "deals"),)
        await pilot.press("escape", "1", "v")
        await until(pilot, lambda: isinstance(pilot.app.screen, ViewsScreen))
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "deals")
        assert search(pilot) == "batt"
        assert line(pilot, "answering").startswith("3 of ")


async def test_a_name_that_cannot_be_kept_says_why() -> None:
    async with opened() as pilot:
        await pilot.press("V", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, NameScreen))
        assert "a view needs a name" in str(pilot.app.screen.query_one("#why", Static).content)
        await pilot.press("escape")
        assert read_views() == ()


async def test_views_are_renamed_and_deleted() -> None:
    for name in ("one", "two"):
        save_view(View(name, "japan"))
    async with opened() as pilot:
        await pilot.press("v", "r", *["backspace"] * 3, *"first", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ViewsScreen))
        assert [view.name for view in read_views()] == ["first", "two"]
        await pilot.press("d", "down", "d")
        assert [view.name for view in read_views()] == ["first", "two"]
        assert "d again deletes “two”" in str(pilot.app.screen.query_one(Rows).border_subtitle)
        await pilot.press("d")
        assert [view.name for view in read_views()] == ["first"]


async def test_a_broken_file_of_views_is_told_and_left_alone() -> None:
    file = views_file()
    assert file is not None
    file.parent.mkdir(parents=True)
    file.write_text("[one\n", encoding="utf-8")
    async with opened() as pilot:
        await pilot.press("v")
        await until(pilot, lambda: isinstance(pilot.app.screen, ViewsScreen))
        assert "views.toml:1:5" in str(pilot.app.screen.query_one(Rows).empty)
        await pilot.press("escape", "V", *"two", "enter")
        assert "views.toml:1:5" in str(pilot.app.screen.query_one("#why", Static).content)
        await pilot.press("escape", "colon", "escape")
        assert file.read_text(encoding="utf-8") == "[one\n"


async def test_the_palette_knows_the_views() -> None:
    save_view(View("cells", "batt", "deals"))
    async with opened() as pilot:
        await pilot.press("colon", *"cells", "enter")
        await until(pilot, lambda: search(pilot) == "batt")


async def test_a_view_is_named_in_a_query() -> None:
    save_view(View("cells", "batt or nothinglikeit"))
    async with opened() as pilot:
        await pilot.press("slash", *"view:cells")
        await until(pilot, lambda: line(pilot, "answering").startswith("3 of "))


async def test_the_explorer_begins_with_a_view() -> None:
    view = View("", "kind:licence", "deals", "date:down")
    async with Explorer(catalogue(), view).run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: focused(pilot) == "deals")
        assert search(pilot) == "kind:licence"
        deals = pane(pilot, "deals")
        assert isinstance(deals, ListPane)
        assert deals.sort == Sort("date", True)
        assert "IREQ × SEI" in line(pilot, "crumbs")


@pytest.mark.parametrize("view", [View("", "x", "nowhere", "nothing"), View("", "", "deals", "nothing:down")])
async def test_a_view_of_what_is_not_there_opens_all_the_same(view: View) -> None:
    async with Explorer(catalogue(), view).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("5", "down")
        await pilot.pause()
        assert pilot.app.is_running


async def test_a_mistaken_view_begins_in_the_search_bar() -> None:
    async with Explorer(catalogue(), View("", "jobs:x")).run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: search(pilot) == "jobs:x")
        await until(pilot, lambda: pilot.app.screen.query_one(QueryBar).has_focus)


async def copied(pilot: Open, key: str) -> str:
    """What is copied by a key of the menu."""
    await pilot.press("y")
    await until(pilot, lambda: isinstance(pilot.app.screen, CopyScreen))
    await pilot.press(key)
    await until(pilot, lambda: not isinstance(pilot.app.screen, CopyScreen))
    return pilot.app.clipboard


async def test_a_menu_copies_the_value_the_row_the_record_or_a_command() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"batt", "enter", "2")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await walk_to(pilot, "kind")
        assert (await copied(pilot, "y")).startswith("IREQ × SEI, kind: licence — “")
        assert (await copied(pilot, "r")).startswith("IREQ × SEI · licence · signed · ")
        told = json.loads(await copied(pilot, "d"))
        assert (told["record"], told["id"]) == ("deal", "2014-01-japan/ireq-sei")
        command = shlex.split(await copied(pilot, "c"))
        assert command[:2] == ["communique", "open"]
        assert command[2].startswith("communique:2014-01-japan/ireq-sei#kind?q=batt")
        assert (await copied(pilot, "enter")).startswith("IREQ × SEI, kind: licence")


async def test_the_menu_closes_without_copying() -> None:
    async with opened() as pilot:
        await pilot.press("y", "escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, CopyScreen))
        assert pilot.app.clipboard == ""
