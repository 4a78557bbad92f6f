import pytest

from tui.records import Record
from tui.store.queries.fields import HAVING
from tui.store.queries.having import had, stated_by, year_of

from ..workspaces import amount, deal, embedded, event, figure, mission, organisation, source, workspace


@pytest.mark.parametrize(
    ("record", "has"),
    [
        (organisation("first", "First"), set()),
        (organisation("first", "First", home="CA", note=["a"]), {"home", "note"}),
        (deal("trip/one", figure=[amount("CAD")]), {"figure", "amount"}),
        (deal("trip/one", figure=[figure("note", value=3, unit="Jobs")]), {"figure", "count", "jobs"}),
        (deal("trip/one", figure=[figure("s", "share", qualifier="many")]), {"figure", "share"}),
        (deal("trip/one", market=["JP"], sector=["isic:2720"], term=["a"]), {"market", "sector", "term"}),
        (event("trip/walk", when="2014", place="JP"), {"date", "place"}),
        (event("trip/walk", when={"said": "soon"}), set()),
        (source("trip/release", publisher="Us"), {"language", "address", "publisher"}),
    ],
)
def test_a_record_has_what_it_states(record: Record, has: set[str]) -> None:
    assert had(record, workspace(record)) == has


def test_a_disagreement_and_a_text_are_had() -> None:
    differing = [{"about": "note", "claims": ["note.1", "note.2"]}]
    opened = workspace(
        mission("trip", note=["a", "b"], disagreement=differing),
        source("trip/release"),
        texts={"trip/release": "They met."},
    )
    assert "disagreement" in had(opened.records["trip"], opened)
    assert "text" in had(opened.records["trip/release"], opened)


def test_all_that_the_embedded_records_have_is_declared() -> None:
    every = {thing for record in embedded().records.values() for thing in had(record, embedded())}
    assert every <= set(HAVING)
    assert {"amount", "jobs", "share", "count", "quote", "date", "market", "sector", "term", "note"} <= every


@pytest.mark.parametrize(
    ("when", "year"),
    [("2014-01-20", "2014"), ("2013/2015", "2013"), ("../2015", "2015"), ("0950", "0950"), (None, None)],
)
def test_the_year_is_that_in_which_the_date_begins(when: str | None, year: str | None) -> None:
    assert year_of(event("trip/walk", when=when)) == year


def test_people_sources_and_kinds_of_figure_are_those_of_facts() -> None:
    found = stated_by(embedded().records["2014-01-japan/acquisio-irep"], embedded())
    assert found["currency"] == {"CAD"}
    assert "2014-01-japan/day-1.en" in found["source"]
    assert found["person"] == set()
    assert stated_by(embedded().records["2014-01-japan"], embedded())["person"] == {"jean-francois-lisee"}
    assert stated_by(embedded().records["jean-francois-lisee"], embedded())["person"] == {
        "jean-francois-lisee"
    }
