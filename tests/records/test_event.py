import pytest
from pydantic import ValidationError

from tui.records import Code, Event, Link, When

from .samples import PLAIN


def event(**fields: object) -> Event:
    return Event.model_validate({**PLAIN["event"], "id": "trip/meeting", **fields})


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("kind", "party"),
        ("status", "maybe"),
        ("when", True),
        ("when", "Monday"),
        ("place", ["JP"]),
        ("place", "Tokyo, Japan"),
        ("announces", "first"),
        ("announces", [5]),
        ("part", [{"did": "spoke"}]),
        ("unheard", 1),
    ],
)
def test_an_event_that_says_something_else_is_refused(field: str, given: object) -> None:
    with pytest.raises(ValidationError) as caught:
        event(**{field: given})
    assert {error["loc"][0] for error in caught.value.errors()} == {field}


def test_an_event_was_held_unless_it_is_said_otherwise() -> None:
    assert event().glance == (Code("meeting"), Code("held"))
    assert event(status="planned").glance == (Code("meeting"), Code("planned"))


def test_an_event_leads_to_its_place_its_people_and_the_deals_announced() -> None:
    one = event(place="JP-13", part=["somebody"], announces=["first"], when="2014-01-20")
    links = {fact.field: fact.links for fact in one.facts() if fact.links}
    assert links == {
        "place.JP-13": (Link("JP-13"),),
        "part.1": (Link("somebody"),),
        "announces.first": (Link("trip/first"),),
    }
    assert one.dated == When(edtf="2014-01-20")


def test_the_words_that_name_an_event_stand_under_it() -> None:
    (fact,) = event(cite="a lunch").facts()
    assert [cite.quote for cite in fact.cites] == ["a lunch"]
