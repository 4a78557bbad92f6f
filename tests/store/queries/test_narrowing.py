import pytest

from tui.store import Workspace
from tui.store.queries.narrowing import Values, values, values_of_fact

from ..workspaces import deal, embedded, event, mission, organisation, place, source, workspace

IREQ = "2014-01-japan/ireq-sei"


def asked(opened: Workspace, id: str) -> Values:
    return values(opened.records[id], opened)


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
        "basis": {"stated", "inferred"},
        "person": set(),
        "source": {f"2014-01-japan/{id}" for id in ("day-1.en", "aveq-nissan.fr", "mrif-nissan.en")},
        "qualifier": {"not_stated"},
        "modality": {"done", "expected"},
        "currency": set(),
        "has": {*["amount", "called", "count", "date", "figure", "product", "purpose", "sector", "term"]},
        "year": {"2014"},
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


@pytest.mark.parametrize(
    ("stated", "bases"),
    [
        ({"cite": "make films"}, {"stated"}),
        ({"basis": "inferred", "cite": "make films"}, {"inferred"}),
        ({"basis": "inferred"}, {"inferred"}),
        ({"basis": "external", "see": "https://example.org"}, {"external"}),
    ],
)
def test_a_record_has_the_bases_of_what_it_says_itself(stated: dict[str, object], bases: set[str]) -> None:
    opened = workspace(
        event("trip/walk", **stated), source("trip/release", url=None, file="a.txt", sha256="0" * 64)
    )
    assert asked(opened, "trip/walk")["basis"] == bases
    assert asked(opened, "trip/release")["basis"] == set()


def test_a_fact_has_its_own_basis_and_states() -> None:
    opened = workspace(
        event("trip/walk", cite="make films", place={"place": "JP", "basis": "inferred"}),
        source("trip/release"),
        texts={"trip/release": "They make films."},
    )
    walk = opened.records["trip/walk"]
    found = {fact.label: values_of_fact(fact, walk, opened) for fact in opened.facts(walk)}
    assert found["event"] == {"evidence": {"verbatim"}, "basis": {"stated"}}
    assert found["place"] == {"evidence": {"none"}, "basis": {"inferred"}}


def test_what_no_source_claims_has_neither_basis_nor_state() -> None:
    opened = workspace(source("trip/release"))
    release = opened.records["trip/release"]
    found = [values_of_fact(fact, release, opened) for fact in opened.facts(release)]
    assert len(found) > 1
    assert all(each == {"evidence": set(), "basis": set()} for each in found)


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


def test_an_event_is_led_to_by_no_words_of_a_source_of_its_name() -> None:
    cited = [{"text": "Make films", "cite": {"quote": "make films", "source": "lunch"}}]
    opened = workspace(event("trip/lunch"), deal("trip/one", kind="supply", term=cited))
    assert "kind" not in asked(opened, "trip/lunch")
