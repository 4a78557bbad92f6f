from tui.panes import ListPane, OpenRecord, PreviewRecord

from .bench import EVERYTHING, bench, catalogue

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
