import pytest
from rich.text import Text
from textual.events import Key
from textual.widgets import Input

from tui.lists import LongList, Ready

from .bench import Bench, Numbers, bench, rests, seen, settled


def below(app: Bench) -> str:
    """What the lower border says."""
    return app.list._border_subtitle.plain if app.list._border_subtitle else ""


async def test_space_marks_and_goes_down_and_unmarks() -> None:
    async with bench(Numbers(range(100))) as (app, pilot):
        await pilot.press("space", "j", "space", "k")
        assert app.list.marks == {0, 2}
        assert [line[:8] for line in seen(app)[1:5]] == [" ◆deal 0", "  deal 1", "▌◆deal 2", "  deal 3"]
        assert below(app) == "2 marked"
        await pilot.press("space")
        assert app.list.marks == {0}
        assert app.told[-2:] == [("marked", frozenset({0})), ("moved", 3)]


async def test_marks_stay_with_their_keys_and_are_taken_away_at_once() -> None:
    async with bench(Numbers(range(100))) as (app, pilot):
        app.list.marks = frozenset({1, 500})
        app.list.note = Text("by name")
        app.list.set_source(Numbers(range(499, 600)))
        assert seen(app)[2].startswith(" ◆deal 500")
        assert below(app) == "2 marked · by name"
        await pilot.press("*", "*")
        assert app.told[-1] == ("marked", frozenset())
        assert below(app) == "by name"


async def test_nothing_is_marked_before_it_is_known() -> None:
    source = Numbers(range(10_000), instant=False)
    async with bench(source) as (app, pilot):
        source.open.clear()
        await pilot.press("G", "space")
        source.open.set()
        await settled(app, pilot)
        assert app.list.marks == set()


@pytest.mark.parametrize("instant", [True, False])
async def test_letters_go_to_what_begins_so_until_enter(instant: bool) -> None:
    async with bench(Numbers(range(5_000), instant=instant)) as (app, pilot):
        await pilot.press("'", *"deal", "space", *"4321")
        await settled(app, pilot)
        reached = [app.list.cursor_key]
        assert below(app) == "'deal 4321▏"
        await pilot.press("backspace")
        await settled(app, pilot)
        reached.append(app.list.cursor_key)
        await pilot.press("enter", "j")
        assert [*reached, app.list.cursor_key] == [4321, 432, 433]
        assert below(app) == ""
        assert ("chosen", 432) not in app.told


async def test_what_is_not_here_is_said_and_the_cursor_stays() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        await pilot.press("j", "'", *"deal 99")
        assert app.list.cursor_key == 9
        assert below(app) == "'deal 99▏ · not here"
        await pilot.press("escape")
        assert below(app) == ""


async def test_a_key_that_is_no_letter_ends_the_letters_and_does_what_it_does() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        await pilot.press("'", *"deal 7", "down", "j")
        assert app.list.cursor_key == 9
        await pilot.press("'")
        app.query_one(Input).focus()
        await pilot.pause()
        assert below(app) == ""


@pytest.mark.parametrize(
    ("typed", "rank"),
    [
        ("500001", 500_000),
        ("50%", 500_000),
        ("0", 0),
        ("99999999", 999_999),
        ("100%", 999_999),
        ("%", 0),
        ("x", 0),
        ("5%5", 50_000),
    ],
)
async def test_numbers_go_to_a_row_or_a_part_of_the_list(typed: str, rank: int) -> None:
    async with bench(Numbers(range(1_000_000))) as (app, pilot):
        await pilot.press("%", *typed)
        assert app.list.cursor_rank == rank
        assert len(rests(app)) == 1


async def test_letters_in_an_empty_list_are_not_here() -> None:
    async with bench(Ready(), LongList()) as (app, pilot):
        await pilot.press("'", "a")
        assert below(app) == "'a▏ · not here"


async def test_letters_that_come_at_once_are_all_taken() -> None:
    async with bench(Numbers(range(1_000_000))) as (app, pilot):
        for key, letter in (("percent_sign", "%"), ("5", "5"), ("0", "0"), ("percent_sign", "%")):
            app.post_message(Key(key, letter))
        await pilot.pause()
        assert app.list.cursor_rank == 500_000
        assert below(app) == "%50%▏"
