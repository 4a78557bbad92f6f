import json
from html.parser import HTMLParser
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.exports.documents import hostile, selected, text_of, written
from tests.store.workspaces import deal, event, workspace
from tui.exports import timelinejs_slides
from tui.store import Catalogue, TantivyCatalogue

DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
        "second": {"type": "integer", "minimum": 0, "maximum": 59},
        "millisecond": {"type": "integer", "minimum": 0},
        "display_date": {"type": "string"},
        "format": {"type": "string"},
    },
    "dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"]},
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
MEDIA = {
    "type": "object",
    "required": ["url"],
    "properties": {
        name: {"type": "string"}
        for name in ("url", "caption", "credit", "thumbnail", "alt", "title", "link", "link_target")
    },
    "additionalProperties": False,
}
TITLE = {
    "type": "object",
    "properties": {
        "start_date": DATE,
        "end_date": DATE,
        "text": TEXT,
        "media": MEDIA,
        "group": {"type": "string"},
        "display_date": {"type": "string"},
        "background": {
            "type": "object",
            "properties": {name: {"type": "string"} for name in ("url", "alt", "color")},
            "additionalProperties": False,
        },
        "autolink": {"type": "boolean"},
        "unique_id": {"type": "string", "minLength": 1},
    },
    "additionalProperties": False,
}
ERA = {
    "type": "object",
    "required": ["start_date", "end_date"],
    "properties": {"start_date": DATE, "end_date": DATE, "text": TEXT},
    "additionalProperties": False,
}
TIMELINE = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "events": {"type": "array", "items": {**TITLE, "required": ["start_date"]}},
        "title": TITLE,
        "eras": {"type": "array", "items": ERA},
        "scale": {"enum": ["human", "cosmological"]},
    },
    "additionalProperties": False,
}
"""What TimelineJS documents of its JSON format, as a schema."""


class Tags(HTMLParser):
    """The tags of a text and where they lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert {name for name, _ in attrs} <= {"href"}
        self.links += [str(value) for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data


def told(query: str = "", of: Catalogue | None = None) -> Any:
    read = json.loads(text_of("timelinejs", query, of))
    Draft202012Validator(TIMELINE).validate(read)
    return read


def slide(edtf: str, **more: str) -> Any:
    held = event("trip/a", when={"edtf": edtf, "basis": "inferred", **more})
    return told("", TantivyCatalogue(workspace(held)))["events"][0]


def test_the_schema_refuses_what_timelinejs_does_not_know() -> None:
    assert not Draft202012Validator(TIMELINE).is_valid({"events": [{"text": {}}]})
    assert not Draft202012Validator(TIMELINE).is_valid({"events": [{"start_date": {"year": 2014, "day": 1}}]})


def test_the_mission_its_events_and_the_stages_of_its_deals_are_slides() -> None:
    slides = {each["unique_id"]: each for each in told()["events"]}
    assert len(slides) == 10
    signed = slides["2014-01-japan/acquisio-irep#stage.1"]
    assert signed["text"]["headline"] == "Acquisio × IREP: announced, signed"
    assert signed["start_date"] == {"year": 2014, "month": 1, "day": 20}
    assert "<p>jobs: about 40 jobs, expected, ultimately</p>" in signed["text"]["text"]


def test_a_slide_has_the_words_and_a_link_to_the_source() -> None:
    text = told("kind:joint_venture")["events"][0]["text"]["text"]
    assert "<p>“have announced that they are joining forces” — Release on the first day" in text
    assert ">Report on the second day, with the visit to Nissan, " in text


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2014-01-20", (2014, 1, 20), None),
        ("2014-01", (2014, 1), None),
        ("2014", (2014,), None),
        ("2014-01-20/2014-01-24", (2014, 1, 20), (2014, 1, 24)),
        ("2014-21", (2014, 3), (2014, 5)),
        ("2014-01-20/..", (2014, 1, 20), None),
        ("2014/..", (2014,), None),
        ("2014-01-20T12:30:00", (2014, 1, 20, 12, 30), None),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    edtf: str, start: tuple[int, ...], end: tuple[int, ...] | None
) -> None:
    made = slide(edtf)
    assert tuple(made["start_date"].values()) == start
    assert tuple(made.get("end_date", {}).values()) == (end or ())


def test_what_is_not_sure_of_a_date_is_shown() -> None:
    assert slide("2014-01~")["display_date"] == "about January 2014"
    assert slide("2014-01-20", part="midday")["display_date"] == "20 January 2014, midday"
    assert slide("2014-01-20/..")["display_date"] == "from 20 January 2014"


def test_what_has_no_beginning_is_noted() -> None:
    records = (deal("trip/a"), event("trip/b", when={"edtf": "../2014", "basis": "inferred"}))
    _, notes = written("timelinejs", selected("", TantivyCatalogue(workspace(*records))))
    assert notes.changes == {"what has no date, or no beginning, is left out": 2}


def test_more_slides_than_a_timeline_is_made_for_are_all_there_and_noted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(timelinejs_slides, "_MANY", 4)
    content, notes = written("timelinejs", selected())
    assert len(json.loads(content)["events"]) == 10
    assert list(notes.changes.values()) == [6]


def test_nothing_hostile_gets_through() -> None:
    read = told("", hostile())
    for made in (read["title"], *read["events"]):
        for text in (*made["text"].values(), made.get("display_date", ""), made.get("group", "")):
            assert Tags(text).tags <= {"p", "a"}
            assert [link for link in Tags(text).links if not link.startswith("https://")] == []
    assert "<script>alert(1)</script>" in [Tags(each["text"]["headline"]).words for each in read["events"]]
