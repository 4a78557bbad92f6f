from collections.abc import Iterator
from itertools import count

from textual.pilot import Pilot

from tests.store.workspaces import amount, deal, figure, mission, organisation, workspace
from tui.panes import Narrow, OpenRecord, ReachValue, StatisticsPane
from tui.store import Member, Query, TantivyCatalogue, Workspace, read_query
from tui.store.tallies import Around, Stats, by_columns
from tui.store.tallies.columnar import column_of
from tui.store.tallies.lines import line_of

from ..bench import DEAL, EVERYTHING, Bench, bench, catalogue

DOLLARS = ("total", next(each.line for each in catalogue().tally(EVERYTHING).sums if each.unit == "dollars"))
JOBS = ("figure", DEAL, "jobs")


def shown(query: Query = EVERYTHING) -> StatisticsPane:
    return showing(catalogue(), query)


def showing(answers: TantivyCatalogue, query: Query = EVERYTHING) -> StatisticsPane:
    pane = StatisticsPane()
    pane.show(answers.tally(query), answers.facets(query), answers.workspace)
    return pane


def over(opened: Workspace) -> StatisticsPane:
    return showing(TantivyCatalogue(opened))


async def pressed(app: Bench, pilot: Pilot[None], key: object, *keys: str) -> None:
    """Rests on a row and presses keys there."""
    assert app.pane.move_to_key(key)
    await pilot.pause()
    app.told.clear()
    await pilot.press(*keys)
    await pilot.pause()


async def test_what_was_announced_stands_against_what_is_recorded() -> None:
    async with bench(shown()) as (app, _):
        assert "3 partnerships 3 recorded deals · none missing" in app.words
        assert "5 agreements (external) 3 recorded deals · 2 not recorded" in app.words
        assert "cities" not in app.words
        assert "Figures · 1 of 3 with an amount deals" in app.words
        assert "35 representatives none of them recorded by name" in app.words
        assert "0 recorded" not in app.words


async def test_beside_narrowed_deals_nothing_is_said_of_what_the_whole_mission_announced() -> None:
    async with bench(shown(read_query("kind:licence"))) as (app, _):
        assert "1 of 3 deals" in app.words
        assert "Announced" not in app.words
        assert "3 partnerships" not in app.words


async def test_in_a_small_pane_the_first_figure_stands_at_the_top() -> None:
    async with bench(shown(), size=(48, 14)) as (app, _):
        seen = [line.strip("│▌▏┃ ") for line in app.seen]
        assert next(at for at, line in enumerate(seen) if "▾ dollars" in line) <= 4
        assert not any("quoted" in line for line in seen)


async def test_without_deals_nothing_is_said_of_amounts() -> None:
    async with bench(shown(read_query("nothinglikeit"))) as (app, _):
        assert "0 of 3 deals" in app.words
        assert "an amount" not in app.words
        assert "none is stated" in app.words


async def test_what_cannot_be_added_is_listed_and_says_why() -> None:
    async with bench(shown()) as (app, _):
        assert "▾ dollars not added: the currency is not stated 1 of 3" in app.words
        assert "– Acquisio × IREP: 5,000,000 dollars, CAD inferred, joint, committed" in app.words
        assert "▾ share of software not added: shares are never added 1 of 3" in app.words
        assert "up to 10% of software, potential" in app.words
        assert "about 40 jobs, expected, ultimately" in app.words


async def test_dollars_are_never_canadian_without_saying_that_this_is_inferred() -> None:
    async with bench(shown()) as (app, _):
        assert app.words.count("CAD") == app.words.count("CAD inferred") == 1


async def test_every_figure_of_a_total_says_whether_it_is_added_and_if_not_why() -> None:
    first = deal("trip/one", title="Alpha", figure=[amount("CAD")])
    hoped = deal("trip/hope", title="Gamma", figure=[amount("CAD", value=9, modality="expected")])
    again = deal("trip/two", title="Beta", follows="one", figure=[amount("CAD", value=1200)])
    async with bench(over(workspace(first, hoped, again))) as (app, _):
        assert "3 deals, 1 restated" in app.words
        assert "Restated Alpha · again in Beta" in app.words
        assert (
            "▾ dollars, CAD 1,200 · 1 listed: restated later · 1 listed: expected, not done 2 of 2"
            in app.words
        )
        assert "– Alpha: 5 dollars, CAD · restated later, counted in Beta" in app.words
        assert "– Gamma: 9 dollars, CAD, expected · not done" in app.words
        assert "+ Beta: 1,200 dollars, CAD" in app.words


async def test_how_firm_the_evidence_is_is_counted() -> None:
    async with bench(shown()) as (app, _):
        found = {count.value: count.number for count in catalogue().tally(EVERYTHING).evidence}
        assert f"Evidence: {found['verbatim']} verbatim · {found['external']} external" in app.words


async def test_enter_closes_a_total_and_opens_it_again() -> None:
    async with bench(shown()) as (app, pilot):
        await pressed(app, pilot, DOLLARS, "enter")
        assert "▸ dollars not added: the currency is not stated 1 of 3" in app.words
        assert "5,000,000" not in app.words
        assert app.pane.cursor_key == DOLLARS
        await pilot.press("enter")
        assert "5,000,000 dollars" in app.words
        assert app.told == []


async def test_a_total_of_many_figures_is_closed_at_first() -> None:
    jobs = [figure("jobs", value=n, unit="jobs") for n in range(4)]
    opened = workspace(*(deal(f"trip/{n}", title=f"Deal {n}", figure=[each]) for n, each in enumerate(jobs)))
    async with bench(over(opened)) as (app, pilot):
        assert "▸ jobs 6 4 of 4" in app.words
        assert "+ Deal" not in app.words
        await pressed(app, pilot, ("total", line_of(jobs[0])), "enter")
        assert "▾ jobs 6 4 of 4 + Deal 0: 0 jobs + Deal 1: 1 jobs" in app.words


async def test_a_total_that_was_turned_stays_so_when_the_answers_change() -> None:
    async with bench(shown()) as (app, pilot):
        await pressed(app, pilot, DOLLARS, "enter")
        assert isinstance(app.pane, StatisticsPane)
        answers = catalogue()
        app.pane.show(answers.tally(EVERYTHING), answers.facets(EVERYTHING), answers.workspace)
        assert "5,000,000" not in app.words


async def test_resting_on_a_figure_reaches_its_words() -> None:
    async with bench(shown()) as (app, pilot):
        assert app.pane.move_to_key(JOBS)
        await pilot.pause()
        (told,) = app.told
        assert isinstance(told, ReachValue)
        assert (told.id, told.fact and told.fact.field, told.at) == (DEAL, "jobs", 0)
        assert told.fact
        assert told.fact.cites[0].quote == "will ultimately create around 40 jobs"


async def test_resting_on_what_is_announced_reaches_its_words() -> None:
    async with bench(shown()) as (app, pilot):
        trip = "2014-01-japan"
        assert app.pane.move_to_key(("figure", trip, "delegates"))
        await pilot.pause()
        (told,) = app.told
        assert isinstance(told, ReachValue)
        assert (told.id, told.fact and told.fact.field) == (trip, "delegates")


async def test_a_figure_opens_its_record_at_the_value() -> None:
    async with bench(shown()) as (app, pilot):
        await pressed(app, pilot, JOBS, "enter")
        assert app.told == [OpenRecord(DEAL, "jobs")]


async def test_what_is_announced_opens_its_record_at_the_value() -> None:
    async with bench(shown()) as (app, pilot):
        await pressed(app, pilot, ("figure", "2014-01-japan", "deals-announced"), "enter")
        assert app.told == [OpenRecord("2014-01-japan", "deals-announced")]


async def test_of_several_missions_each_announcement_says_whose_it_is() -> None:
    told = [figure("told", value=2, counts="deals")]
    trips = [mission(id, title=title, figure=told) for id, title in (("trip", "Alpha"), ("visit", "Beta"))]
    async with bench(over(workspace(*trips))) as (app, _):
        assert "2 · Alpha none of them recorded 2 · Beta none of them recorded" in app.words


async def test_a_bar_narrows() -> None:
    async with bench(shown()) as (app, pilot):
        await pressed(app, pilot, ("value", "kind", "licence"), "enter")
        assert app.told == [Narrow("kind", "licence")]


async def test_headings_are_not_rested_on_and_all_else_is() -> None:
    pane = shown()
    async with bench(pane):
        for row in pane.rows:
            kind = row.key[0] if isinstance(row.key, tuple) else row.key
            assert row.stop == (kind in ("value", "figure", "total", "restated", "more"))


async def test_in_a_narrow_pane_no_word_is_cut() -> None:
    async with bench(shown(), size=(40, 60)) as (app, _):
        assert "▾ jobs 1 of 3 not added: expected, not done" in app.words
        assert "– Toon Boom × HeARTBIT: up to 10% of software" in app.words
        assert "3 partnerships: 3 recorded deals, none missing" in app.words
        assert "35 representatives: none of them recorded by name" in app.words


async def test_a_restated_deal_opens() -> None:
    opened = workspace(deal("trip/one", title="Alpha"), deal("trip/two", title="Beta", follows="one"))
    async with bench(over(opened)) as (app, pilot):
        await pressed(app, pilot, ("restated", "trip/one"), "enter")
        assert app.told == [OpenRecord("trip/one")]


async def test_a_figure_without_a_number_is_part_of_the_total_that_it_leaves_open() -> None:
    jobs = figure("jobs", value=5, unit="jobs"), figure("jobs", unit="jobs", qualifier="many")
    opened = workspace(*(deal(f"trip/{n}", title=f"Deal {n}", figure=[each]) for n, each in enumerate(jobs)))
    async with bench(over(opened), size=(120, 40)) as (app, _):
        assert "▾ jobs at least 5 · 1 without a number 1 of 2" in app.words
        assert "+ Deal 1: many jobs · no number is stated, so the total has no upper end" in app.words


async def test_two_totals_of_the_same_words_open_each_for_itself() -> None:
    alike = figure("new-jobs", value=1), figure("posts", value=2, unit="new jobs")
    opened = workspace(*(deal(f"trip/{n}", title=f"Deal {n}", figure=[each]) for n, each in enumerate(alike)))
    async with bench(over(opened)) as (app, pilot):
        await pressed(app, pilot, ("total", line_of(alike[0])), "enter")
        assert "▸ new jobs" in app.words
        assert "▾ new jobs" in app.words


def a_crowd(number: int) -> StatisticsPane:
    told = [figure("jobs", value=5, unit="jobs")]
    deals = [deal(f"trip/d{n}", f"o{n}", title=f"Deal {n}", figure=told) for n in range(1, number + 1)]
    every = [organisation(f"o{n}", f"Alpha{n}") for n in range(1, number + 1)]
    return over(workspace(*deals, *every))


async def test_many_values_are_cut_in_the_order_of_numbers_and_open() -> None:
    async with bench(a_crowd(30), size=(100, 90)) as (app, pilot):
        assert all(f"Alpha{n} " in app.words for n in range(1, 11))
        assert "Alpha11" not in app.words
        await pressed(app, pilot, ("more", "org"), "enter")
        assert "Alpha30" in app.words
        assert app.pane.cursor_key == ("more", "org")
        await pilot.press("enter")
        assert "▸ and 20 more" in app.words
        assert "Alpha11" not in app.words


async def test_how_many_deals_state_a_figure_is_never_cut() -> None:
    for size in ((100, 40), (44, 40)):
        async with bench(a_crowd(120), size=size) as (app, _):
            assert "120 of 120" in app.words


JOBS_OF_ALL = line_of(figure("jobs", value=5, unit="jobs"))


async def test_a_total_of_many_figures_opens_into_the_first_and_then_into_more() -> None:
    async with bench(a_crowd(30), size=(100, 120)) as (app, pilot):
        await pressed(app, pilot, ("total", JOBS_OF_ALL), "enter")
        assert "+ Deal 10: 5 jobs ▸ and 20 more" in app.words
        await pressed(app, pilot, ("more", JOBS_OF_ALL), "enter")
        assert "+ Deal 30: 5 jobs ▌▾ fewer" in app.words
        await pilot.press("enter")
        assert "Deal 11:" not in app.words


async def test_of_a_million_figures_only_those_are_read_that_are_shown() -> None:
    pane, read = a_million()
    async with bench(pane, size=(100, 60)) as (app, pilot):
        assert "▸ jobs 5,000,000" in app.words
        assert read == []
        await pressed(app, pilot, ("total", JOBS_OF_ALL), "enter")
        assert "▸ and 999,990 more" in app.words
        assert len(read) == 10
        await pressed(app, pilot, ("more", JOBS_OF_ALL), "enter")
        assert len(read) == 300
        assert "and 999,700 more, which a narrower query shows ▌▾ fewer" in app.words


def a_million() -> tuple[StatisticsPane, list[int]]:
    """A pane with a total of a million figures, and the places of those that have been read."""
    jobs, read = figure("jobs", value=5, unit="jobs"), list[int]()

    def told() -> Iterator[Member]:
        for place in count():
            read.append(place)
            yield Member(f"trip/d{place}", jobs)

    column = column_of(jobs, None)
    stats = {f"{column.key}_at": Stats(1_000_000, 500 * 1_000_000)}
    around = Around(0, 0, 0, 0)
    columns, number = {column.key: column}, 1_000_000
    tally = by_columns(
        columns, stats, lambda line: told(), lambda: around, evidence={}, deals=number, of=number
    )
    pane = StatisticsPane()
    pane.show(tally, {}, workspace())
    return pane, read
