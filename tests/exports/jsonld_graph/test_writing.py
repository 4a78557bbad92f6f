import json

from tests.exports.documents import HOSTILE, hostile, selected, text_of, written
from tui.exports.jsonld_graph import LOSES

from .graphs import SCHEMA, expanded, triples, values


def test_every_record_of_the_mission_is_a_node() -> None:
    nodes = [node for node in expanded().values() if node["@type"] != [SCHEMA + "Claim"]]
    assert len(nodes) == 36
    assert {kind for node in nodes for kind in node["@type"]} == {
        SCHEMA + kind
        for kind in (
            *("Project", "Event", "Organization", "GovernmentOrganization", "ResearchOrganization"),
            *("Person", "Country", "AdministrativeArea", "Article", "WebPage", "CreativeWork"),
        )
    }


def test_every_reference_leads_to_a_node_or_into_the_web() -> None:
    for query in ("", "kind:distribution"):
        known = set(expanded(query))
        named = {
            word.strip("<>") for line in triples(query) for word in line.split(" ") if "<communique:" in word
        }
        assert named - known <= {
            "communique:2014-01-japan/acquisio-irep",
            "communique:2014-01-japan/ireq-sei",
        }


def test_only_the_deals_that_answer_are_there() -> None:
    projects = [
        id for id, node in expanded("kind:distribution").items() if node["@type"] == [SCHEMA + "Project"]
    ]
    assert projects == ["communique:2014-01-japan/toon-boom-heartbit"]


def test_the_graph_is_read_without_fetching_anything_and_says_all_in_one_vocabulary() -> None:
    predicates = {line.split(" ")[1].strip("<>") for line in triples()}
    assert {name for name in predicates if not name.startswith(SCHEMA)} == {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    }


def test_what_was_written_is_counted() -> None:
    content, notes = written("jsonld", selected())
    assert sum(notes.counts.values()) == content.count(b"\n") - 4


def test_the_graph_says_what_it_cannot_keep() -> None:
    (about, *_) = json.loads(text_of("jsonld"))["@graph"]
    assert (about["@type"], about["description"]) == ("Dataset", list(LOSES))


def test_the_same_records_are_the_same_graph() -> None:
    assert text_of("jsonld") == text_of("jsonld")


def test_nothing_hostile_gets_through() -> None:
    found = expanded("", hostile())
    names = [name for node in found.values() for name in values(node, "name")]
    assert [name for name in names if any(char in name for char in "\x1b\x07\u202e\u2066")] == []
    assert {name for name in HOSTILE if name.isprintable()} <= set(names)
    assert [id for id in found if not id.startswith("communique:")] == []
