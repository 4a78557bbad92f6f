from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from tui.records import Person
from tui.store import Catalogue, Query, TantivyCatalogue, Workspace, as_meant, read_query
from tui.store.answers import meaning

from ..drawn import queries, workspaces
from ..large import Drawn, asked
from ..workspaces import deal, mission, organisation, workspace

BUYER = [{"org": "acme", "role": "buyer"}, {"org": "unheard-of", "role": "supplier"}]
OPENED = workspace(
    mission("trip", title="A trip to Japan", short="Japan 2014"),
    deal("trip/one", party=BUYER),
    organisation("acme", "Société Acme", aka=["ACME", "The Makers"]),
    organisation("makers", "The Makers"),
    organisation("one-b", "One  Bee"),
    Person.model_validate({"id": "ann", "name": "Ann O'Neill"}),
)


@pytest.fixture(scope="module", params=["in memory", "in an index"])
def catalogue(request: pytest.FixtureRequest) -> Iterator[Catalogue]:
    """What answers of the same records, held in memory or in bulk files."""
    bulk = {"all": ["trip/one"], "kept.organisations": ["acme", "makers", "one-b"]}
    with asked(Drawn(OPENED, bulk)) as (large, oracle):
        yield large if "index" in request.param else TantivyCatalogue(oracle.workspace)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("org:acme", "org:acme"),
        ("org:ACME", "org:acme"),
        ('org:"societe acme"', "org:acme"),
        ('org:"Société  ACME"', "org:acme"),
        ("org:One-B", "org:one-b"),
        ('org:"one bee" wire', "org:one-b wire"),
        ('!org:"one bee" or (org:ACME wire)', "!org:one-b or org:acme wire"),
        ('org:ACME org:"one bee"', "org:acme org:one-b"),
        ('person:"ann o\'neill"', "person:ann"),
        ('mission:"japan 2014"', "mission:trip"),
        ('mission:"a trip to japan"', "mission:trip"),
    ],
)
def test_a_record_may_be_called_by_any_of_its_whole_names(
    typed: str, read: str, catalogue: Catalogue
) -> None:
    assert str(as_meant(read_query(typed), catalogue)) == read


@pytest.mark.parametrize(
    "typed",
    [
        'org:"the makers"',
        "org:acm",
        "org:unheard-of",
        'org:"société"',
        "org:xyzzy",
        'org:"!?"',
        "kind:ACME",
        "ACME",
        'person:"the makers"',
    ],
)
def test_what_two_records_are_called_or_none_stays_as_it_is(typed: str, catalogue: Catalogue) -> None:
    query = read_query(typed)
    assert as_meant(query, catalogue) is query


def test_what_is_mistaken_stays_as_it_is(catalogue: Catalogue) -> None:
    query = read_query("org:ACME contry:JP")
    assert query.mistakes
    assert as_meant(query, catalogue) is query


def test_among_too_many_none_is_looked_for(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_MOST", 0)
    assert str(as_meant(read_query("org:ACME"), catalogue)) == "org:ACME"


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(workspaces(), queries)
def test_a_query_is_meant_once_and_for_all(opened: Workspace, query: Query) -> None:
    answers = TantivyCatalogue(opened)
    meant = as_meant(query, answers)
    assert as_meant(meant, answers) == meant == read_query(str(meant))
