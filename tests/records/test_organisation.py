import pytest
from pydantic import ValidationError

from tui.records import Code, Link, Organisation

from .samples import PLAIN, records


def organisation(**fields: object) -> Organisation:
    return Organisation.model_validate({**PLAIN["organisation"], "id": "first", **fields})


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("name", ""),
        ("name", 5),
        ("names", {"French": "x"}),
        ("names", {"fr": 5}),
        ("names", ["x"]),
        ("translations", {"fr": "x"}),
        ("aka", "x"),
        ("kind", "club"),
        ("ids", {"edinet": 5}),
        ("sector", ["2720"]),
        ("part_of", ["second"]),
        ("home", True),
    ],
)
def test_an_organisation_that_says_something_else_is_refused(field: str, given: object) -> None:
    with pytest.raises(ValidationError) as caught:
        organisation(**{field: given})
    assert {error["loc"][0] for error in caught.value.errors()} == {field}


def test_an_organisation_is_found_by_all_its_names() -> None:
    one = organisation(aka=["1st"], names={"fr": "Premier", "ja": "第一"})
    assert one.names == ("First", "1st", "Premier", "第一")


def test_the_glance_has_what_is_known_each_in_its_own_column() -> None:
    assert organisation().glance == ("", "")
    assert organisation(home="JP").glance == ("", Link("JP"))
    assert organisation(kind="company", home="JP").glance == (Code("company"), Link("JP"))


def test_an_organisation_without_more_says_nothing_more() -> None:
    assert list(organisation().facts()) == []


def test_a_sector_of_an_organisation_is_inferred() -> None:
    (fact,) = organisation(sector=["isic:2720"]).facts()
    assert (fact.basis, fact.values) == ("inferred", (Code("isic:2720"),))


def test_the_group_that_it_is_part_of_is_not_read_within_a_mission() -> None:
    (fact,) = organisation(part_of="second").facts()
    assert fact.links == (Link("second"),)


def test_numbers_in_registers_are_our_reading_for_no_source_is_named() -> None:
    (fact,) = organisation(ids={"edinet": "E1"}).facts()
    assert (fact.field, fact.basis, fact.values) == ("ids.edinet", "inferred", ("E1",))


def test_parties_of_embedded_deals_stand_in_the_register() -> None:
    assert {"acquisio", "irep", "sei-corporation"} <= records().keys()
