from collections.abc import Hashable

from textual.pilot import Pilot

from tests.store.workspaces import deal, mission, organisation, workspace
from tui.panes import Exclude, FacetsPane, Narrow, Only
from tui.store import Count, TantivyCatalogue, read_query
from tui.text import width

from ..bench import Bench, bench, catalogue

LICENCE = ("value", "kind", "licence")


def showing(query: str = "", answers: TantivyCatalogue | None = None) -> FacetsPane:
    answers = answers or catalogue()
    asked = read_query(query)
    pane = FacetsPane()
    pane.show(answers.choices(asked), asked, answers.workspace)
    return pane


async def pressed(app: Bench, pilot: Pilot[None], key: Hashable, *keys: str) -> None:
    assert app.pane.move_to_key(key)
    await pilot.press(*keys)
    await pilot.pause()


async def test_each_field_shows_its_values_with_their_counts() -> None:
    async with bench(showing(), (40, 60)) as (app, _):
        assert app.words.startswith("Kind 3")
        assert all(part in app.words for part in ("joint venture", "Japan", "Acquisio", "2014", "verbatim"))
        lines = [line for line in app.seen if "licence" in line or "signed" in line]
        assert [line.split()[-1] for line in lines] == ["1", "3"]


async def test_the_bar_of_the_commonest_value_is_full() -> None:
    pane = FacetsPane()
    counts = {"kind": (Count("supply", 8), Count("mou", 4), Count("grant", 1))}
    pane.show(counts, read_query(""), catalogue().workspace)
    async with bench(pane, (40, 10)) as (app, _):
        assert [line.count("█") for line in app.seen[1:4]] == [6, 3, 0]
        assert "▊" in app.seen[3]


async def test_space_and_enter_want_a_value() -> None:
    for key in ("space", "enter"):
        async with bench(showing()) as (app, pilot):
            await pressed(app, pilot, LICENCE, key)
            assert app.told == [Narrow("kind", "licence")]


async def test_a_minus_does_not_want_it() -> None:
    async with bench(showing()) as (app, pilot):
        await pressed(app, pilot, LICENCE, "minus")
        assert app.told == [Exclude("kind", "licence")]


async def test_o_and_right_want_nothing_else_of_the_field() -> None:
    for key in ("o", "right", "l"):
        async with bench(showing()) as (app, pilot):
            await pressed(app, pilot, LICENCE, key)
            assert app.told == [Only("kind", "licence")]


async def test_what_is_wanted_and_not_wanted_is_marked() -> None:
    async with bench(showing("kind:licence !stage:ended"), (40, 60)) as (app, _):
        marked = (line.lstrip("▌▏").split() for line in app.seen if "✓" in line or "✗" in line)
        marks = {words[0]: words[1] for words in marked}
        assert marks == {"✓": "licence", "✗": "ended"}
        assert next(line for line in app.seen if "ended" in line).split()[-1] == "–"


async def test_of_very_many_values_no_more_are_told_than_anyone_reads() -> None:
    pane = FacetsPane()
    counts = {"org": tuple(Count(f"org-{number}", 9) for number in range(60_000))}
    pane.show(counts, read_query(""), catalogue().workspace)
    async with bench(pane, (60, 20)) as (app, pilot):
        assert "… 59,995 more" in app.words
        await pressed(app, pilot, ("more", "org"), "enter", "G")
        assert len(pane.rows) == 1_003
        assert "and 59,000 more, which a narrower query shows ▌ … fewer" in app.words


async def test_many_values_are_told_as_a_few_until_asked_for() -> None:
    pane = FacetsPane()
    counts = {"org": tuple(Count(f"org-{number}", 40 - number) for number in range(30))}
    pane.show(counts, read_query("org:org-20"), catalogue().workspace)
    async with bench(pane, (40, 50)) as (app, pilot):
        assert "… 24 more" in app.words
        assert "✓ org-20" in app.words
        assert "org-6 " not in app.words
        await pressed(app, pilot, ("more", "org"), "enter")
        assert "org-29" in app.words
        assert "… fewer" in app.words
        await pilot.press("right")
        assert "… 24 more" in app.words
        assert app.told == []


async def test_the_cursor_stays_on_its_value_when_answers_change() -> None:
    async with bench(showing()) as (app, pilot):
        assert isinstance(app.pane, FacetsPane)
        assert app.pane.move_to_key(LICENCE)
        asked = read_query("kind:licence")
        app.pane.show(catalogue().choices(asked), asked, catalogue().workspace)
        await pilot.pause()
        assert app.pane.cursor_key == LICENCE


async def test_where_nothing_answers_that_is_said() -> None:
    async with bench(showing("nothinglikeit")) as (app, pilot):
        assert app.words.endswith("no deal answers; esc widens again")
        await pilot.press("minus", "o", "space", "enter")
        assert app.told == []


async def test_hostile_values_are_shown_and_not_obeyed() -> None:
    harm = "[@click=app.bell]x[/] \x1b]0;a\x07\u202eb"
    answers = TantivyCatalogue(workspace(mission(), deal("trip/one"), organisation("first", name=harm)))
    async with bench(showing("", answers), (60, 30)) as (app, _):
        assert "[@click=app.bell]x[/] ␛]0;a␇<U+202E>b"[:30] in app.words
        assert not {"\x1b", "\x07", "\u202e"} & set("".join(app.seen))


async def test_no_line_is_wider_than_the_pane() -> None:
    for columns in (12, 20, 30):
        async with bench(showing("kind:licence"), (columns, 40)) as (app, _):
            assert all(width(line) <= columns for line in app.seen)
            assert "✓" in app.words
