import pytest

from tests.mission import embedded
from tests.store.workspaces import deal, event, mission, workspace
from tui.panes.timeline.beside import Look, look_of
from tui.panes.timeline.folds import Cluster, clusters
from tui.panes.timeline.moment_lines import (
    axis_lines,
    deal_line,
    event_lines,
    heading_line,
    mission_lines,
)
from tui.records import When
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


def heading(place: int, width: int, scale: Scale = "days", opened: Workspace | None = None) -> str:
    workspace = opened or embedded()
    moments = timeline_of(workspace, workspace.records, scale)
    found = [each for each in clusters(moments, scale, ()) if each.heading]
    return heading_line(found[place], look_of(moments, workspace, scale), width)[0].plain.rstrip()


def test_a_narrow_timeline_has_bands_of_few_cells_and_whole_names_of_deals() -> None:
    assert lines("2014-01-japan", 30) == ["Japan 2014               20 24", "20–24 January 2014       ▒▒▒▒▒"]
    assert lines(LUNCH, 30) == ["  midday Business lunch… █"]
    assert lines("2014-01-japan/toon-boom-heartbit", 30) == ["  ◆ Toon Boom × HeARTBIT █"]
    assert lines("2014-01-japan/toon-boom-heartbit", 27) == ["  ◆ Toon Boom × HeARTBIT"]


def test_the_size_of_an_event_stays_in_one_piece() -> None:
    for width in range(40, 90):
        said = [line[12:].split("█")[0].strip() for line in lines(LUNCH, width)]
        assert said[-1].endswith("more than 100")
        assert sum("100" in line for line in said) == 1
    assert [line[12:33].strip() for line in lines(LUNCH, 46)][-1] == "more than 100"


@pytest.mark.parametrize(
    ("place", "width", "scale", "said"),
    [
        (1, 42, "days", "20–24 January 2014, some time ▒▒▒▒▒▒▒▒▒▒"),
        (1, 40, "days", "20–24 January 2014          ▒▒▒▒▒▒▒▒▒▒"),
        (0, 30, "days", "20 January 2014  3 deals █"),
        (0, 22, "days", "20 January 2014  3 d"),
        (0, 19, "days", "20 January 2014"),
        (0, 30, "hours", "20 January 2014, midday  0 12"),
        (0, 12, "days", "20 January …"),
        (0, 30, "months", "▸ January 2014  3 deals  ▒▒▒▒▒"),
        (0, 47, "hours", "20 January 2014, midday  3 deals   0   8   16"),
    ],
)
def test_a_heading_keeps_its_counts_and_loses_first_what_says_least(
    place: int, width: int, scale: Scale, said: str
) -> None:
    assert heading(place, width, scale) == said


def test_by_hours_each_day_is_drawn_on_its_own_hours_and_more_than_a_day_on_days() -> None:
    ends = [heading(place, 60, "hours")[48:] for place in range(5)]
    assert ends == ["0   8   16", "0   8   16", "20  22  24", "0   8   16", "0   8   16"]
    assert lines("2014-01-japan", 60, "hours")[0].endswith("20  22  24")
    assert lines("2014-01-japan/further-meetings", 60, "hours")[0].endswith("╌" * 10)


def test_the_ticks_of_all_missions_say_their_month_and_year_once() -> None:
    moments = timeline_of(embedded(), embedded().records, "months")
    (line,) = axis_lines(look_of(moments, embedded(), "months"), 46)
    assert line.plain.split() == ["1", "mission", "·", "Jan", "2014", "1", "11", "21"]


def test_a_mission_has_the_ticks_over_its_band() -> None:
    assert lines("2014-01-japan", 46) == [
        "Japan 2014                        20  22  24",
        "20–24 January 2014                ▒▒▒▒▒▒▒▒▒▒",
    ]


def test_by_weeks_a_mission_has_its_days_beside_its_name_where_there_is_room() -> None:
    assert lines("2014-01-japan", 46, "weeks")[0].startswith("Japan 2014  20–24 January 2014   ")
    assert lines("2014-01-japan", 30, "weeks")[0].startswith("Japan 2014   ")


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


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (52, "▸ 1 February – 30 March 2015, some time  1,000 deals"),
        (51, "▸ 1 February – 30 March 2015  1,000 deals"),
        (39, "▸ 1 February – 30 March 2015  1,000 d"),
        (26, "▸ 1 February – 30 March 2…"),
    ],
)
def test_a_heading_loses_some_time_before_its_counts_and_they_are_shortened_before_they_go(
    width: int, said: str
) -> None:
    opened = workspace(mission())
    head = Moment("span", None, When(edtf="2015-02-01/2015-03-30"), 1, deals=1000)
    cluster = Cluster(None, head, (), folding=True, folded=True)
    assert heading_line(cluster, Look(opened, "days"), width)[0].plain.rstrip() == said
