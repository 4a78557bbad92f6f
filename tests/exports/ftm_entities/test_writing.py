from collections import Counter

from tests.exports.documents import HOSTILE, hostile, selected, text_of, written
from tests.store.workspaces import deal, organisation, workspace
from tui.store import TantivyCatalogue

from .entities import entities

LINKS = ("entity", "project", "participant", "subject", "object", "parent", "involved", "proof")


def test_every_record_of_the_mission_is_an_entity() -> None:
    counts = Counter(each["schema"] for each in entities().values())
    assert [counts[name] for name in ("Project", "Event", "Person", "Company", "PublicBody")] == [
        3,
        7,
        1,
        5,
        2,
    ]
    assert [counts[name] for name in ("Document", "Article", "ProjectParticipant")] == [1, 9, 6]


def test_every_link_leads_to_an_entity() -> None:
    for query in ("", "kind:distribution", "org:acquisio"):
        found = entities(query)
        named = {id for each in found.values() for name in LINKS for id in each["properties"].get(name, ())}
        assert named <= set(found)


def test_only_the_deals_that_answer_are_there() -> None:
    projects = [each for each in entities("kind:distribution").values() if each["schema"] == "Project"]
    assert [each["properties"]["recordId"] for each in projects] == [["2014-01-japan/toon-boom-heartbit"]]


def test_the_same_records_are_the_same_lines() -> None:
    assert text_of("ftm") == text_of("ftm")


def test_what_was_written_is_counted() -> None:
    content, notes = written("ftm", selected())
    assert sum(notes.counts.values()) == content.count(b"\n")


def test_an_organisation_that_is_its_own_part_is_still_an_entity() -> None:
    found = entities(
        "", TantivyCatalogue(workspace(organisation("first", "First", part_of="first"), deal("trip/a")))
    )
    assert "parent" not in found["first"]["properties"]


def test_nothing_hostile_gets_through() -> None:
    found = entities("", hostile())
    texts = [text for each in found.values() for values in each["properties"].values() for text in values]
    assert [text for text in texts if any(char in text for char in "\x1b\x07\u202e\u2066")] == []
    assert sum(each["schema"] == "Project" for each in found.values()) == len(HOSTILE)
