import re
from collections.abc import Sequence

import pytest
from textual.events import MouseScrollDown
from textual.strip import Strip

from tui.lists import Entry, LongList, Ready, Row, Table
from tui.lists.long.supply import PAGE
from tui.text import shown

from .bench import COLUMNS, Bench, Hasty, Numbers, bench, entry, rests, seen, settled, table, two_lines


async def test_a_table_shows_its_header_and_its_first_rows() -> None:
    async with bench(Numbers(range(1_000_000))) as (app, _):
        assert seen(app)[:4] == [
            "  name            kind        amount",
            "▌ deal 0          kind 0           0",
            "  deal 1          kind 1           1",
            "  deal 2          kind 2           2",
        ]
        assert app.list.count == 1_000_000


async def test_rows_of_two_lines_are_drawn_line_by_line() -> None:
    async with bench(Numbers(range(50), two_lines), LongList(height=2)) as (app, pilot):
        assert seen(app)[:4] == ["▌ deal 0", "▌   words 0", "  deal 1", "    words 1"]
        await pilot.press("G")
        assert rests(app) == ["▌ deal 49", "▌   words 49"]
        assert seen(app)[-2:] == rests(app)


@pytest.mark.parametrize("instant", [True, False])
async def test_only_pages_near_what_is_seen_are_asked_for(instant: bool) -> None:
    source = Numbers(range(1_000_000), instant=instant)
    async with bench(source) as (app, pilot):
        for key in ("G", "pageup", "g", "pagedown", "ctrl+d"):
            await pilot.press(key)
            await settled(app, pilot)
        pages = {start // PAGE for start, _ in source.asked}
        last = (1_000_000 - 1) // PAGE
        assert pages <= {0, 1, 2, last - 2, last - 1, last}
        assert {0, last} <= pages
        assert len(source.asked) == len(pages)


async def test_the_page_ahead_is_asked_for_before_it_is_seen() -> None:
    source = Numbers(range(1_000_000), instant=False)
    async with bench(source) as (app, pilot):
        app.list.move_to_rank(10 * PAGE + 30)
        await settled(app, pilot)
        assert (11 * PAGE, 12 * PAGE) in source.asked
        source.asked.clear()
        await pilot.press("pageup", "pageup")
        await settled(app, pilot)
        assert ((9 * PAGE), (10 * PAGE)) in source.asked


async def test_what_has_not_come_yet_is_a_dot_and_moving_goes_on() -> None:
    source = Numbers(range(10_000), instant=False)
    async with bench(source) as (app, pilot):
        source.open.clear()
        await pilot.press("G")
        assert seen(app)[-1] == "▌ ·"
        assert app.list.cursor_key is None
        assert app.told == []
        await pilot.press("k", "enter")
        assert seen(app)[-2:] == ["▌ ·", "  ·"]
        source.open.set()
        await settled(app, pilot)
        assert re.match("▌ deal 9998 ", seen(app)[-2])
        assert app.told == [("moved", 9998), ("chosen", 9998)]


async def test_a_page_that_cannot_be_had_is_asked_for_again() -> None:
    for instant in (True, False):
        source = Numbers(range(10_000), instant=instant)
        async with bench(source, Hasty(COLUMNS)) as (app, pilot):
            source.stale = 2
            app.list.move_to_rank(5_000)
            for _ in range(50):
                await settled(app, pilot)
                if app.list.cursor_key is not None:
                    break
            assert app.list.cursor_key == 5_000
            assert rests(app)[0].startswith("▌ deal 5000 ")
            assert source.asked.count((4_992, 5_056)) > 1


class Slow(Numbers):
    """Once it could not give a page, it takes its time for the next."""

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        refusing = bool(self.stale)
        try:
            return super().rows(start, stop)
        finally:
            if refusing:
                self.open.clear()


async def test_a_page_that_cannot_be_had_is_asked_for_again_though_another_comes_late() -> None:
    source = Slow(range(10_000), instant=False)
    async with bench(source, Hasty(COLUMNS)) as (app, pilot):
        source.stale = 1
        app.list.move_to_rank(5_000)
        for _ in range(50):
            await pilot.pause()
            if not source.open.is_set():
                break
        await pilot.pause()
        source.open.set()
        for _ in range(50):
            await settled(app, pilot)
            if source.asked.count((4_928, 4_992)) > 1:
                break
        assert source.asked.count((4_928, 4_992)) > 1
        await settled(app, pilot)
        assert all("deal" in line for line in seen(app)[1:])


async def test_an_empty_list_says_so_and_takes_every_key() -> None:
    async with bench(Ready()) as (app, pilot):
        app.list.lit = lambda line: [(0, 1)]
        for command in type(app.list).COMMANDS:
            await pilot.press(command.keys[0], "escape")
        await pilot.click(LongList, offset=(3, 3))
        assert seen(app)[1] == "  nothing here"
        assert app.list.cursor_key is None
        assert {told for told, _ in app.told} <= {"sorted", "arranged"}


async def test_a_list_that_waits_for_its_first_rows_does_not_say_it_is_empty() -> None:
    source = Numbers(range(10), instant=False)
    source.open.clear()
    app = Bench(LongList(), source)
    async with app.run_test(size=(40, 14)) as pilot:
        assert seen(app)[0] == ""
        source.open.set()
        await settled(app, pilot)
        assert app.list.count == 10


async def test_a_list_of_one_row_takes_every_key() -> None:
    async with bench(Numbers([7])) as (app, pilot):
        for command in type(app.list).COMMANDS:
            await pilot.press(command.keys[0], "escape")
        assert app.list.cursor_key == 7


async def test_wheel_and_resize_keep_the_cursor_where_it_is() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        app.list.move_to_rank(500)
        await pilot.pause()
        await pilot.resize_terminal(30, 9)
        assert rests(app)[0].startswith("▌ deal 500")
        for _ in range(9):
            await pilot._post_mouse_events([MouseScrollDown], LongList, offset=(3, 3))
        await pilot.pause()
        assert rests(app) == []
        top = seen(app)[1]
        await pilot.resize_terminal(40, 12)
        assert seen(app)[1].split()[:2] == top.split()[:2]
        assert app.list.cursor_key == 500


@pytest.mark.parametrize("height", [1, 2])
async def test_no_size_is_an_error(height: int) -> None:
    source = Numbers(range(100), two_lines if height == 2 else entry)
    listing = LongList(height=2) if height == 2 else None
    async with bench(source, listing) as (app, pilot):
        await pilot.press("G")
        for size in [(1, 1), (3, 3), (6, 5), (200, 60), (1, 60), (200, 1), (40, 14)]:
            await pilot.resize_terminal(*size)
            for key in ("k", "pageup", "ctrl+d", "l", "pagedown", "h"):
                await pilot.press(key)
            app.list.set_source(Numbers(range(100), source.make))
            assert app.list.count == 100
        await pilot.press("G")
        assert app.list.cursor_key == 99
        assert rests(app)


async def test_a_line_is_painted_again_only_if_it_changed() -> None:
    painted: list[str] = []

    class Watched(Table):
        REST = 60

        def _paint(self, row: Entry | Row, offset: int, marked: bool, chosen: bool) -> Strip:
            painted.append(str(row.key))
            return super()._paint(row, offset, marked, chosen)

    async with bench(Numbers(range(1_000)), Watched(COLUMNS)) as (app, pilot):
        painted.clear()
        await pilot.press("j")
        assert painted == ["0", "1"]
        painted.clear()
        app.list.scroll_to(y=1, animate=False)
        await pilot.pause()
        assert painted == ["10"]
        painted.clear()
        table(app).order = ("name", True)
        await pilot.pause()
        assert painted == []


async def test_a_change_of_theme_or_match_is_drawn() -> None:
    async with bench(Numbers(range(10))) as (app, pilot):
        before = [piece.style for piece in app.list.render_line(2)]
        app.list.lit = lambda line: [match.span() for match in re.finditer("eal", line)]
        lit = app.list.render_line(2)
        match = app.list.get_component_rich_style("rows--match")
        assert [piece.text for piece in lit if piece.style and piece.style.bgcolor == match.bgcolor] == [
            "eal"
        ]
        app.list.lit = None
        app.theme = "textual-light"
        await pilot.pause()
        assert [piece.style for piece in app.list.render_line(2)] != before


async def test_rows_that_say_something_else_now_are_painted_anew_on_refresh() -> None:
    said = ["old"]

    def saying(number: int) -> Entry:
        return Entry(number, lambda id: shown(said[0]))

    async with bench(Numbers(range(3), saying)) as (app, pilot):
        said[0] = "new"
        app.list.refresh()
        await pilot.pause()
        assert seen(app)[1].split() == ["▌", "new", "new", "new"]
