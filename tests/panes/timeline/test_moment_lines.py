import pytest

from tests.mission import embedded
from tests.store.workspaces import deal, event, mission, workspace
from tui.panes.timeline.folds import clusters
from tui.panes.timeline.moment_lines import (
    axis_lines,
    deal_line,
    event_lines,
    heading_line,
    look_of,
    mission_lines,
)
from tui.store import SCALES, Moment, Scale, Workspace, timeline_of

LUNCH = "2014-01-japan/business-lunch"


def lines(id: str, width: int, scale: Scale = "days", opened: Workspace | None = None) -> list[str]:
    workspace = opened or embedded()
    moments = timeline_of(workspace, workspace.records, scale)
    look = look_of(moments, workspace, scale)
    moment = next(each for each in moments if each.id == id)
    draw = {"mission": mission_lines, "event": event_lines, "deal": deal_line}[moment.kind]
    return [line.plain.rstrip() for line in draw(moment, look, width)]


@pytest.mark.parametrize("width", range(8, 80, 9))
@pytest.mark.parametrize("scale", SCALES)
def test_no_line_is_wider_than_there_is_room(width: int, scale: Scale) -> None:
    moments = timeline_of(embedded(), embedded().records, scale)
    look = look_of(moments, embedded(), scale)
    drawn = [*axis_lines(look, width)]
    for cluster in clusters(moments, scale, ()):
        drawn += heading_line(cluster, look, width) if cluster.heading else []
    assert max(line.cell_len for line in drawn) <= width
    for id in (each.id for each in moments):
        assert id is None or max(map(len, lines(id, width, scale))) <= width


def test_a_narrow_timeline_has_names_and_no_bands() -> None:
    assert lines(LUNCH, 30) == ["  midday    Business lunch wi…"]
    assert lines("2014-01-japan/ireq-sei", 30) == ["    ◆ IREQ × SEI"]


def test_a_heading_that_fits_is_not_cut() -> None:
    moments = timeline_of(embedded(), embedded().records)
    look = look_of(moments, embedded(), "days")
    headings = [each for each in clusters(moments, "days", ()) if each.heading]
    assert heading_line(headings[1], look, 30)[0].plain == "20–24 January 2014, some time"


def test_a_mission_has_the_ticks_over_its_band() -> None:
    assert lines("2014-01-japan", 46) == [
        "Japan 2014                        20  22  24",
        "20–24 January 2014                ▒▒▒▒▒▒▒▒▒▒",
    ]


def test_a_planned_event_is_hollow() -> None:
    assert lines("2014-01-japan/further-meetings", 80)[0].endswith("╌" * 10)


def test_a_row_says_its_mission_where_there_are_several() -> None:
    two = [mission("trip", short="Trip one", when="2014-01-20"), mission("visit", when="2014-01-21")]
    opened = workspace(*two, deal("trip/a", stage=[{"is": "signed", "when": "2014-01-20"}]), event("visit/b"))
    assert " · Trip one" in lines("trip/a", 60, "weeks", opened)[0]
    assert " · Trip one" not in lines("trip/a", 60, "days", opened)[0]
    assert " · Japan 2014" not in lines(LUNCH, 60, "weeks")[0]


def test_a_folded_heading_says_what_it_holds() -> None:
    moments = timeline_of(embedded(), embedded().records, "years")
    (folded,) = clusters(moments, "years", ())
    (open_,) = clusters(moments, "years", {folded.heading} if folded.heading else ())
    look = look_of(moments, embedded(), "years")
    assert [heading_line(each, look, 50)[0].plain.split("  ")[:2] for each in (folded, open_)] == [
        ["▸ 2014", "6 events, 3 deals"],
        ["▾ 2014", "6 events, 3 deals"],
    ]


def test_what_has_no_time_has_no_band() -> None:
    opened = workspace(mission(when="2014-01-20"), event("trip/a"))
    assert lines("trip/a", 60, opened=opened) == ["            A meeting"]
    undated = Moment("undated", None, None, 1)
    (cluster,) = clusters([undated], "days", ())
    look = look_of(timeline_of(opened, opened.records), opened, "days")
    assert heading_line(cluster, look, 60)[0].plain.rstrip() == "Time not said"
