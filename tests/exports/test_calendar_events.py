from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.exports.documents import HOSTILE, hostile, selected, text_of, written
from tests.store.workspaces import deal, event, mission, source, workspace
from tui.store import TantivyCatalogue


def calendar(text: str) -> Calendar:
    read = Calendar.from_ical(text)
    assert isinstance(read, Calendar)
    return read


def entries(query: str = "", of: Any = None) -> dict[str, Any]:
    return {str(entry["uid"]): entry for entry in calendar(text_of("ical", query, of)).walk("VEVENT")}


def days(edtf: str) -> tuple[object, object] | None:
    """When an entry of an event with a date begins and ends; none if there is no entry."""
    held = event("trip/a", when={"edtf": edtf, "basis": "inferred"})
    found = entries("", TantivyCatalogue(workspace(held)))
    entry = found.get("trip/a#when@communique")
    return entry and (entry["dtstart"].dt, entry["dtend"].dt if "dtend" in entry else None)


def unfolded(text: str) -> list[str]:
    """The lines of content of a calendar, read as RFC 5545 says."""
    assert text.endswith("\r\n")
    return text[:-2].replace("\r\n ", "").split("\r\n")


def test_a_mission_its_events_and_the_stages_of_its_deals_are_entries() -> None:
    assert len(entries()) == 10
    signed = entries("kind:joint_venture")["2014-01-japan/acquisio-irep#stage.1@communique"]
    assert signed["summary"] == "Acquisio × IREP: announced, signed"
    assert "jobs: about 40 jobs, expected, ultimately" in signed["description"]
    assert "“have announced that they are joining forces” — Release on the first day" in signed["description"]


def test_the_same_records_are_the_same_calendar() -> None:
    assert text_of("ical") == text_of("ical")


def test_a_day_ends_on_the_next_and_a_range_after_its_last_day() -> None:
    assert days("2014-01-20") == (date(2014, 1, 20), date(2014, 1, 21))
    assert days("2014-01-20/2014-01-24") == (date(2014, 1, 20), date(2014, 1, 25))


def test_a_time_is_by_the_clocks_of_the_place() -> None:
    assert days("2014-01-20T12:30:00") == (datetime(2014, 1, 20, 12, 30), None)


def test_an_open_end_leaves_the_day_of_the_beginning() -> None:
    assert days("2014-01-20/..") == (date(2014, 1, 20), None)


@pytest.mark.parametrize(
    "edtf", ["2014", "2014-01", "2014-21", "2014-01/2014-03", "../2014-01-20", "2014/.."]
)
def test_what_has_no_day_has_no_entry_and_is_noted(edtf: str) -> None:
    assert days(edtf) is None
    held = event("trip/a", when={"edtf": edtf, "basis": "inferred"})
    _, notes = written("ical", selected("", TantivyCatalogue(workspace(held))))
    assert list(notes.changes) == ["a date without a day is left out"]


def test_what_has_no_date_is_noted() -> None:
    _, notes = written("ical", selected("", TantivyCatalogue(workspace(deal("trip/a"), mission()))))
    assert notes.changes == {"what has no date is left out": 2}


def test_what_is_planned_or_cancelled_says_so() -> None:
    held = [
        event("trip/a", when="2014-01-20", status="planned"),
        event("trip/b", when="2014-01-20", status="cancelled"),
        event("trip/c", when="2099-01-20"),
        event("trip/d", when="2014-01-20"),
    ]
    found = entries("", TantivyCatalogue(workspace(*held)))
    assert [str(entry["status"]) for _, entry in sorted(found.items())] == [
        *("TENTATIVE", "CANCELLED", "TENTATIVE", "CONFIRMED")
    ]


def test_a_doubtful_day_says_so_and_keeps_its_date_as_it_is_known() -> None:
    held = event("trip/a", when={"edtf": "2014-01-20~", "basis": "inferred"})
    (entry,) = entries("", TantivyCatalogue(workspace(held))).values()
    assert str(entry["description"]).startswith("about 20 January 2014 (inferred)")
    assert (entry["x-communique-edtf"], entry["x-communique-basis"]) == ("2014-01-20~", "inferred")


def test_no_line_is_longer_than_other_programs_read() -> None:
    lines = text_of("ical").encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(":" in line for line in unfolded(text_of("ical")))


def test_nothing_hostile_becomes_an_entry_or_a_line() -> None:
    found = entries("", hostile())
    assert len(found) == 2 * len(HOSTILE)
    assert {line.split(":")[0].split(";")[0] for line in unfolded(text_of("ical", "", hostile()))} == {
        *("BEGIN", "END", "PRODID", "VERSION", "CALSCALE", "X-WR-CALNAME", "X-WR-CALDESC"),
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "CATEGORIES"),
        *("X-COMMUNIQUE-EDTF", "X-COMMUNIQUE-BASIS"),
    }


@settings(max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn", "M"]), min_size=1))
def test_a_title_is_read_as_it_was_written(title: str) -> None:
    held = event("trip/a", title=f"a {title} b", when="2014-01-20")
    (entry,) = entries("", TantivyCatalogue(workspace(held))).values()
    assert str(entry["summary"]) == f"a {title} b"


SETTLED = {"edtf": "2014-01-20", "basis": "external", "see": ["trip/weekday"]}


def test_an_entry_leads_to_what_states_it_and_not_to_what_settles_its_day() -> None:
    cars = source("trip/weekday", title="Of cars", url="https://example.org/cars")
    told = source("trip/told", title="Of this", url="https://example.org/told")
    says = {"basis": "external", "see": ["trip/told"]}
    records = [
        deal("trip/a", stage=[{"is": "signed", "when": SETTLED}]),
        deal("trip/b", stage=[{"is": "signed", "when": SETTLED, **says}]),
        event("trip/c", when=SETTLED),
        event("trip/d", when=SETTLED, **says),
    ]
    found = entries("", TantivyCatalogue(workspace(*records, cars, told)))
    assert {id.partition("#")[0]: str(entry.get("url", "")) for id, entry in found.items()} == {
        "trip/a": "",
        "trip/b": "https://example.org/told",
        "trip/c": "",
        "trip/d": "https://example.org/told",
    }
    assert "Of cars" in found["trip/a#stage.1@communique"]["description"]


def test_no_entry_leads_to_where_its_words_do_not_stand() -> None:
    paper = source("trip/paper", file="paper.txt", sha256="0" * 64)
    held = event("trip/a", when="2014-01-20", cite={"quote": "not there", "source": "trip/paper"})
    (entry,) = entries("", TantivyCatalogue(workspace(held, paper, texts={"trip/paper": "Words"}))).values()
    assert "url" not in entry
