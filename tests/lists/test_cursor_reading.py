from collections.abc import Callable

import pytest

from tui.lists import Rows

from .bench import bench, many, rests, row, seen


async def test_moving_up_shows_the_heading_above() -> None:
    rows = [row(None, "January", stop=False), *many(30)]
    async with bench(rows) as (app, pilot):
        await pilot.press("end")
        for _ in range(29):
            app.list.action_up()
        assert seen(app)[:2] == [" January", "▌row 0"]


async def test_a_text_without_stops_scrolls_by_line() -> None:
    async with bench([row(None, f"line {number}", stop=False) for number in range(30)]) as (app, pilot):
        await pilot.press("j", "j", "k", "down")
        assert seen(app)[0] == " line 2"
        await pilot.press("enter", "}", "G")
        assert seen(app)[-1] == " line 29"
        await pilot.press("ctrl+u", "pageup")
        assert seen(app)[0] == " line 5"
        assert app.told == []


async def test_a_row_taller_than_the_page_is_read_to_its_end_before_the_next() -> None:
    async with bench([row("tall", *[f"line {number}" for number in range(14)]), row("next")]) as (app, pilot):
        await pilot.press("j", "j", "j", "j")
        assert seen(app)[-1] == "▌line 13"
        await pilot.press("j")
        assert rests(app) == ["▌row next"]
        await pilot.press("k", "k", "k", "k", "k", "k")
        assert seen(app)[0] == "▌line 0"


async def test_text_between_two_rows_is_not_jumped_over() -> None:
    rows = [row("a"), *[row(None, f"line {number}", stop=False) for number in range(40)], row("b")]
    async with bench(rows) as (app, _):
        lines = set(seen(app))
        for _ in range(60):
            app.list.action_down()
            lines |= set(seen(app))
        assert app.list.cursor_key == "b"
        assert lines >= {f" line {number}" for number in range(40)}
        for _ in range(60):
            app.list.action_up()
        assert (app.list.cursor_key, seen(app)[0]) == ("a", "▌row a")


@pytest.mark.parametrize("way", [Rows.action_page_down, Rows.action_down])
async def test_text_after_the_last_row_can_be_read(way: Callable[[Rows], None]) -> None:
    rows = [row("a"), *[row(None, f"line {number}", stop=False) for number in range(40)]]
    async with bench(rows) as (app, _):
        for _ in range(40):
            way(app.list)
        assert seen(app)[-1] == " line 39"


async def test_a_tall_list_is_paged_even_inside_one_row() -> None:
    async with bench([row("tall", *[f"line {number}" for number in range(35)]), row("next")]) as (app, pilot):
        await pilot.press("pagedown", "pagedown")
        assert seen(app)[0] == "▌line 20"
        await pilot.press("pagedown", "pagedown")
        assert rests(app)[-1] == "▌row next"


async def test_n_finds_its_way_through_a_text() -> None:
    lines = ["match" if number in (3, 40, 70) else "line" for number in range(90)]
    rows = [row(number, f"{number} {line}", stop=False) for number, line in enumerate(lines)]
    async with bench(rows) as (app, pilot):
        app.list.lit = lambda line: [(0, 2)] if "match" in line else []
        for expected in (3, 40, 70, 3):
            await pilot.press("n")
            assert f" {expected} match" in seen(app)
        await pilot.press("N")
        assert " 70 match" in seen(app)
