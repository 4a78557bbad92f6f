import pytest
from pydantic import ValidationError

from tui.records import Link, Person, When

from .samples import PLAIN


def person(**fields: object) -> Person:
    return Person.model_validate({**PLAIN["person"], "id": "somebody", **fields})


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("name", " "),
        ("names", {"EN": "x"}),
        ("aka", [""]),
        ("role", ["Minister"]),
        ("role", [{"of": "CA"}]),
        ("role", [{"title": "Minister", "when": 2014}]),
        ("naming", [5]),
        ("age", 50),
    ],
)
def test_a_person_of_whom_something_else_is_said_is_refused(field: str, given: object) -> None:
    with pytest.raises(ValidationError) as caught:
        person(**{field: given})
    assert {error["loc"][0] for error in caught.value.errors()} == {field}


def test_a_role_says_of_what_and_when() -> None:
    one = person(role=[{"title": "Minister", "of": "CA-QC", "when": "2014"}, {"title": "Member"}])
    facts = {fact.field: fact.values for fact in one.facts()}
    assert facts == {
        "role.1": ("Minister", Link("CA-QC"), When(edtf="2014")),
        "role.2": ("Member",),
    }
    assert one.glance == ("Minister",)


def test_a_person_is_found_by_all_names() -> None:
    assert person(aka=["S."], names={"fr": "Quelqu’un"}).names == ("Somebody", "S.", "Quelqu’un")
