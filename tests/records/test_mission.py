import pytest
from pydantic import ValidationError

from tui.records import Code, Link, Mission, When

from .samples import PLAIN, records


def mission(**fields: object) -> Mission:
    return Mission.model_validate({**PLAIN["mission"], "id": "trip", **fields})


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("kind", "holiday"),
        ("direction", "sideways"),
        ("from", ["CA"]),
        ("to", []),
        ("to", "JP"),
        ("origin", "CA"),
        ("destination", ["JP"]),
        ("lead", {"did": "leads"}),
        ("when", 1390176000),
        ("event", [{"title": "A meeting"}]),
        ("policy", "trade"),
    ],
)
def test_a_mission_that_says_something_else_is_refused(field: str, given: object) -> None:
    with pytest.raises(ValidationError) as caught:
        mission(**{field: given})
    assert {error["loc"][0] for error in caught.value.errors()} == {field}


def test_a_mission_is_its_own_mission() -> None:
    assert mission().mission == "trip"


def test_a_mission_leads_from_a_place_to_places() -> None:
    links = {fact.field: fact.links for fact in mission(lead="somebody").facts() if fact.links}
    assert links == {
        "from.CA": (Link("CA"),),
        "to.JP": (Link("JP"),),
        "lead.1": (Link("somebody"),),
    }


def test_the_glance_has_its_date_where_that_is_known() -> None:
    assert mission().glance == (Code("other"),)
    assert mission(when="2014-01").glance == (Code("other"), When(edtf="2014-01"))


def test_what_the_release_tells_of_the_context_comes_before_notes() -> None:
    told = mission(note=["n"], policy=["p"], challenge=["c"], opportunity=["o"])
    assert [fact.field for fact in told.facts()][-4:] == [
        "policy.1",
        "opportunity.1",
        "challenge.1",
        "note.1",
    ]


def test_the_embedded_mission_keeps_what_sources_give_differently_apart() -> None:
    facts = {fact.field for fact in records()["2014-01-japan"].facts()}
    assert {"delegates", "delegates-before-departure", "delegates-at-the-end"} <= facts
