from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.lists import Column, Columns, Entry, Row, Rows, Table
from tui.text import shown

from .bench import COLUMNS, Numbers, bench, seen, table


def header(lines: list[str]) -> str:
    return lines[0]


async def test_the_header_says_how_rows_are_sorted_and_s_asks_for_another_order() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        said = []
        for _ in range(3):
            await pilot.press("s")
            said.append(header(seen(app)).split()[0])
        assert said == ["name▲", "name▼", "name"]
        assert app.told == [
            ("sorted", ("name", False)),
            ("sorted", ("name", True)),
            ("sorted", (None, False)),
        ]


async def test_a_click_on_a_title_sorts_by_it() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        await pilot.click(Table, offset=(36, 1))
        assert app.told == [("sorted", ("amount", False))]
        assert header(seen(app)).endswith("amount▲")
        assert table(app).column == "amount"
        await pilot.click(Table, offset=(22, 1))
        assert table(app).order == ("kind", False)
        assert app.list.cursor_key == 0


async def test_an_owner_may_set_the_order_itself() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        table(app).order = ("kind", True)
        assert "kind▼" in header(seen(app))
        await pilot.press("l", "s")
        assert app.told == [("sorted", (None, False))]


async def test_columns_that_do_not_fit_are_scrolled_to_beside_the_first() -> None:
    async with bench(Numbers(range(50)), size=(27, 12)) as (app, pilot):
        assert header(seen(app)).split() == ["name", "›"]
        await pilot.press("l")
        assert header(seen(app)).split() == ["name", "kind", "›"]
        await pilot.press("l")
        assert header(seen(app)) == "‹ name           amount"
        assert seen(app)[1] == "▌ deal 0              0"
        await pilot.press("l", "h", "h")
        assert header(seen(app)).split() == ["name", "›"]


async def test_a_column_that_its_owner_sorts_by_is_scrolled_to() -> None:
    async with bench(Numbers(range(50)), size=(27, 12)) as (app, _):
        table(app).order = ("amount", True)
        assert header(seen(app)).split() == ["‹", "name", "amount▼"]
        table(app).order = None
        assert header(seen(app)).split() == ["‹", "name", "amount"]


async def test_columns_are_hidden_and_shown_again() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        await pilot.press("-")
        assert app.told == []
        await pilot.press("l", "-")
        assert header(seen(app)).split() == ["name", "amount"]
        assert app.told == [("arranged", table(app).columns)]
        await pilot.press("-", "_", "_")
        assert header(seen(app)).split() == ["name", "kind", "amount"]
        assert len(app.told) == 3


async def test_columns_are_moved_and_sized_and_stay_so() -> None:
    async with bench(Numbers(range(50)), size=(41, 12)) as (app, pilot):
        await pilot.press("H", "l", "L", "L", "<", ">", ">")
        kept = table(app).columns
        assert header(seen(app)).split() == ["name", "amount", "kind"]
        assert kept.widths == (("kind", 10),)
        table(app).columns = Columns()
        assert header(seen(app)).split() == ["name", "kind", "amount"]
        table(app).columns = kept
        assert header(seen(app)).split() == ["name", "amount", "kind"]
        table(app).declare([*COLUMNS, Column("city", shown("city"))])
        assert table(app).columns.order == ("name", "amount", "kind", "city")


async def test_a_column_is_never_narrower_than_its_least() -> None:
    async with bench(Numbers(range(50))) as (app, pilot):
        await pilot.press("l", *"<<<<<<")
        assert dict(table(app).columns.widths) == {"kind": 4}
        assert seen(app)[1].split() == ["▌", "deal", "0", "kin…", "0"]


async def test_wide_characters_keep_the_columns() -> None:
    names = ["IREQ", "日本の会社", "cafe\u0301 \u200d", "日本" * 30, "👩\u200d🔬 lab", "\u0301", "a\x1b[2J"]

    def named(number: int) -> Entry:
        return Entry(number, lambda id: shown({"name": names[number], "kind": "|"}.get(id, "")))

    async with bench(Numbers(range(len(names)), named)) as (app, _):
        strips = [app.list.render_line(y) for y in range(1, 1 + len(names))]
        assert {strip.cell_length for strip in strips} == {app.list.size.width}
        x = strips[0].text.index("|")
        assert [strip.crop(x, x + 1).text for strip in strips] == ["|"] * len(names)


async def test_rows_with_lines_of_their_own_stand_between_entries() -> None:
    def either(number: int) -> Entry | Row:
        texts = [shown(f"line {number}")]
        return Row(number, lambda width: texts) if number % 2 else Entry(number, lambda id: shown(id))

    async with bench(Numbers(range(4), either)) as (app, _):
        assert [line[2:] for line in seen(app)[1:3]] == ["name            kind        amount", "line 1"]


async def test_a_list_has_no_keys_of_its_own_twice_and_none_of_other_lists() -> None:
    keys = [key for command in Table.COMMANDS for key in command.keys]
    assert len(set(keys)) == len(keys)
    assert {key for command in Rows.COMMANDS for key in command.keys} - set(keys) == set("{}JK")


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["j", "k", "G", "g", "pagedown", "pageup", "ctrl+u", "space", "l", "h", "s", "-", "_"]
            ),
            st.integers(0, 300).map(lambda count: range(count, count * 2)),
            st.tuples(st.integers(1, 60), st.integers(1, 20)),
            st.integers(-5, 700),
        ),
        max_size=14,
    )
)
async def test_whatever_happens_the_cursor_is_on_a_row_and_drawn_once(
    deeds: list[str | range | tuple[int, int] | int],
) -> None:
    async with bench(Numbers(range(100))) as (app, pilot):
        numbers: range = range(100)
        for deed in deeds:
            before, there = app.list.cursor_key, app.list.cursor_rank
            match deed:
                case str():
                    await pilot.press(deed)
                case range():
                    numbers = deed
                    app.list.set_source(Numbers(deed))
                    if before in deed:
                        assert app.list.cursor_key == before
                    elif deed:
                        assert app.list.cursor_rank == min(there or 0, len(deed) - 1)
                case (width, height):
                    await pilot.resize_terminal(width, height)
                case int():
                    app.list.move_to_rank(deed)
            await pilot.pause()
            rank = app.list.cursor_rank
            assert app.list.cursor_key == (None if rank is None else numbers[rank])
            assert (rank is None) == (not numbers)
            lines = seen(app)
            drawn = [line for line in lines if line.startswith(("▌", "▏"))]
            assert len(drawn) == (1 if numbers and app.list._page and app.list.size.width > 2 else len(drawn))


async def test_a_line_is_as_wide_as_it_says_also_before_a_new_size_is_told() -> None:
    for columns in (COLUMNS, [replace(column, stays=False) for column in COLUMNS]):
        async with bench(Numbers(range(50)), Table(columns), size=(4, 12)) as (app, pilot):
            await pilot.resize_terminal(70, 12)
            app.list._take_width(1)
            strips = [app.list.render_line(y) for y in range(app.list.size.height)]
            lengths = [sum(segment.cell_length for segment in strip) for strip in strips]
            assert lengths == [strip.cell_length for strip in strips]
            assert set(lengths) == {app.list.size.width}
