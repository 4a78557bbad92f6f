from hypothesis import given
from hypothesis import strategies as st

from tui.records import Record
from tui.store import Moment, Workspace
from tui.store.moments import timeline_of

from .workspaces import deal, embedded, event, mission, organisation, workspace

JAPAN = "2014-01-japan/"


def rows(opened: Workspace, *ids: str) -> list[tuple[int, str | None]]:
    """How deep each row stands, and its record or the date of its heading."""
    found = timeline_of(opened, ids or opened.records)
    return [(row.depth, row.id or (row.when.edtf if row.when else None)) for row in found]


def headings(*dates: str | None) -> list[tuple[str, str | None]]:
    held = [event(f"trip/{number}", when=when) for number, when in enumerate(dates)]
    opened = workspace(mission(), *held)
    found = timeline_of(opened, opened.records)
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
        ("day", "2013-12-31"),
        ("day", "2014-01-20"),
        ("day", "2014-01-24"),
        ("undated", None),
    ]


def test_a_span_is_shown_as_a_span_after_the_day_it_begins_on() -> None:
    assert headings("2014-01-20/..", "2014-01-20/2014-01-24", "2014-01-21", "2014-01-20", "2014-01") == [
        ("span", "2014-01"),
        ("day", "2014-01-20"),
        ("span", "2014-01-20/2014-01-24"),
        ("span", "2014-01-20/.."),
        ("day", "2014-01-21"),
    ]


def test_a_time_without_known_ends_is_no_day() -> None:
    assert headings("-0044") == [("span", "-0044")]


def test_events_of_one_day_stand_under_one_heading() -> None:
    assert headings("2014-01-20", "2014-01-21", "2014-01-20") == [
        ("day", "2014-01-20"),
        ("day", "2014-01-21"),
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
        ("day", True),
        ("event", False),
        ("deal", True),
    ]


def test_an_event_that_answers_shows_only_its_deals_that_answer() -> None:
    found = timeline_of(embedded(), [f"{JAPAN}business-lunch"])
    assert [(row.kind, row.answers) for row in found] == [("mission", False), ("day", True), ("event", True)]


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


@given(st.sets(st.sampled_from(sorted(embedded().records))))
def test_what_answers_and_has_a_place_in_time_is_there_and_marked(asked: set[str]) -> None:
    found = timeline_of(embedded(), asked)
    timed = {id for id in asked if embedded().records[id].KIND in ("mission", "event", "deal")}
    assert {row.id for row in found if row.id and row.answers} == timed
    assert all(_leads(row, asked) for row in found if not row.answers)


def _leads(row: Moment, asked: set[str]) -> bool:
    record = embedded().records[row.id or ""]
    return record.KIND == "mission" or any(link.id in asked for fact in record.facts() for link in fact.links)
