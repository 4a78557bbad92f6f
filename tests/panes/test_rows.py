import re
from collections.abc import AsyncIterator, Callable, Hashable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from rich.text import Text
from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.widgets import Input

from tui.panes.cells import Cell, laid_out
from tui.panes.command import Command, bindings, hints, key_names
from tui.panes.rows import Row, Rows
from tui.text import shown

Told = tuple[str, Hashable | None]


class Bench(App[None]):
    """A list, something else to focus, and what the list tells."""

    CSS = "Rows { height: 1fr; } Input { height: 1; border: none; }"

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        super().__init__()
        self.list = Rows(empty=Text("nothing here"))
        self.first = tuple(rows)
        self.told: list[Told] = []

    def compose(self) -> ComposeResult:
        yield self.list
        yield Input()

    def on_mount(self) -> None:
        self.list.set_rows(self.first)
        self.list.focus()

    @on(Rows.Moved)
    def note_move(self, message: Rows.Moved) -> None:
        assert message.control is self.list
        self.told.append(("moved", message.key))

    @on(Rows.Chosen)
    def note_choice(self, message: Rows.Chosen) -> None:
        self.told.append(("chosen", message.key))


@dataclass
class Counting:
    """Lines that count how often they were asked for."""

    asked: list[int] = field(default_factory=list)

    def row(self, number: int) -> Row:
        return Row(number, lambda width: self.lines(number), height=1)

    def lines(self, number: int) -> Sequence[Text]:
        self.asked.append(number)
        return [Text(f"row {number}")]


def row(key: Hashable, *lines: str, stop: bool = True) -> Row:
    return Row(key, lambda width: [shown(line) for line in lines or (f"row {key}",)], stop)


def wrapped(key: Hashable, words: str, stop: bool = True) -> Row:
    return Row(key, lambda width: laid_out([Cell(shown(words), wrap=True)], width), stop)


def many(count: int, key: Callable[[int], Hashable] = int) -> list[Row]:
    return [row(key(number)) for number in range(count)]


@asynccontextmanager
async def bench(
    rows: Iterable[Row], size: tuple[int, int] = (40, 13)
) -> AsyncIterator[tuple[Bench, Pilot[None]]]:
    """An open bench; at 40 by 13 the list shows ten lines of 37 cells."""
    app = Bench(rows)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.told.clear()
        yield app, pilot


def seen(app: Bench) -> list[str]:
    """What the list shows, line by line, without its border and scrollbar."""
    return [app.list.render_line(y).text[:-1].rstrip() for y in range(app.list.size.height)]


def rests(app: Bench) -> list[str]:
    """The lines that are marked in the gutter."""
    return [line for line in seen(app) if line.startswith(("▌", "▏"))]


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
        assert app.list.cursor_key == 1
        await pilot.press("j")
        assert app.list.cursor_key == 2


async def test_moving_up_shows_the_heading_above() -> None:
    rows = [row(None, "January", stop=False), *many(30)]
    async with bench(rows) as (app, pilot):
        await pilot.press("end")
        for _ in range(29):
            app.list.action_up()
        assert seen(app)[:2] == [" January", "▌row 0"]


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
    async with bench(rows) as (app, pilot):
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
        app.list.move(7)
        app.list.move(-2)
        assert app.list.cursor_key == 5
        app.list.move(100)
        assert app.list.cursor_key == 29
        app.list.move(-100)
        assert app.list.cursor_key == 0


async def test_a_line_is_revealed_only_if_it_is_not_in_sight() -> None:
    rows = [row(number, f"row {number}", "below") for number in range(30)]
    async with bench(rows) as (app, _):
        app.list.reveal(3, 1)
        assert seen(app)[0] == "▌row 0"
        app.list.reveal(20, 1)
        assert " row 20" in seen(app)
        assert app.list.cursor_key == 0


async def test_n_goes_to_rows_with_a_match_and_round_the_end() -> None:
    async with bench([row("a"), row("b", "battery"), row("c"), row("d", "x", "Battery")]) as (app, pilot):
        app.list.lit = lambda line: [match.span() for match in re.finditer("batt", line, re.IGNORECASE)]
        reached = []
        for key in "nnnNNN":
            await pilot.press(key)
            reached.append(app.list.cursor_key)
        assert reached == ["b", "d", "b", "d", "b", "d"]


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


async def test_n_without_matches_stays() -> None:
    async with bench(many(5)) as (app, pilot):
        await pilot.press("n")
        app.list.lit = lambda line: []
        await pilot.press("n", "N")
        assert app.told == []


async def test_matches_are_lit_in_hostile_text_and_nothing_else_changes() -> None:
    hostile = "a[bold]b\x1b]52;c;x\x07 \u202ebatt\u0301ery [/] \u65e5\u672c \ud800"
    async with bench([row("x", hostile)], (99, 13)) as (app, _):
        before = app.list.render_line(0)
        app.list.lit = lambda line: [match.span() for match in re.finditer("batt|\u65e5|bold", line)]
        strip = app.list.render_line(0)
        assert strip.text == before.text
        assert strip.cell_length == before.cell_length
        style = app.list.get_component_rich_style("rows--match")
        lit = [piece.text for piece in strip if piece.style and piece.style.bgcolor == style.bgcolor]
        assert lit == ["bold", "batt\u0301", "\u65e5"]
        assert "\x1b" not in strip.text


async def test_the_style_of_a_whole_text_is_drawn() -> None:
    async with bench([Row("x", lambda width: [shown("title", "bold")])]) as (app, _):
        [title] = [piece for piece in app.list.render_line(0) if piece.text == "title"]
        assert title.style
        assert title.style.bold


async def test_wide_characters_keep_the_columns_of_a_list() -> None:
    def line(name: str) -> Row:
        return Row(name, lambda width: laid_out([Cell(shown(name)), Cell(shown("|"), 1)], width))

    names = ["IREQ", "\u65e5\u672c\u306e\u4f1a\u793e", "cafe\u0301", "\u65e5\u672c" * 30]
    async with bench([line(name) for name in names]) as (app, _):
        strips = [app.list.render_line(y) for y in range(len(names))]
        assert {strip.cell_length for strip in strips} == {38}
        ends = [strip.crop(0, 37).text for strip in strips]
        assert all(end.endswith("|") for end in ends)


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


async def test_the_cursor_can_be_seen_without_colour_and_without_focus() -> None:
    async with bench(many(3)) as (app, pilot):
        app.query_one(Input).focus()
        await pilot.pause()
        assert seen(app)[:2] == ["▏row 0", " row 1"]
        style = [piece.style for piece in app.list.render_line(0)][-1]
        other = [piece.style for piece in app.list.render_line(1)][-1]
        assert style
        assert other
        assert style.bgcolor != other.bgcolor


async def test_a_list_of_any_length_lays_out_only_what_is_seen() -> None:
    counting = Counting()
    async with bench([counting.row(number) for number in range(100_000)], (80, 43)) as (app, pilot):
        assert len(counting.asked) <= 3 * 40
        counting.asked.clear()
        await pilot.press("pagedown", "pagedown", "G", "g", "ctrl+d")
        app.list.move_to_key(50_000)
        await pilot.pause()
        assert rests(app) == ["▌row 50000"]
        assert len(counting.asked) <= 8 * 40


async def test_rows_that_stay_keep_their_lines() -> None:
    counting = Counting()
    rows = [counting.row(number) for number in range(5)]
    async with bench(rows) as (app, pilot):
        counting.asked.clear()
        app.list.set_rows(rows[1:])
        await pilot.press("j", "j")
        assert counting.asked == []


async def test_a_row_that_says_its_height_gets_it() -> None:
    rows = [
        Row("few", lambda width: [Text("one")], height=3),
        Row("more", lambda width: [Text("two"), Text("unseen")], height=1),
        Row("none", lambda width: []),
        row("last"),
    ]
    async with bench(rows) as (app, _):
        assert seen(app)[:6] == ["▌one", "▌", "▌", " two", "", " row last"]


async def test_a_new_width_lays_out_again_and_keeps_the_place() -> None:
    words = " ".join(f"word{number}" for number in range(30))
    async with bench([wrapped(number, f"{number}: {words}") for number in range(40)], (60, 20)) as (
        app,
        pilot,
    ):
        app.list.move_to_key(20)
        app.list.reveal(20)
        await pilot.pause()
        app.list.scroll_to(y=app.list.scroll_offset.y + 2, animate=False)
        top = re.search(r"\d+", seen(app)[0])
        assert top
        for width in (30, 90, 60):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            assert rests(app)
            assert app.list.cursor_key == 20
            assert max(map(len, seen(app))) <= width - 3


async def test_the_row_at_the_top_stays_there_at_any_width() -> None:
    words = " ".join(["word"] * 20)
    async with bench([wrapped(number, f"{number}: {words}") for number in range(40)], (60, 20)) as (
        app,
        pilot,
    ):
        app.list.reveal(20)
        await pilot.pause()
        top = app.list.scroll_offset.y
        app.list.scroll_to(y=top - top % 2, animate=False)
        first = seen(app)[0]
        assert ": word" in first
        for width in (30, 100, 45):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            assert seen(app)[0].partition(":")[0] == first.partition(":")[0]


async def test_no_size_is_an_error() -> None:
    rows = [
        row(None, "\u65e5\u672c", stop=False),
        *(wrapped(number, "\u65e5\u672c word " * 9) for number in range(20)),
    ]
    async with bench(rows) as (app, pilot):
        await pilot.press("G")
        for size in [(1, 1), (2, 2), (3, 3), (4, 4), (200, 60), (5, 40), (1, 60), (200, 1), (40, 13)]:
            await pilot.resize_terminal(*size)
            await pilot.press("k", "pageup", "j", "pagedown", "ctrl+d", "n")
            app.list.set_rows(rows)
        await pilot.press("G")
        assert app.list.cursor_key == 19
        assert rests(app)


async def test_rows_may_come_while_the_list_is_hidden() -> None:
    async with bench(many(50)) as (app, pilot):
        app.list.display = False
        await pilot.pause()
        app.list.set_rows([row("new"), *many(50)])
        app.list.move_to_key(40)
        await pilot.pause()
        app.list.display = True
        await pilot.pause()
        assert rests(app) == ["▏row 40"]


async def test_rows_may_come_before_there_is_a_screen() -> None:
    app = Bench()
    app.first = tuple(many(50))
    app.list.set_rows(many(60))
    app.list.move_to_key(45)
    app.list.reveal(45)
    async with app.run_test(size=(40, 13)) as pilot:
        await pilot.pause()
        assert rests(app) == ["▌row 45"]


def test_keys_are_named_as_people_read_them() -> None:
    keys = (
        "up",
        "ctrl+d",
        "enter",
        "question_mark",
        "?",
        "G",
        "escape",
        "shift+tab",
        "alt+left",
        "comma",
        "{",
        "+",
    )
    command = Command("x", keys, "x", "X.")
    assert key_names(command) == "↑ ctrl+d enter ? ? G esc shift+tab alt+← , { +"


def test_commands_hinted_under_one_name_share_a_hint() -> None:
    assert hints([*Rows.COMMANDS, Command("quiet", ("q",), "quiet", "Q.")]) == [
        ("↑↓", "move"),
        ("enter", "open"),
    ]


def test_hints_of_longer_keys_are_told_apart() -> None:
    pair = [Command(key, (key,), "page", "P.", hint=True) for key in ("pageup", "pagedown")]
    assert hints(pair) == [("pgup/pgdn", "page")]


def test_a_binding_is_shown_once_a_hint() -> None:
    made = bindings(Rows.COMMANDS)
    assert [(found.key_display, found.description) for found in made if found.show] == [
        ("↑↓", "move"),
        ("enter", "open"),
    ]
    assert {found.id for found in made} == {command.action for command in Rows.COMMANDS}
    assert len(made) == sum(len(command.keys) for command in Rows.COMMANDS)


def test_a_comma_can_be_a_key() -> None:
    [comma] = Binding.make_bindings(bindings([Command("last", (",",), "last", "L.")]))
    assert (comma.key, comma.key_display) == ("comma", ",")


def test_every_command_of_a_list_can_be_run() -> None:
    assert [
        command.action for command in Rows.COMMANDS if not hasattr(Rows, f"action_{command.action}")
    ] == []


async def test_a_keymap_changes_the_keys() -> None:
    app = Bench(many(5))
    app.set_keymap({"down": "s,ctrl+n"})
    async with app.run_test(size=(40, 13)) as pilot:
        await pilot.press("s", "ctrl+n", "j", "down")
        assert app.list.cursor_key == 2
