import re

import pytest
from textual.events import MouseScrollDown
from textual.widgets import Input

from tui.lists import Rows

from .bench import Bench, Told, bench, many, rests, row, seen


async def test_the_cursor_starts_on_the_first_row_and_says_so() -> None:
    app = Bench(many(3))
    async with app.run_test(size=(40, 13)) as pilot:
        await pilot.pause()
        assert app.told == [("moved", 0)]
        assert seen(app)[:4] == ["▌row 0", " row 1", " row 2", ""]


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ("j", 1),
        ("j down j k", 2),
        ("up", 0),
        ("G", 99),
        ("end k", 98),
        ("G g", 0),
        ("end home", 0),
        ("pagedown", 10),
        ("ctrl+f ctrl+f ctrl+b", 10),
        ("pagedown pageup", 0),
        ("ctrl+d", 5),
        ("ctrl+d ctrl+d ctrl+u", 5),
        ("G pagedown", 99),
    ],
)
async def test_keys_move_the_cursor(keys: str, key: int) -> None:
    async with bench(many(100)) as (app, pilot):
        await pilot.press(*keys.split())
        assert app.list.cursor_key == key
        assert rests(app) == [f"▌row {key}"]
        assert app.told[-1:] == ([("moved", key)] if key or len(keys) > 2 else [])


async def test_every_page_down_is_reached_and_none_is_skipped() -> None:
    async with bench(many(100)) as (app, pilot):
        lines = set(seen(app))
        for _ in range(12):
            await pilot.press("pagedown")
            lines |= set(seen(app))
        assert {line[1:] for line in lines} >= {f"row {number}" for number in range(100)}


async def test_enter_chooses() -> None:
    async with bench(many(3)) as (app, pilot):
        await pilot.press("j", "enter")
        assert app.told == [("moved", 1), ("chosen", 1)]


async def test_nothing_is_told_where_the_cursor_cannot_go_on() -> None:
    async with bench(many(3)) as (app, pilot):
        await pilot.press("k", "home")
        assert app.told == []


async def test_the_cursor_steps_over_rows_it_cannot_rest_on() -> None:
    rows = [row(None, "January", stop=False), row(1), row(None, "", stop=False), row(2)]
    async with bench(rows) as (app, pilot):
        await pilot.press("j", "k", "j")
        assert app.told == [("moved", 2), ("moved", 1), ("moved", 2)]


async def test_braces_go_from_part_to_part() -> None:
    rows = [
        part
        for month in ("January", "February", "March")
        for part in (
            row(None, "", stop=False),
            row(None, month, stop=False),
            row(month + " 1"),
            row(month + " 2"),
        )
    ]
    async with bench(rows) as (app, pilot):
        reached = []
        for key in ("}", "J", "}", "j", "{", "K", "{", "{"):
            await pilot.press(key)
            reached.append(app.list.cursor_key)
        assert reached == [
            *("February 1", "March 1", "March 1", "March 2"),
            *("March 1", "February 1", "January 1", "January 1"),
        ]


async def test_the_cursor_stays_on_its_key_when_rows_change() -> None:
    async with bench(many(50)) as (app, pilot):
        app.list.move_to_key(30)
        await pilot.pause()
        place = seen(app).index("▌row 30")
        app.told.clear()
        app.list.set_rows([row("new"), row("newer"), *many(50)])
        await pilot.pause()
        assert app.list.cursor_key == 30
        assert seen(app).index("▌row 30") == place
        assert app.told == []


async def test_a_cursor_whose_key_is_gone_goes_to_the_nearest_row() -> None:
    async with bench(many(10)) as (app, pilot):
        app.list.move_to_key(9)
        app.list.set_rows([*many(4), row(None, "", stop=False)])
        await pilot.pause()
        assert app.told == [("moved", 9), ("moved", 3)]


async def test_what_is_in_sight_stays_where_it_is_when_the_cursor_is_elsewhere() -> None:
    async with bench(many(50)) as (app, pilot):
        app.list.reveal(30)
        before = seen(app)
        app.list.set_rows([row("new"), *many(50)])
        await pilot.pause()
        assert seen(app) == before
        assert app.list.cursor_key == 0


async def test_other_rows_may_be_shown_from_the_top() -> None:
    async with bench(many(50)) as (app, pilot):
        await pilot.press("G")
        app.list.set_rows(many(50), keep_key=False)
        await pilot.pause()
        assert seen(app)[0] == "▌row 0"
        assert app.told == [("moved", 49), ("moved", 0)]


async def test_an_empty_list_says_so_and_takes_every_key() -> None:
    async with bench(many(3)) as (app, pilot):
        app.list.set_rows([])
        app.list.lit = lambda line: [(0, 1)]
        for command in Rows.COMMANDS:
            await pilot.press(command.keys[0])
        await pilot.click(Rows, offset=(3, 3))
        await pilot.resize_terminal(20, 10)
        assert seen(app)[0] == " nothing here"
        assert app.told == [("moved", None)]
        app.list.empty = None
        assert seen(app)[0] == ""


async def test_moving_to_a_key_says_whether_it_is_there() -> None:
    async with bench([row(None, "January", stop=False), row("heading", stop=False), *many(30)]) as (
        app,
        pilot,
    ):
        assert app.list.move_to_key(20)
        assert not app.list.move_to_key("heading")
        assert not app.list.move_to_key("gone")
        await pilot.pause()
        assert rests(app) == ["▌row 20"]
        assert app.told == [("moved", 20)]


async def test_moving_by_rows_stops_at_the_ends() -> None:
    async with bench(many(30)) as (app, _):
        reached = []
        for delta in (7, -2, 100, -100):
            app.list.move(delta)
            reached.append(app.list.cursor_key)
        assert reached == [7, 5, 29, 0]


async def test_n_goes_to_rows_with_a_match_and_round_the_end() -> None:
    async with bench([row("a"), row("b", "battery"), row("c"), row("d", "x", "Battery")]) as (app, pilot):
        app.list.lit = lambda line: [match.span() for match in re.finditer("batt", line, re.IGNORECASE)]
        reached = []
        for key in "nnnNNN":
            await pilot.press(key)
            reached.append(app.list.cursor_key)
        assert reached == ["b", "d", "b", "d", "b", "d"]


async def test_n_without_matches_stays() -> None:
    async with bench(many(5)) as (app, pilot):
        await pilot.press("n")
        app.list.lit = lambda line: []
        await pilot.press("n", "N")
        assert app.told == []


async def test_a_click_moves_the_cursor_and_a_second_one_chooses() -> None:
    async with bench(many(5)) as (app, pilot):
        await pilot.click(Rows, offset=(5, 3))
        assert app.told == [("moved", 2)]
        app.told.clear()
        await pilot.click(Rows, offset=(20, 3))
        assert app.told == [("chosen", 2)]


@pytest.mark.parametrize(("line", "told"), [(1, [("chosen", 0)]), (3, [("moved", 2), ("chosen", 2)])])
async def test_a_double_click_chooses_once(line: int, told: list[Told]) -> None:
    async with bench(many(5)) as (app, pilot):
        await pilot.double_click(Rows, offset=(5, line))
        assert app.told == told
        await pilot.triple_click(Rows, offset=(5, line))
        assert len(app.told) <= len(told) + 1


async def test_a_click_focuses_wherever_it_lands() -> None:
    async with bench([row(None, "January", stop=False), row(1)]) as (app, pilot):
        for line in (0, 1, 8):
            app.query_one(Input).focus()
            await pilot.pause()
            await pilot.click(Rows, offset=(5, line))
            assert app.list.has_focus
        assert app.told == []


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    async with bench(many(50)) as (app, pilot):
        app.list.post_message(MouseScrollDown(app.list, 5, 5, 0, 1, 0, False, False, False))
        await pilot.pause()
        assert seen(app)[0] != "▌row 0"
        assert app.list.cursor_key == 0
        await pilot.press("j")
        assert rests(app) == ["▌row 1"]
