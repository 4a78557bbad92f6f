from collections.abc import Sequence
from functools import partial

from textual.pilot import Pilot

from tests.store.workspaces import deal, event, mission, workspace
from tui.panes import Exclude, Narrow, OpenRecord, PreviewRecord, ReachTime, TimelinePane
from tui.panes.timeline.folds import Heading
from tui.records import Span, When
from tui.store import SCALES, Moment, Scale, Workspace, timeline_of

from ..bench import DEAL, EVERYTHING, Bench, bench, catalogue

JAPAN = "2014-01-japan"


def shown() -> TimelinePane:
    pane = TimelinePane()
    pane.show(partial(catalogue().timeline, EVERYTHING), catalogue().workspace)
    return pane


def of(opened: Workspace) -> TimelinePane:
    pane = TimelinePane()
    pane.show(partial(timeline_of, opened, opened.records), opened)
    return pane


def nothing(scale: Scale) -> Sequence[Moment]:
    return ()


def span(edtf: str) -> Span:
    found = When(edtf=edtf).span
    assert found
    return found


def crowded() -> Workspace:
    held = [event(f"trip/e{number}", when="2014-01-20") for number in range(13)]
    return workspace(mission(when="2014-01-20/2014-01-21"), *held, event("trip/last", when="2014-01-21"))


async def look_at(pilot: Pilot[None], pane: TimelinePane, scale: str) -> None:
    while pane.scale != scale:
        await pilot.press("z" if SCALES.index(pane.scale) > [*SCALES].index(scale) else "Z")  # type: ignore[arg-type]
    await pilot.pause()


async def test_what_was_announced_hangs_under_its_event() -> None:
    async with bench(shown()) as (app, _):
        lines = [line[1:] for line in app.seen]
        lunch = next(y for y, line in enumerate(lines) if "Business lunch" in line)
        assert [line.split("◆")[0] for line in lines[lunch + 1 : lunch + 4]] == ["    "] * 3
        assert lines[lunch + 1].split() == ["◆", "Acquisio", "×", "IREP", "joint", "venture", "██"]


async def test_dates_are_as_precise_as_they_were_said() -> None:
    async with bench(shown()) as (app, _):
        assert "Mon 20 January 2014" in app.words
        assert "20–24 January 2014, some time" in app.words
        assert "midday" in app.words
        assert "planned" in app.words


async def test_sizes_of_events_keep_their_qualifier() -> None:
    async with bench(shown()) as (app, _):
        assert "more than 100" in app.words


async def test_moving_tells_the_time_and_previews_and_enter_opens() -> None:
    async with bench(shown()) as (app, pilot):
        assert isinstance(app.pane, TimelinePane)
        assert app.pane.go_to(DEAL)
        await pilot.press("enter")
        assert app.told[-3:] == [ReachTime(span("2014-01-20")), PreviewRecord(DEAL), OpenRecord(DEAL)]


async def test_one_cannot_go_to_what_is_not_there() -> None:
    async with bench(shown()) as (app, _):
        assert isinstance(app.pane, TimelinePane)
        assert not app.pane.go_to("2014-01-japan/nothing")


async def test_a_narrow_timeline_keeps_the_names_of_deals() -> None:
    async with bench(shown(), (34, 24)) as (app, _):
        assert "◆ Toon Boom × HeARTBIT" in app.words


async def test_the_scale_goes_from_hours_to_years_and_says_which() -> None:
    pane = shown()
    async with bench(pane) as (_, pilot):
        said = []
        await pilot.press(*"zzz")
        for _ in SCALES:
            said.append(str(pane.border_subtitle))
            await pilot.press("Z")
        assert said == ["by hour", "by day", "by week", "by month", "by year"]
        assert pane.scale == "years"


async def test_the_cursor_stays_on_its_record_while_the_scale_changes() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        pane.go_to(DEAL)
        await pilot.pause()
        app.told.clear()
        for scale in ("hours", "weeks"):
            await look_at(pilot, pane, scale)
            assert isinstance(pane.cursor_key, tuple)
            assert pane.cursor_key[1] == DEAL
        assert app.told == []


async def test_a_record_that_is_folded_away_leaves_the_cursor_on_its_heading_and_stays_previewed() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        pane.go_to(DEAL)
        await pilot.pause()
        app.told.clear()
        await look_at(pilot, pane, "months")
        assert pane.cursor_key == Heading("", "unit", "2014-01 None")
        assert app.told == [ReachTime(span("2014-01"))]
        await look_at(pilot, pane, "days")
        assert isinstance(pane.cursor_key, tuple)


async def test_enter_unfolds_and_folds_a_heading_and_the_pane_remembers() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        await look_at(pilot, pane, "years")
        assert "▸ 2014 6 events, 3 deals" in app.words
        await pilot.press("enter", "Z", "z")
        await look_at(pilot, pane, "years")
        assert "▾ 2014" in app.words
        assert "◆ Acquisio × IREP" in app.words
        await pilot.press("g", "enter")
        await pilot.pause()
        assert "Acquisio" not in app.words


async def test_a_crowded_day_is_one_line_until_it_is_unfolded() -> None:
    pane = of(crowded())
    async with bench(pane) as (app, pilot):
        assert "▸ Mon 20 January 2014 13 events" in app.words
        assert app.words.count("A meeting") == 1
        await pilot.press("g", "down", "enter")
        await pilot.pause()
        assert app.words.count("A meeting") == 14


async def test_going_to_what_is_folded_unfolds_it() -> None:
    pane = of(crowded())
    async with bench(pane):
        assert pane.go_to("trip/e7")
        assert pane.cursor_key == ("", "trip/e7")
        assert pane.go_to("trip/last")


async def test_going_to_a_record_of_the_same_time_moves_the_cursor_and_to_the_same_record_does_not() -> None:
    held = [event(f"trip/{id}", when="2014-01-20", announces=["one"]) for id in "ab"]
    pane = of(workspace(mission(when="2014-01-20"), *held, deal("trip/one")))
    async with bench(pane):
        assert pane.go_to("trip/b")
        pane.show_time(span("2014-01-20"))
        assert pane.cursor_key == ("", "trip/b")
        assert pane.move_to_key(("trip/b", "trip/one"))
        assert pane.go_to("trip/one")
        assert pane.cursor_key == ("trip/b", "trip/one")


async def test_a_new_answer_keeps_the_scale() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        await look_at(pilot, pane, "weeks")
        pane.show(partial(timeline_of, catalogue().workspace, [DEAL]), catalogue().workspace)
        await pilot.pause()
        assert pane.scale == "weeks"
        assert "20–26 January 2014" in app.words
        assert "Toon Boom" not in app.words


async def test_the_time_of_another_pane_moves_the_cursor_silently_to_the_most_exact_thing() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        pane.go_to(DEAL)
        await pilot.pause()
        app.told.clear()
        pane.show_time(span("2014-01-21"))
        await pilot.pause()
        assert pane.cursor_key == ("", f"{JAPAN}/smart-house-visit")
        assert app.told == []
        await pilot.press("down")
        assert app.told[-1:] == [PreviewRecord(f"{JAPAN}/nissan-visit")]


async def test_a_cursor_that_is_in_a_time_already_stays() -> None:
    pane = shown()
    async with bench(pane) as (_, pilot):
        pane.go_to(f"{JAPAN}/further-meetings")
        await pilot.pause()
        here = pane.cursor_key
        for time in (span("2014-01-22"), span("2014"), span("1999"), span("../.."), None):
            pane.show_time(time)
            assert pane.cursor_key == here


async def test_every_time_it_tells_leaves_its_own_cursor_where_it_is() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        for _ in range(12):
            await pilot.press("down")
            await pilot.pause()
            here, times = pane.cursor_key, [each for each in app.told if isinstance(each, ReachTime)]
            pane.show_time(times[-1].span)
            assert pane.cursor_key == here


async def test_what_has_no_time_tells_none() -> None:
    opened = workspace(mission(), event("trip/a"), deal("trip/b"))
    async with bench(of(opened)) as (app, pilot):
        await pilot.press("down")
        await pilot.pause()
        assert app.told == [ReachTime(None), PreviewRecord("trip/a")]
        assert "Time not said" in app.words


async def test_a_timeline_of_nothing_says_how_to_widen() -> None:
    pane = TimelinePane()
    async with bench(pane) as (app, pilot):
        assert isinstance(app, Bench)
        pane.show(nothing, catalogue().workspace)
        await pilot.press(*"ZZz")
        await pilot.pause()
        assert "nothing answers; esc widens" in app.words


MANY = (
    Moment("unit", None, When(edtf="2014-01"), 1, deals=1200),
    Moment("unit", None, When(edtf="2014-03"), 1, deals=30),
    Moment("span", None, When(edtf="2013/2014"), 1, deals=7),
    Moment("undated", None, None, 1, deals=5),
)


def counting() -> TimelinePane:
    pane = TimelinePane()
    pane.show(lambda scale: MANY, catalogue().workspace)
    return pane


async def test_very_many_deals_are_counted_by_time_in_one_column() -> None:
    async with bench(counting(), (60, 12)) as (app, _):
        assert [line[1:].split("  ")[0] for line in app.seen[:4]] == [
            *("January 2014", "March 2014", "2013 – 2014, some time", "Time not said"),
        ]
        assert [line[-6:] for line in app.seen[:4]] == [" 1,200", "    30", "     7", "     5"]
        assert app.seen[0].count("█") > 10 > app.seen[1].count("█")
        assert str(app.pane.border_subtitle) == "too many by day: by month"


async def test_a_time_with_many_deals_tells_itself_and_narrows_to_itself() -> None:
    async with bench(counting()) as (app, pilot):
        assert app.pane.choice == "narrow"
        await pilot.press("j", "enter")
        await pilot.pause()
        assert app.told == [ReachTime(span("2014-03")), Narrow("when", "2014-03")]
        await pilot.press("j", "enter")
        assert app.pane.choice == ""
        await pilot.press("j", "enter")
        await pilot.pause()
        assert app.told[2:] == [ReachTime(span("2013/2014")), ReachTime(None), Exclude("has", "date")]


async def test_what_is_of_missions_without_a_record_stands_under_its_own_heading() -> None:
    stage = [{"is": "signed", "when": "2014-01-20"}]
    opened = workspace(mission(when="2014-01-20"), deal("trip/a", stage=stage), deal("fair/b", stage=stage))
    pane = of(opened)
    async with bench(pane) as (app, pilot):
        assert "Missions without a record" in app.words
        assert app.words.count("Mon 20 January 2014") == 2
        assert pane.go_to("fair/b")
        await pilot.press("Z")
        await pilot.pause()
        assert app.words.count("◆") == 2
