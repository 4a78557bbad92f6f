import pytest

from tui.panes import ListPane, OpenRecord, PreviewRecord, ReachTime
from tui.records import When
from tui.store import NOT_SORTED, Sort, TantivyCatalogue, read_query

from ...ordering import orders_held_back
from ..bench import EVERYTHING, Bench, bench, catalogue

DEALS = ["2014-01-japan/acquisio-irep", "2014-01-japan/ireq-sei", "2014-01-japan/toon-boom-heartbit"]


def shown(kind: str) -> ListPane:
    pane = ListPane(kind, id="list")
    pane.take(catalogue(), EVERYTHING)
    return pane


def places(app: Bench) -> list[int]:
    """Where the names of the deals stand, in the order of DEALS."""
    names = [catalogue().workspace.caption(id) for id in DEALS]
    return [next(y for y, line in enumerate(app.seen) if name in line) for name in names]


def header(app: Bench) -> list[str]:
    return app.seen[0].split()


async def test_a_list_holds_one_kind_of_record() -> None:
    pane = shown("deal")
    async with bench(pane) as (app, _):
        assert pane.count == 3
        assert sorted(places(app)) == [1, 2, 3]


async def test_sorting_by_name_goes_both_ways() -> None:
    async with bench(shown("deal")) as (app, pilot):
        await pilot.press("s")
        assert places(app) == [1, 2, 3]
        await pilot.press("s")
        assert places(app) == [3, 2, 1]


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
        pane.take(catalogue(), read_query("nothing has such words"))
        await pilot.pause()
        assert "esc widens again" in app.words


async def test_where_there_is_room_for_one_value_a_list_says_the_date_that_it_is_in_the_order_of() -> None:
    async with bench(shown("deal"), (48, 12)) as (app, _):
        assert header(app) == ["name", "date", "›"]


async def test_what_a_list_is_sorted_by_stands_beside_the_name_however_narrow_it_is() -> None:
    pane = shown("deal")
    async with bench(pane, (50, 12)) as (app, pilot):
        assert "12 y" not in app.words
        pane.sort_by(Sort("silence"))
        await pilot.pause()
        assert header(app) == ["‹", "name", "silence▲", "›"]
        assert app.words.count("12 y") == 3


async def test_a_list_by_amounts_says_that_those_of_one_currency_stand_together() -> None:
    pane = shown("deal")
    async with bench(pane):
        told = []
        for sort in (Sort("amount"), Sort("amount", True), Sort("jobs"), NOT_SORTED):
            pane.sort_by(sort)
            told.append(str(pane.border_subtitle))
        assert told == ["by currency, then by amount"] * 2 + [""] * 2


async def test_every_order_is_said_and_the_last_leads_back_to_the_first() -> None:
    async with bench(shown("deal"), (120, 12)) as (app, pilot):
        for name in ("name", "date", "kind", "amount", "stage", "silence", "jobs"):
            said = []
            for _ in range(3):
                await pilot.press("s")
                said += [word for word in header(app) if word.startswith(name)]
            assert said == [f"{name}▲", f"{name}▼", name]
            await pilot.press("l")


async def test_what_is_of_the_time_of_the_pane_with_the_focus_is_marked_and_keeps_its_place() -> None:
    pane = shown("deal")
    async with bench(pane) as (app, pilot):
        order = places(app)
        pane.show_time(When(edtf="2014").span)
        assert app.words.count("•") == 0
        app.set_focus(None)
        for edtf, marks in (("2014", 2), ("2014-01-20", 2), ("2014-01-21", 0)):
            pane.show_time(When(edtf=edtf).span)
            await pilot.pause()
            assert app.words.count("•") == marks
            assert places(app) == order
        pane.show_time(None)
        assert app.words.count("•") == 0
        assert app.told == []


async def test_a_list_that_was_hidden_shows_the_time_that_was_told_meanwhile() -> None:
    pane = shown("deal")
    async with bench(pane) as (app, pilot):
        app.set_focus(None)
        pane.display = False
        await pilot.pause()
        for edtf in ("2014-01-21", "2014-01-20", "2014"):
            pane.show_time(When(edtf=edtf).span)
        pane.display = True
        await pilot.pause()
        assert app.words.count("•") == 2


async def test_resting_on_a_record_tells_its_time() -> None:
    async with bench(shown("deal")) as (app, pilot):
        await pilot.press("down")
        await pilot.pause()
        assert ReachTime(When(edtf="2014-01-20").span) in app.told


async def test_an_order_that_takes_time_stands_in_the_header_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free = orders_held_back(monkeypatch)
    monkeypatch.setattr(TantivyCatalogue, "instant", property(lambda _: False))
    async with bench(shown("deal")) as (app, pilot):
        before = app.seen[1:]
        said = []
        for _ in range(2):
            await pilot.press("s")
            said.append(header(app)[0])
        assert said == ["name▲", "name▼"]
        assert app.seen[1:] == before
        free.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert places(app) == [3, 2, 1]
