"""What readers do from beginning to end, each story on the embedded mission."""

from functools import partial

import pytest
from textual.widgets import ContentSwitcher

from tui.app.commands import COMMANDS, KEYS, PANES
from tui.app.overlays import HelpScreen, PaletteScreen
from tui.lists import Rows, Table, key_names

from .opened import (
    Open,
    focused,
    line,
    listed,
    lit,
    marked,
    matched,
    opened,
    pane,
    search,
    seen,
    until,
    words,
)
from .walking import walk_to


async def test_it_opens_on_the_first_partnership_with_its_words_lit() -> None:
    async with opened() as pilot:
        await until(pilot, lambda: lit(pilot) == "allowing the creation of a joint venture")
        assert focused(pilot) == "timeline"
        await until(pilot, lambda: marked(pilot, "timeline").startswith("◆ Acquisio × IREP"))
        assert "Acquisio and IREP" in words(pilot, "partnership")
        assert line(pilot, "crumbs") == "communiqué ▸ Japan 2014 ▸ Acquisio × IREP"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (200, 50)])
async def test_the_lit_words_are_in_sight_at_every_size(size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        await until(pilot, lambda: lit(pilot) == "allowing the creation of a joint venture")


@pytest.mark.parametrize(
    ("label", "said", "stated"),
    [
        ("kind", "joint venture", "allowing the creation of a joint venture"),
        ("investment", "5,000,000 dollars, CAD", "joint investments of five million dollars"),
        ("jobs", "about 40 jobs, expected,", "around 40 jobs"),
    ],
)
async def test_a_value_lights_the_words_that_state_it(label: str, said: str, stated: str) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await walk_to(pilot, label)
        assert said in marked(pilot, "partnership")
        await until(pilot, lambda: stated in lit(pilot))
        assert line(pilot, "hints").startswith("verbatim")


async def test_dollars_are_never_canadian_without_saying_who_says_so() -> None:
    async with opened((200, 50)) as pilot:
        await pilot.press("4")
        await until(pilot, lambda: focused(pilot) == "statistics")
        everything = " ".join((words(pilot, "statistics"), words(pilot, "timeline"), line(pilot, "totals")))
        assert "5,000,000 dollars" in everything
        assert everything.count("CAD") == everything.count("CAD inferred") > 0
        assert "C$" not in everything
        assert "CA$" not in everything


async def test_a_search_finds_as_one_types_and_enter_goes_there() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"batt")
        await until(pilot, lambda: matched(pilot, "found").startswith("batt"))
        assert seen(pane(pilot, "found"))[0].lstrip("▏ ").startswith("IREQ × SEI")
        assert "IREQ × SEI" in line(pilot, "crumbs")
        assert matched(pilot, "partnership") == "batt"
        assert matched(pilot, "source") == "batt"
        assert line(pilot, "answering") == "3 of 36 ×"
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "found")
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "partnership")
        assert "IREQ and SEI Corporation" in words(pilot, "partnership")


async def test_escape_widens_again_and_never_quits() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"batt", "enter")
        await until(pilot, lambda: focused(pilot) == "found")
        await pilot.press("escape")
        await until(pilot, lambda: focused(pilot) == "timeline")
        assert search(pilot) == ""
        assert line(pilot, "answering") == "36 records"
        assert matched(pilot, "source") == ""
        await pilot.press(*["escape"] * 5)
        assert pilot.app.is_running
        assert pilot.app.return_code is None


async def test_escape_leaves_the_search_bar_as_it_was_found() -> None:
    async with opened() as pilot:
        await pilot.press("5")
        await until(pilot, lambda: focused(pilot) == "deals")
        await pilot.press("slash", *"zzz")
        await until(pilot, lambda: line(pilot, "answering").startswith("0 of"))
        await pilot.press("escape")
        await until(pilot, lambda: focused(pilot) == "deals")


async def test_following_a_party_and_coming_back() -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await walk_to(pilot, "home partner")
        await pilot.press("enter")
        await until(pilot, lambda: line(pilot, "crumbs") == "communiqué ▸ Acquisio")
        assert "organisation · company · Quebec" in words(pilot, "partnership")
        await pilot.press("alt+left")
        await until(pilot, lambda: line(pilot, "crumbs").endswith("Acquisio × IREP"))
        await until(pilot, lambda: marked(pilot, "partnership").startswith("home partner"))
        await until(pilot, lambda: lit(pilot) == "Quebec company Acquisio")
        await pilot.press("alt+right")
        await until(pilot, lambda: line(pilot, "crumbs") == "communiqué ▸ Acquisio")
        await pilot.press("alt+right", "backspace")
        await until(pilot, lambda: line(pilot, "crumbs").endswith("Acquisio × IREP"))


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_numbers_go_to_panes(size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        for id, name in PANES:
            await pilot.press(KEYS[id])
            await until(pilot, lambda id=id: focused(pilot) == id)  # type: ignore[misc] # bound at once
            assert pane(pilot, id).region.area > 0
            assert str(pane(pilot, id).border_title) == f"{KEYS[id]} {name}"


async def test_tab_goes_round_the_panes_on_screen() -> None:
    async with opened() as pilot:
        for key, order in (
            ("tab", ["partnership", "source", "timeline"]),
            ("shift+tab", ["source", "partnership", "timeline"]),
        ):
            for id in order:
                await pilot.press(key)
                await until(pilot, lambda id=id: focused(pilot) == id)  # type: ignore[misc] # bound at once


async def test_a_narrow_screen_shows_one_pane_at_a_time() -> None:
    async with opened((60, 20)) as pilot:
        for id in ("timeline", "partnership", "source"):
            await until(pilot, lambda id=id: focused(pilot) == id)  # type: ignore[misc] # bound at once
            shown = [place.id for place in pilot.app.screen.query(ContentSwitcher) if place.region.area]
            parent = pane(pilot, id).parent
            assert parent
            assert shown == [parent.id]
            await pilot.press("tab")


async def test_sorting_goes_round() -> None:
    async with opened() as pilot:
        await pilot.press("5")
        await until(pilot, lambda: focused(pilot) == "deals")
        found = seen(pane(pilot, "deals"))
        tops = []
        for arrow in "▲▼":
            await pilot.press("s")
            await until(pilot, lambda arrow=arrow: f"name{arrow}" in seen(pane(pilot, "deals"))[0])  # type: ignore[misc] # bound at once
            tops.append(seen(pane(pilot, "deals"))[1])
        assert "Acquisio × IREP" in tops[0]
        assert "Toon Boom × HeARTBIT" in tops[1]
        await pilot.press("s", "g")
        await until(pilot, lambda: seen(pane(pilot, "deals")) == found)


async def test_a_bar_narrows_everything_and_widens_again() -> None:
    async with opened() as pilot:
        await pilot.press("4")
        await until(pilot, lambda: focused(pilot) == "statistics")
        statistics = pane(pilot, "statistics")
        assert statistics.move_to_key(("value", "kind", "licence"))
        await pilot.press("enter")
        await until(pilot, lambda: search(pilot) == "kind:licence")
        assert statistics.cursor_key == ("value", "kind", "licence")
        assert line(pilot, "totals").startswith("1 of 3 deals")
        (only,) = await listed(pilot, "deals")
        assert "IREQ × SEI" in only
        assert focused(pilot) == "statistics"
        await pilot.press("enter")
        await until(pilot, lambda: search(pilot) == "")
        assert len(await listed(pilot, "deals")) == 3


async def test_only_these_narrows_to_the_value_under_the_cursor() -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await walk_to(pilot, "home partner")
        await pilot.press("equals_sign")
        await until(pilot, lambda: search(pilot) == "org:acquisio")
        assert len(await listed(pilot, "deals")) == 1
        await pilot.press("escape")
        await until(pilot, lambda: search(pilot) == "")
        assert focused(pilot) == "partnership"


async def test_zoom_gives_a_pane_the_screen_and_takes_it_back() -> None:
    async with opened() as pilot:
        before = pane(pilot, "timeline").region
        await pilot.press("plus")
        await until(pilot, lambda: pane(pilot, "timeline").region.width == 120)
        assert pane(pilot, "source").region.area == 0
        await pilot.press("plus")
        await until(pilot, lambda: pane(pilot, "timeline").region == before)
        await pilot.press("plus", "escape")
        await until(pilot, lambda: pane(pilot, "timeline").region == before)


async def test_help_lists_every_command() -> None:
    async with opened() as pilot:
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        listing = pilot.app.screen.query_one(Rows)
        said = "\n".join(" ".join(line.plain.split()) for row in listing.rows for line in row.lines(200))
        for command in (*COMMANDS, *Rows.COMMANDS, *Table.COMMANDS):
            assert f"{key_names(command)} {command.help}" in said
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, HelpScreen))
        assert pilot.app.is_running


async def test_the_palette_finds_a_record() -> None:
    async with opened() as pilot:
        await pilot.press("colon", *"sei corp")
        await until(pilot, lambda: pilot.app.screen.query_one(Rows).cursor_key is not None)
        await pilot.press("enter")
        await until(pilot, lambda: line(pilot, "crumbs") == "communiqué ▸ SEI Corporation")
        assert focused(pilot) == "partnership"


async def test_the_palette_runs_a_command() -> None:
    async with opened() as pilot:
        before = pilot.app.theme
        await pilot.press("ctrl+p", *"next theme", "enter")
        await until(pilot, lambda: pilot.app.theme != before)
        assert not isinstance(pilot.app.screen, PaletteScreen)


async def test_copying_takes_the_value_with_its_words() -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await walk_to(pilot, "jobs")
        await pilot.press("y", "y")
        await until(pilot, lambda: pilot.app.clipboard)
        assert pilot.app.clipboard == (
            "Acquisio × IREP, jobs: about 40 jobs, expected, ultimately"
            " — “will ultimately create around 40 jobs” (Release on the first day of the mission to Japan)"
        )


async def test_themes_go_round() -> None:
    async with opened() as pilot:
        themes = [pilot.app.theme]
        while len(themes) < 2 or themes[-1] != themes[0]:
            await pilot.press("ctrl+t")
            assert pilot.app.theme not in themes[1:]
            themes.append(pilot.app.theme)
        assert len(themes) == 5


async def test_a_click_works_on_a_tab_a_row_a_bar_and_what_is_narrowed() -> None:
    async with opened((200, 50)) as pilot:
        await pilot.click("#tab-statistics")
        await until(pilot, lambda: focused(pilot) == "statistics")
        await until(pilot, lambda: any(text[1:8] == "licence" for text in seen(pane(pilot, "statistics"))))
        top = next(y for y, text in enumerate(seen(pane(pilot, "statistics"))) if text[1:8] == "licence")
        await pilot.click("#statistics", offset=(5, top + 1))
        await pilot.pause()
        await pilot.click("#statistics", offset=(5, top + 1))
        await until(pilot, lambda: search(pilot) == "kind:licence")
        await pilot.click("#answering")
        await until(pilot, lambda: search(pilot) == "")
        row = next(y for y, text in enumerate(seen(pane(pilot, "timeline"))) if "IREQ × SEI" in text)
        await pilot.click("#timeline", offset=(9, row + 1))
        await until(pilot, lambda: line(pilot, "crumbs").endswith("IREQ × SEI"))


async def test_any_size_is_survived_and_the_view_keeps_its_place() -> None:
    sizes = [(80, 24), (60, 20), (40, 10), (39, 9), (20, 5), (3, 3), (1, 1), (2, 60), (250, 2), (200, 50)]
    async with opened() as pilot:
        await pilot.press("2", "down", "down")
        await until(pilot, lambda: marked(pilot, "partnership").startswith("host partner"))
        for size in [*sizes, *reversed(sizes), (120, 36)]:
            await pilot.resize_terminal(*size)
            await pilot.press("down", "up")
            await pilot.pause()
            assert pilot.app.is_running
        await until(pilot, lambda: marked(pilot, "partnership").startswith("host partner"))
        await until(pilot, lambda: lit(pilot) == "Japanese company IREP")


async def test_a_screen_that_is_too_small_says_so() -> None:
    async with opened((30, 8)) as pilot:
        notice = pilot.app.screen.query_one("#too-small")
        assert notice.region.area
        assert "too small" in " ".join(seen(notice))
        await pilot.resize_terminal(3, 3)
        assert not any(pilot.app.screen.scrollbars_enabled)
        assert pane(pilot, "timeline").region.area == 0


@pytest.mark.parametrize("width", [40, 50, 60, 80])
async def test_the_hints_fit_and_keep_help(width: int) -> None:
    async with opened((width, 20)) as pilot:
        for key in ("1", "2", "5"):
            await pilot.press(key)
            await pilot.pause()
            await until(pilot, lambda: line(pilot, "hints").endswith("? help"))
            assert len(line(pilot, "hints")) <= width - 2


async def test_every_pane_is_drawn_when_it_is_first_shown_on_a_narrow_screen() -> None:
    async with opened((60, 20)) as pilot:
        for number, name in enumerate(("deals", "organisations", "people", "missions", "found"), 5):
            await pilot.press(str(number))
            await until(pilot, partial(_is_drawn, pilot, name))


def _is_drawn(pilot: Open, name: str) -> bool:
    return any(text.strip(" ▌▏…") for text in seen(pane(pilot, name)))


async def test_leaving_a_search_comes_back_to_the_record_that_was_open() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"lisee")
        await until(pilot, lambda: line(pilot, "crumbs").endswith("Jean-François Lisée"))
        await pilot.press("escape")
        await until(pilot, lambda: line(pilot, "crumbs").endswith("Acquisio × IREP"))
