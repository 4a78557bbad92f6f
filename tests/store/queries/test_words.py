from tui.store import Workspace
from tui.store.queries.words import Line, lines

from ..workspaces import deal, embedded, organisation, source, workspace


def read(opened: Workspace, id: str) -> list[Line]:
    return list(lines(opened.records[id], opened))


def texts(opened: Workspace, id: str) -> set[str]:
    return {line.text for line in read(opened, id)}


def test_names_come_first_then_facts_in_reading_order() -> None:
    named = organisation("first", "First Company", aka=["FC"], names={"fr": "Première"}, kind="company")
    assert read(workspace(named), "first") == [
        Line("name", "name", "First Company"),
        Line("name", "name", "FC"),
        Line("name", "name", "Première"),
        Line("aka.FC", "also known as", "FC"),
        Line("name.fr", "in French", "Première"),
        Line("kind", "kind", "company"),
    ]


def test_a_fact_brings_all_the_names_of_what_it_leads_to() -> None:
    named = organisation("first", "First Company", aka=["FC"], names={"ja": "第一"})
    found = read(workspace(deal("trip/one", "first"), named), "trip/one")
    assert [line.text for line in found if line.field == "party.first"] == [
        "First Company · role inferred",
        "FC",
        "第一",
    ]


def test_a_fact_that_leads_nowhere_is_found_by_the_id() -> None:
    assert "first · role inferred" in texts(workspace(deal("trip/one", "first")), "trip/one")


def test_quotations_are_read_with_single_spaces_under_the_field_they_state() -> None:
    told = deal("trip/one", term=[{"text": "Make batteries", "cite": "to make\n   batteries"}])
    found = [line for line in read(workspace(told), "trip/one") if line.field == "term.1"]
    assert found == [Line("term.1", "term", "Make batteries"), Line("term.1", "words", "to make batteries")]


def test_the_text_of_a_source_is_read_sentence_by_sentence_as_it_means() -> None:
    text = "Quebec&#39;s batteries.\n\n  A second line. And a third."
    opened = workspace(source("trip/release"), texts={"trip/release": text})
    found = [(line.text, line.start) for line in read(opened, "trip/release") if line.field == "text"]
    assert found == [("Quebec's batteries.", 0), ("A second line.", 23), ("And a third.", 38)]


def test_every_fact_of_the_embedded_data_has_a_line() -> None:
    for id, record in embedded().records.items():
        fields = {line.field for line in read(embedded(), id)}
        assert {fact.field for fact in record.facts()} <= fields


def test_a_deal_with_a_passage_is_read_there_and_not_in_our_codes_and_numbers() -> None:
    told = deal(
        "trip/one",
        "first",
        kind={"is": "supply", "cite": "Supplies"},
        figure=[{"id": "jobs", "kind": "count", "value": 40, "unit": "jobs", "cite": "forty jobs"}],
        term=[{"text": "Make batteries", "cite": "batteries"}],
        market=["JP"],
        passage="Supplies batteries. That is forty jobs.",
    )
    named = organisation("first", "First Company", aka=["FC"])
    found = read(workspace(told, named), "trip/one")
    assert [line.text for line in found] == [
        told.title,
        "First Company",
        "FC",
        "Make batteries",
        "Supplies batteries.",
        "That is forty jobs.",
    ]


def test_a_passage_is_read_also_of_a_deal_that_is_not_held() -> None:
    told = deal("trip/one", "first", passage="Forty jobs.")
    assert "Forty jobs." in [line.text for line in lines(told, workspace())]
