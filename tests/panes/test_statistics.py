from tui.panes import Narrow, OpenRecord, StatisticsPane

from .bench import DEAL, EVERYTHING, bench, catalogue


def shown() -> StatisticsPane:
    pane = StatisticsPane()
    pane.show(catalogue().tally(EVERYTHING), catalogue().facets(EVERYTHING), catalogue().workspace)
    return pane


async def test_what_was_announced_stands_against_what_is_recorded() -> None:
    async with bench(shown()) as (app, _):
        assert "Announced 3 partnerships, recorded 3" in app.words
        assert "1 of 3 deals states an amount" in app.words


async def test_what_cannot_be_added_is_listed_and_says_why() -> None:
    async with bench(shown()) as (app, _):
        assert "dollars not added: the currency is not stated" in app.words
        assert "5,000,000 dollars, CAD inferred" in app.words
        assert "about 40 jobs, expected, ultimately" in app.words


async def test_a_bar_narrows() -> None:
    async with bench(shown()) as (app, pilot):
        assert app.pane.move_to_key(("value", "kind", "licence"))
        await pilot.press("enter")
        await pilot.pause()
        assert app.told == [Narrow("kind", "licence")]


async def test_a_figure_opens_its_record() -> None:
    async with bench(shown()) as (app, pilot):
        key = next(row.key for row in app.pane.rows if isinstance(row.key, tuple) and row.key[1] == DEAL)
        assert app.pane.move_to_key(key)
        await pilot.press("enter")
        await pilot.pause()
        assert app.told == [OpenRecord(DEAL)]


async def test_totals_and_headings_are_not_rested_on() -> None:
    async with bench(shown()) as (app, _):
        for row in app.pane.rows:
            kind = row.key[0] if isinstance(row.key, tuple) else row.key
            assert row.stop == (kind in ("value", "record"))
