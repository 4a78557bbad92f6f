import threading
from functools import partial

import pytest

from tui.lists import LongList, Source

from .bench import COLUMNS, Hasty, Numbers, Told, bench, rests, seen, settled

COUNT = 1_000_000


@pytest.mark.parametrize(
    ("keys", "rank"),
    [
        ("j", 1),
        ("j down j k", 2),
        ("up", 0),
        ("G", COUNT - 1),
        ("end k", COUNT - 2),
        ("G g", 0),
        ("end home", 0),
        ("pagedown", 10),
        ("ctrl+f ctrl+f ctrl+b", 10),
        ("pagedown pageup", 0),
        ("ctrl+d", 5),
        ("ctrl+d ctrl+d ctrl+u", 5),
        ("G pagedown", COUNT - 1),
    ],
)
@pytest.mark.parametrize("instant", [True, False])
async def test_keys_move_the_cursor(keys: str, rank: int, instant: bool) -> None:
    async with bench(Numbers(range(COUNT), instant=instant)) as (app, pilot):
        await pilot.press(*keys.split())
        await settled(app, pilot)
        assert app.list.cursor_key == app.list.cursor_rank == rank
        assert [line.split()[2] for line in rests(app)] == [str(rank)]
        assert app.told[-1:] in ([("moved", rank)], [])


async def test_every_page_down_is_reached_and_none_is_skipped() -> None:
    async with bench(Numbers(range(100))) as (app, pilot):
        lines = set(seen(app))
        for _ in range(12):
            await pilot.press("pagedown")
            lines |= set(seen(app))
        numbers = {line.replace("▌", "").split()[1] for line in lines if "deal" in line}
        assert numbers == {str(number) for number in range(100)}


async def test_moving_by_rows_stops_at_the_ends() -> None:
    async with bench(Numbers(range(30))) as (app, _):
        reached = []
        for delta in (7, -2, 100, -100):
            app.list.move(delta)
            reached.append(app.list.cursor_key)
        assert reached == [7, 5, 29, 0]


@pytest.mark.parametrize("instant", [True, False])
async def test_the_cursor_stays_on_its_key_and_its_line_when_the_source_changes(instant: bool) -> None:
    async with bench(Numbers(range(COUNT), instant=instant)) as (app, pilot):
        app.list.move_to_rank(500_000)
        await pilot.press("k", "k")
        await settled(app, pilot)
        place = seen(app).index(rests(app)[0])
        app.told.clear()
        app.list.set_source(Numbers(range(400_000, COUNT), instant=instant))
        await settled(app, pilot)
        assert app.list.cursor_key == 499_998
        assert app.list.cursor_rank == 99_998
        assert seen(app).index(rests(app)[0]) == place
        assert app.told == []


@pytest.mark.parametrize("instant", [True, False])
async def test_a_cursor_whose_key_is_gone_stays_on_its_rank(instant: bool) -> None:
    async with bench(Numbers(range(1_000), instant=instant)) as (app, pilot):
        app.list.move_to_rank(500)
        await settled(app, pilot)
        place = seen(app).index(rests(app)[0])
        app.list.set_source(Numbers(range(2_000, 3_000), instant=instant))
        await settled(app, pilot)
        assert app.told == [("moved", 500), ("moved", 2_500)]
        assert seen(app).index(rests(app)[0]) == place
        app.list.set_source(Numbers(range(2_000, 2_004), instant=instant))
        await settled(app, pilot)
        assert app.list.cursor_key == 2_003
        assert seen(app)[4] == rests(app)[0]


async def test_rows_may_shrink_to_none_and_come_back() -> None:
    async with bench(Numbers(range(COUNT))) as (app, pilot):
        await pilot.press("G")
        app.list.set_source(Numbers([]))
        app.list.set_source(Numbers(range(3)))
        await pilot.pause()
        assert app.told == [("moved", COUNT - 1), ("moved", None), ("moved", 0)]
        assert rests(app)[0].startswith("▌ deal 0 ")


async def test_what_is_in_sight_stays_where_it_is_when_the_cursor_is_elsewhere() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        app.list.scroll_to(y=300, animate=False)
        await pilot.pause()
        before = seen(app)
        app.list.set_source(Numbers(range(-50, 1_000)))
        await pilot.pause()
        assert seen(app) == before
        assert app.list.cursor_key == 0


async def test_another_source_may_be_shown_from_the_top() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        await pilot.press("G")
        app.list.set_source(Numbers(range(100)), keep_key=False)
        await pilot.pause()
        assert seen(app)[1].startswith("▌ deal 0 ")
        assert app.told == [("moved", 999), ("moved", 0)]


async def test_of_sources_given_one_after_another_the_last_is_shown() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        slow = Numbers(range(10), instant=False)
        slow.open.clear()
        app.list.set_source(slow)
        app.list.set_source(Numbers(range(20), instant=False))
        slow.open.set()
        await settled(app, pilot)
        assert app.list.count == 20


async def test_until_a_slow_source_has_answered_the_rows_before_it_stay() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        before = seen(app)
        slow = Numbers(range(10), instant=False)
        slow.open.clear()
        app.list.set_source(slow)
        await pilot.pause()
        assert seen(app) == before
        await pilot.press("j", "j")
        slow.open.set()
        await settled(app, pilot)
        assert app.list.count == 10
        assert app.list.cursor_key == 2


async def test_what_takes_time_to_make_is_shown_once_it_is_made() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        before, free = seen(app), threading.Event()
        app.list.set_source_later(partial(made_once, free))
        await pilot.pause()
        assert seen(app) == before
        await pilot.press("j", "j")
        free.set()
        await settled(app, pilot)
        assert (app.list.count, app.list.cursor_key) == (10, 2)


async def test_what_is_shown_meanwhile_is_not_overwritten_by_what_took_time_to_make() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        free = threading.Event()
        app.list.set_source_later(partial(made_once, free))
        app.list.set_source(Numbers(range(20)))
        free.set()
        await settled(app, pilot)
        assert app.list.count == 20


async def test_after_a_moment_it_is_said_that_other_rows_are_to_come() -> None:
    async with bench(Numbers(range(1_000)), Hasty(COLUMNS)) as (app, pilot):
        free = threading.Event()
        app.list.set_source_later(partial(made_once, free))
        while app.list.border_subtitle != "…":
            await pilot.pause()
        free.set()
        await settled(app, pilot)
        assert app.list.border_subtitle == ""


def made_once(free: threading.Event) -> Source:
    """A source that there is not before something is set."""
    free.wait(10)
    return Numbers(range(10))


async def test_moving_to_a_key_says_whether_it_is_there() -> None:
    async with bench(Numbers(range(1_000))) as (app, pilot):
        assert app.list.move_to_key(700)
        assert not app.list.move_to_key(1_000)
        await pilot.pause()
        assert app.told == [("moved", 700)]


async def test_n_goes_to_rows_with_a_match_and_round_the_end() -> None:
    async with bench(Numbers(range(300))) as (app, pilot):
        app.list.lit = lambda line: [(0, 1)] if line in ("deal 5", "deal 290") else []
        reached = []
        for key in "nnnNN":
            await pilot.press(key)
            reached.append(app.list.cursor_key)
        assert reached == [5, 290, 5, 290, 5]


async def test_a_match_far_away_is_given_up() -> None:
    source = Numbers(range(COUNT))
    async with bench(source) as (app, pilot):
        app.list.lit = lambda line: [(0, 1)] if line == "deal 5000" else []
        await pilot.press("n")
        assert app.list.cursor_key == 0
        assert len(source.asked) < 20


@pytest.mark.parametrize(("line", "told"), [(2, [("chosen", 0)]), (4, [("moved", 2), ("chosen", 2)])])
async def test_a_double_click_chooses_once(line: int, told: list[Told]) -> None:
    async with bench(Numbers(range(5))) as (app, pilot):
        await pilot.click(LongList, offset=(5, line), times=2)
        assert app.told == told


async def test_a_click_moves_the_cursor_and_a_second_one_chooses() -> None:
    async with bench(Numbers(range(5))) as (app, pilot):
        await pilot.click(LongList, offset=(5, 4))
        assert app.told == [("moved", 2)]
        await pilot.click(LongList, offset=(20, 4))
        await pilot.click(LongList, offset=(20, 10))
        assert app.told == [("moved", 2), ("chosen", 2)]


async def test_a_source_may_come_before_there_is_a_screen() -> None:
    listing = LongList()
    listing.set_source(Numbers(range(1_000)))
    listing.move_to_rank(600)
    async with bench(None, listing) as (app, _):
        assert app.list.cursor_key == 600
        assert len(rests(app)) == 1


async def test_a_source_may_come_while_the_list_is_hidden() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        app.list.display = False
        await pilot.pause()
        app.list.set_source(Numbers(range(1_000)))
        app.list.move_to_rank(400)
        await pilot.pause()
        app.list.display = True
        await pilot.pause()
        assert rests(app)[0].startswith("▏ deal 400") or rests(app)[0].startswith("▌ deal 400")
