import pytest
from pydantic import ValidationError

from tui.records import Link, Place

from .samples import PLAIN


def place(id: str, **fields: object) -> Place:
    return Place.model_validate({**PLAIN["place"], "id": id, **fields})


@pytest.mark.parametrize(
    ("field", "given"), [("name", ""), ("names", {"fr": ""}), ("note", "big"), ("country", "JP")]
)
def test_a_place_of_which_something_else_is_said_is_refused(field: str, given: object) -> None:
    with pytest.raises(ValidationError) as caught:
        place("JP", **{field: given})
    assert {error["loc"][0] for error in caught.value.errors()} == {field}


@pytest.mark.parametrize(("id", "country"), [("JP", "JP"), ("JP-13", "JP"), ("CA-QC", "CA")])
def test_a_part_of_a_country_has_the_code_of_the_country(id: str, country: str) -> None:
    assert place(id).country == country


def test_a_part_leads_to_its_country_and_a_country_to_nothing() -> None:
    assert [fact.links for fact in place("JP-13").facts()] == [(), (Link("JP"),)]
    assert [fact.links for fact in place("JP").facts()] == [()]


def test_a_place_is_found_by_its_names_in_other_languages() -> None:
    assert place("JP", names={"fr": "Japon"}).names == ("Japan", "Japon")
