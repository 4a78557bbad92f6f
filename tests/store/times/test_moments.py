from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tui.records import Record
from tui.store import SCALES, Moment, Scale, Workspace
from tui.store.times.moments import timeline_of

from ..workspaces import deal, embedded, event, mission, organisation, workspace

JAPAN = "2014-01-japan/"


def rows(opened: Workspace, *ids: str, scale: Scale = "days") -> list[tuple[int, str | None]]:
    """How deep each row stands, and its record or the date of its heading."""
    found = timeline_of(opened, ids or opened.records, scale)
    return [(row.depth, row.id or (row.when.edtf if row.when else None)) for row in found]


def headings(*dates: str | None, scale: Scale = "days") -> list[tuple[str, str | None]]:
    held = [event(f"trip/{number}", when=when) for number, when in enumerate(dates)]
    opened = workspace(mission(when="2014-01-20"), *held)
    found = timeline_of(opened, opened.records, scale)
    return [(row.kind, row.when.edtf if row.when else None) for row in found if row.depth == 1]


def order(*records: Record) -> list[str | None]:
    return [id for depth, id in rows(workspace(mission(), *records)) if depth == 2]


def test_the_embedded_mission_day_by_day() -> None:
    assert rows(embedded()) == [
        (0, "2014-01-japan"),
        (1, "2014-01-20"),
        (2, f"{JAPAN}business-lunch"),
        (3, f"{JAPAN}acquisio-irep"),
        (3, f"{JAPAN}toon-boom-heartbit"),
        (3, f"{JAPAN}ireq-sei"),
        (2, f"{JAPAN}anniversary-reception"),
        (1, "2014-01-20/2014-01-24"),
        (2, f"{JAPAN}further-meetings"),
        (1, "2014-01-21"),
        (2, f"{JAPAN}smart-house-visit"),
        (2, f"{JAPAN}nissan-visit"),
        (1, "2014-01-24"),
        (2, f"{JAPAN}end-of-the-mission"),
    ]


def test_days_come_in_order_and_what_has_no_date_last() -> None:
    assert headings(None, "2014-01-24", "2014-01-20", "2013-12-31") == [
        ("unit", "2013-12-31"),
        ("unit", "2014-01-20"),
        ("unit", "2014-01-24"),
        ("undated", None),
    ]


def test_a_span_is_shown_as_a_span_after_the_day_it_begins_on() -> None:
    assert headings("2014-01-20/..", "2014-01-20/2014-01-24", "2014-01-21", "2014-01-20", "2014-01") == [
        ("span", "2014-01"),
        ("unit", "2014-01-20"),
        ("span", "2014-01-20/2014-01-24"),
        ("span", "2014-01-20/.."),
        ("unit", "2014-01-21"),
    ]


def test_a_time_without_known_ends_is_no_day() -> None:
    assert headings("-0044") == [("span", "-0044")]


def test_an_approximate_day_is_not_that_day() -> None:
    assert headings("2014-01-20~", "2014-01-20", "2014-01-20?") == [
        ("unit", "2014-01-20"),
        ("span", "2014-01-20?"),
        ("span", "2014-01-20~"),
    ]


def test_by_weeks_months_and_years_what_fits_stands_together() -> None:
    dates = ("2014-01-20/2014-01-24", "2014-01-27", "2014-03", "2013/2014", "2014-02-03~", None)
    assert headings(*dates, scale="weeks") == [
        ("span", "2013/2014"),
        ("unit", "2014-01-20/2014-01-26"),
        ("unit", "2014-01-27/2014-02-02"),
        ("unit", "2014-02-03/2014-02-09"),
        ("span", "2014-03"),
        ("undated", None),
    ]
    months = [("unit", f"2014-{month}") for month in ("01", "02", "03")]
    assert headings(*dates, scale="months") == [("span", "2013/2014"), *months, ("undated", None)]
    assert headings(*dates, scale="years") == [("span", "2013/2014"), ("unit", "2014"), ("undated", None)]


def test_by_hours_parts_of_the_day_and_hours_are_headings_and_whole_days_come_after_them() -> None:
    times: tuple[dict[str, str], ...] = (
        {"part": "morning"},
        {"edtf": "2014-01-20T10:30:00"},
        {},
        {"edtf": "2014-01-20T08:00:00"},
    )
    held = [event(f"trip/{n}", when={"edtf": "2014-01-20", **time}) for n, time in enumerate(times)]
    opened = workspace(mission(), *held)
    found = [row.when for row in timeline_of(opened, opened.records, "hours") if row.depth == 1]
    assert [(when.edtf, when.part) for when in found if when] == [
        ("2014-01-20T08:00:00", None),
        ("2014-01-20", "morning"),
        ("2014-01-20T10:00:00", None),
        ("2014-01-20", None),
    ]


def test_by_hours_one_span_has_one_heading_whatever_the_part_of_the_day() -> None:
    held = [event(f"trip/{part}", when={"edtf": "2014-01", "part": part}) for part in ("morning", "evening")]
    assert [depth for depth, _ in rows(workspace(mission(), *held), scale="hours")] == [0, 1, 2, 2]


def test_by_weeks_missions_stand_among_what_the_time_saw() -> None:
    opened = workspace(
        mission("trip", when="2014-01-20/2014-01-22"),
        mission("visit", when="2014-01-21"),
        event("trip/lunch", when="2014-01-20", announces=["one"]),
        event("visit/dinner", when="2014-01-20"),
        deal("trip/one"),
    )
    assert rows(opened, scale="weeks") == [
        (1, "2014-01-20/2014-01-26"),
        (2, "trip"),
        (2, "visit"),
        (2, "trip/lunch"),
        (3, "trip/one"),
        (2, "visit/dinner"),
    ]


def test_a_heading_counts_its_events_and_deals() -> None:
    found = timeline_of(embedded(), embedded().records, "years")
    assert [(row.events, row.deals) for row in found if row.id is None] == [(6, 3)]


def test_what_was_planned_or_is_yet_to_come_was_not_held() -> None:
    opened = workspace(
        mission(when="2014-01-20/2014-01-24"),
        event("trip/planned", when="2014-01-20", status="planned", announces=["one"]),
        event("trip/later", when="2014-01-22"),
        event("trip/begun", when="2014-01"),
        event("trip/undated"),
        deal("trip/one"),
    )
    found = timeline_of(replace(opened, as_of=date(2014, 1, 21)), opened.records)
    assert {row.id for row in found if not row.held} == {"trip/planned", "trip/one", "trip/later"}


def test_events_of_one_day_stand_under_one_heading() -> None:
    assert headings("2014-01-20", "2014-01-21", "2014-01-20") == [
        ("unit", "2014-01-20"),
        ("unit", "2014-01-21"),
    ]


def test_the_parts_of_a_day_come_in_order_and_an_unknown_part_before_the_evening() -> None:
    parts = ("evening", None, "midday", "morning", "afternoon")
    held = [
        event(f"trip/{part or 'unknown'}", when={"edtf": "2014-01-20", **({"part": part} if part else {})})
        for part in parts
    ]
    assert order(*held) == [
        "trip/morning",
        "trip/midday",
        "trip/afternoon",
        "trip/unknown",
        "trip/evening",
    ]


def test_events_of_one_time_keep_the_order_of_the_file() -> None:
    assert order(*(event(f"trip/{id}", when="2014-01-20") for id in "bca")) == ["trip/b", "trip/c", "trip/a"]


def test_a_date_known_only_in_words_is_undated_but_kept() -> None:
    opened = workspace(mission(), event("trip/one", when={"said": "one day"}))
    heading, row = timeline_of(opened, opened.records)[1:]
    assert heading.kind == "undated"
    assert row.when is not None
    assert row.when.said == "one day"


def test_an_event_that_only_leads_to_an_answer_says_so() -> None:
    found = timeline_of(embedded(), [f"{JAPAN}ireq-sei"])
    assert [(row.kind, row.answers) for row in found] == [
        ("mission", False),
        ("unit", True),
        ("event", False),
        ("deal", True),
    ]


def test_an_event_that_answers_shows_only_its_deals_that_answer() -> None:
    found = timeline_of(embedded(), [f"{JAPAN}business-lunch"])
    assert [(row.kind, row.answers) for row in found] == [("mission", False), ("unit", True), ("event", True)]


def test_a_heading_says_how_many_deals_its_time_saw() -> None:
    found = timeline_of(embedded(), embedded().records)
    assert [row.deals for row in found if row.depth == 1] == [3, 0, 0, 0]
    narrowed = timeline_of(embedded(), [f"{JAPAN}ireq-sei"])
    assert [row.deals for row in narrowed if row.depth == 1] == [1]


def test_a_deal_that_no_event_announces_stands_under_its_own_date() -> None:
    signed = deal("trip/one", stage=[{"is": "signed", "when": "2014-01-21"}])
    assert rows(workspace(mission(), signed, deal("trip/two"))) == [
        (0, "trip"),
        (1, "2014-01-21"),
        (2, "trip/one"),
        (1, None),
        (2, "trip/two"),
    ]


def test_a_deal_that_an_event_only_speaks_of_is_not_lost() -> None:
    talk = event("trip/talk", note=[{"text": "They spoke of it", "about": "trip/one"}])
    assert (2, "trip/one") in rows(workspace(mission(), talk, deal("trip/one")))


def test_each_mission_has_its_heading_if_anything_of_it_answers() -> None:
    opened = workspace(
        mission("trip"), mission("visit"), deal("visit/one"), organisation("first", "First Company")
    )
    assert [row.id for row in timeline_of(opened, ["visit/one"]) if row.kind == "mission"] == ["visit"]
    assert [row.id for row in timeline_of(opened, ["trip"])] == ["trip"]
    assert timeline_of(opened, ["first"]) == ()
    assert timeline_of(opened, []) == ()


@given(st.lists(st.sets(st.sampled_from("abcd")), max_size=4), st.sets(st.sampled_from("abcd")))
def test_every_deal_stands_once_under_each_event_that_announces_it(
    announced: list[set[str]], asked: set[str]
) -> None:
    held = [event(f"trip/e{number}", announces=sorted(ids)) for number, ids in enumerate(announced)]
    opened = workspace(mission(), *held, *(deal(f"trip/{local}") for local in "abcd"))
    found = timeline_of(opened, [f"trip/{local}" for local in asked])
    for local in "abcd":
        times = max(1, sum(local in ids for ids in announced)) if local in asked else 0
        assert [row.id for row in found].count(f"trip/{local}") == times


@given(st.sets(st.sampled_from(sorted(embedded().records))), st.sampled_from(SCALES))
def test_what_answers_and_has_a_place_in_time_is_there_and_marked(asked: set[str], scale: Scale) -> None:
    found = timeline_of(embedded(), asked, scale)
    timed = {id for id in asked if embedded().records[id].KIND in ("mission", "event", "deal")}
    assert {row.id for row in found if row.id and row.answers} == timed
    assert all(_leads(row, asked) for row in found if not row.answers)


DATES = st.sampled_from(
    (
        "2014-01-20",
        "2014-01-22",
        "2014-01-20~",
        "2014-01",
        "2014-01-20/2014-01-24",
        "2014/..",
        "../2013",
        "2015",
    )
)


@given(st.lists(st.none() | DATES, max_size=8), st.sampled_from(SCALES))
def test_every_event_stands_under_a_heading_that_its_time_lies_in(
    dates: list[str | None], scale: Scale
) -> None:
    opened = workspace(mission(), *(event(f"trip/{n}", when=when) for n, when in enumerate(dates)))
    heading: Moment | None = None
    seen = []
    for row in timeline_of(opened, opened.records, scale):
        heading = row if row.id is None else heading
        if row.kind == "event" and heading:
            seen.append(row.id)
            over, own = heading.when and heading.when.span, row.when and row.when.span
            assert (own is None) == (heading.kind == "undated")
            if own and over:
                assert (over.first or date.min) <= (own.first or date.min)
                assert (over.last or date.max) >= (own.last or date.max)
    assert sorted(map(str, seen)) == [f"trip/{n}" for n in range(len(dates))]


def _leads(row: Moment, asked: set[str]) -> bool:
    record = embedded().records[row.id or ""]
    return record.KIND == "mission" or any(link.id in asked for fact in record.facts() for link in fact.links)


def test_what_belongs_to_no_known_mission_stands_last_under_headings_of_its_own() -> None:
    stage = [{"is": "signed", "when": "2014-01-20"}]
    opened = workspace(mission("trip"), deal("trip/one", stage=stage), deal("fair/one", stage=stage))
    days = timeline_of(opened, opened.records)
    assert [(each.kind, each.id, each.depth) for each in days] == [
        ("mission", "trip", 0),
        ("unit", None, 1),
        ("deal", "trip/one", 2),
        ("apart", None, 0),
        ("unit", None, 1),
        ("deal", "fair/one", 2),
    ]
    assert [each.id for each in timeline_of(opened, ["fair/one"], "years")] == [None, "fair/one"]
