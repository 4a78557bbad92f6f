import pytest

from tui.store import Workspace
from tui.store.queries.words import Line, lines, values

from ..workspaces import deal, embedded, event, mission, organisation, place, source, workspace

IREQ = "2014-01-japan/ireq-sei"


def read(opened: Workspace, id: str) -> list[Line]:
    return list(lines(opened.records[id], opened))


def texts(opened: Workspace, id: str) -> set[str]:
    return {line.text for line in read(opened, id)}


def asked(opened: Workspace, id: str) -> dict[str, set[str]]:
    return values(opened.records[id], opened)


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


def test_a_deal_has_its_own_values() -> None:
    assert asked(embedded(), IREQ) == {
        "record": {"deal"},
        "kind": {"licence"},
        "stage": {"signed"},
        "sector": {"isic:2720", "isic:7210"},
        "country": {"CA", "JP"},
        "org": {"ireq", "sei-corporation"},
        "mission": {"2014-01-japan"},
        "evidence": {"verbatim", "external"},
    }


@pytest.mark.parametrize(
    ("stated", "states"),
    [
        ({"cite": "make films"}, {"verbatim"}),
        ({"cite": ["make films", "make ships"]}, {"verbatim", "not_found"}),
        ({"cite": "films"}, {"ambiguous"}),
        ({"basis": "inferred"}, {"none"}),
        ({"basis": "external", "see": "https://example.org"}, {"external"}),
    ],
)
def test_a_record_has_the_states_of_its_evidence(stated: dict[str, object], states: set[str]) -> None:
    release = source("trip/release")
    texts = {"trip/release": "They make films. They like films."}
    opened = workspace(release, event("trip/walk", **stated), texts=texts)
    assert asked(opened, "trip/walk")["evidence"] == states


def test_the_stage_of_a_deal_is_the_latest() -> None:
    signed = deal("trip/one", stage=[{"is": "announced"}, {"is": "signed"}])
    assert asked(workspace(signed), "trip/one")["stage"] == {"signed"}


def test_countries_are_those_of_markets_and_of_the_homes_of_parties() -> None:
    opened = workspace(deal("trip/one", "first", market=["JP-13"]), organisation("first", "F", home="CA-QC"))
    assert asked(opened, "trip/one")["country"] == {"JP", "CA"}


def small() -> Workspace:
    cited = [{"text": "Make films", "cite": "make films"}]
    return workspace(
        mission("trip"),
        event("trip/lunch", announces=["one"]),
        event("trip/walk"),
        deal("trip/one", "first", kind="supply", market=["JP"], term=cited),
        deal("trip/two", "second", kind="licence"),
        organisation("first", "First Company", home="CA"),
        organisation("second", "Second Company"),
        place("JP", "Japan"),
        source("trip/release"),
        source("trip/other"),
        texts={"trip/release": "They make films."},
    )


@pytest.mark.parametrize(
    ("id", "kinds"),
    [
        ("trip", {"supply", "licence"}),
        ("trip/lunch", {"supply"}),
        ("trip/walk", set()),
        ("first", {"supply"}),
        ("second", {"licence"}),
        ("JP", {"supply"}),
        ("trip/release", {"supply"}),
        ("trip/other", set()),
    ],
)
def test_what_leads_to_deals_or_is_in_them_has_their_values(id: str, kinds: set[str]) -> None:
    assert asked(small(), id).get("kind", set()) == kinds


def test_an_organisation_has_its_own_country_and_is_its_own_party() -> None:
    assert asked(small(), "first")["country"] == {"CA"}
    assert asked(small(), "first")["org"] == {"first"}
    assert asked(small(), "second")["country"] == set()


@pytest.mark.parametrize("id", ["trip", "trip/lunch", "trip/walk", "trip/one", "trip/release"])
def test_what_belongs_to_a_mission_has_it(id: str) -> None:
    assert asked(small(), id)["mission"] == {"trip"}


def test_every_record_has_its_kind() -> None:
    for id, record in embedded().records.items():
        assert asked(embedded(), id)["record"] == {record.KIND}
