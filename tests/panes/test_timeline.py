from tui.panes import OpenRecord, PreviewRecord, TimelinePane

from .bench import DEAL, EVERYTHING, bench, catalogue


def shown(pane: TimelinePane) -> TimelinePane:
    pane.show(catalogue().timeline(EVERYTHING), catalogue().workspace)
    return pane


async def test_what_was_announced_hangs_under_its_event() -> None:
    async with bench(shown(TimelinePane())) as (app, _):
        lines = [line[1:] for line in app.seen]
        lunch = next(y for y, line in enumerate(lines) if "Business lunch" in line)
        assert [line.split("◆")[0] for line in lines[lunch + 1 : lunch + 4]] == ["    "] * 3
        assert lines[lunch + 1].split() == ["◆", "Acquisio", "×", "IREP", "joint", "venture"]


async def test_dates_are_as_precise_as_they_were_said() -> None:
    async with bench(shown(TimelinePane())) as (app, _):
        assert "Mon 20 January 2014" in app.words
        assert "20–24 January 2014, some time" in app.words
        assert "midday" in app.words
        assert "planned" in app.words


async def test_sizes_of_events_keep_their_qualifier() -> None:
    async with bench(shown(TimelinePane())) as (app, _):
        assert "more than 100" in app.words


async def test_moving_previews_and_enter_opens() -> None:
    async with bench(shown(TimelinePane())) as (app, pilot):
        assert app.pane.move_to_key(next(row.key for row in app.pane.rows if row.stop))
        assert isinstance(app.pane, TimelinePane)
        assert app.pane.go_to(DEAL)
        await pilot.press("enter")
        assert app.told[-2:] == [PreviewRecord(DEAL), OpenRecord(DEAL)]


async def test_one_cannot_go_to_what_is_not_there() -> None:
    async with bench(shown(TimelinePane())) as (app, _):
        assert isinstance(app.pane, TimelinePane)
        assert not app.pane.go_to("2014-01-japan/nothing")


async def test_a_narrow_timeline_keeps_the_names_of_deals() -> None:
    async with bench(shown(TimelinePane()), (34, 24)) as (app, _):
        assert "◆ Toon Boom × HeARTBIT" in app.words
