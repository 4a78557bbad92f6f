from tui.panes import ListPane, OpenRecord, PreviewRecord, ReachTime
from tui.records import When

from ..bench import EVERYTHING, bench, catalogue

DEALS = ["2014-01-japan/acquisio-irep", "2014-01-japan/ireq-sei", "2014-01-japan/toon-boom-heartbit"]


def shown(kind: str) -> ListPane:
    pane = ListPane(kind, id="list")
    pane.show(catalogue().ids(EVERYTHING), catalogue().workspace)
    return pane


async def test_a_list_holds_one_kind_of_record() -> None:
    async with bench(shown("deal")) as (app, _):
        assert sorted(str(row.key) for row in app.pane.rows) == DEALS


async def test_sorting_by_name_goes_both_ways() -> None:
    async with bench(shown("deal")) as (app, pilot):
        await pilot.press("s")
        assert [row.key for row in app.pane.rows] == DEALS
        await pilot.press("s")
        assert [row.key for row in app.pane.rows] == DEALS[::-1]


async def test_moving_previews_and_enter_opens() -> None:
    async with bench(shown("deal")) as (app, pilot):
        await pilot.press("s", "g", "down", "enter")
        await pilot.pause()
        assert app.told[-2:] == [PreviewRecord(DEALS[1]), OpenRecord(DEALS[1])]


async def test_a_narrow_list_keeps_whole_names() -> None:
    async with bench(shown("deal"), (34, 12)) as (app, _):
        assert "Toon Boom × HeARTBIT" in app.words


async def test_a_list_without_answers_says_how_to_widen() -> None:
    pane = shown("person")
    async with bench(pane) as (app, pilot):
        pane.show([], catalogue().workspace)
        await pilot.pause()
        assert "esc widens again" in app.words


async def test_sorting_by_silence_shows_it_beside_the_name() -> None:
    async with bench(shown("deal"), (50, 12)) as (app, pilot):
        assert "12 y" not in app.words
        for _ in range(7):
            await pilot.press("s")
        await pilot.pause()
        assert str(app.pane.border_subtitle) == "by silence ↑"
        assert app.words.count("12 y") == 3


async def test_every_order_is_said_and_the_last_leads_back_to_the_first() -> None:
    async with bench(shown("deal")) as (app, pilot):
        said = []
        for _ in range(11):
            await pilot.press("s")
            said.append(str(app.pane.border_subtitle))
        columns = ("name", "kind", "stage", "silence", "date")
        assert said == [*(f"by {name} {way}" for name in columns for way in "↑↓"), ""]


async def test_what_is_of_the_time_of_the_other_panes_is_marked_and_keeps_its_place() -> None:
    pane = shown("deal")
    async with bench(pane) as (app, pilot):
        order = [row.key for row in pane.rows]
        for edtf, marks in (("2014", 3), ("2014-01-20", 3), ("2014-01-21", 0)):
            pane.show_time(When(edtf=edtf).span)
            await pilot.pause()
            assert app.words.count("•") == marks
            assert [row.key for row in pane.rows] == order
        pane.show_time(None)
        assert app.words.count("•") == 0
        assert app.told == []


async def test_a_hidden_list_is_drawn_anew_only_once_it_is_shown() -> None:
    pane = shown("deal")
    async with bench(pane) as (app, pilot):
        pane.display = False
        await pilot.pause()
        drawn = pane.rows
        for edtf in ("2014-01-21", "2014-01-20", "2014"):
            pane.show_time(When(edtf=edtf).span)
        assert pane.rows is drawn
        pane.display = True
        await pilot.pause()
        assert pane.rows is not drawn
        assert app.words.count("•") == 3


async def test_resting_on_a_record_tells_its_time() -> None:
    async with bench(shown("deal")) as (app, pilot):
        await pilot.press("down")
        await pilot.pause()
        assert ReachTime(When(edtf="2014-01-20").span) in app.told
