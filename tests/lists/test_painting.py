import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.text import Text
from textual.widgets import Input

from tui.lists import Cell, Row, Rows, laid_out
from tui.text import shown

from .bench import Bench, bench, many, rests, row, seen, wrapped


@dataclass
class Counting:
    """Lines that count how often they were asked for."""

    asked: list[int] = field(default_factory=list)

    def row(self, number: int) -> Row:
        return Row(number, lambda width: self.lines(number), height=1)

    def lines(self, number: int) -> Sequence[Text]:
        self.asked.append(number)
        return [Text(f"row {number}")]


async def test_a_line_is_revealed_only_if_it_is_not_in_sight() -> None:
    rows = [row(number, f"row {number}", "below") for number in range(30)]
    async with bench(rows) as (app, _):
        app.list.reveal(3, 1)
        assert seen(app)[0] == "▌row 0"
        app.list.reveal(20, 1)
        assert " row 20" in seen(app)
        assert app.list.cursor_key == 0


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
        for size in [(1, 1), (2, 2), (3, 3), (4, 4), (200, 60), (1, 60), (200, 1), (40, 13)]:
            await pilot.resize_terminal(*size)
            for way in (Rows.action_up, Rows.action_page_up, Rows.action_half_down, Rows.action_next_match):
                way(app.list)
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
