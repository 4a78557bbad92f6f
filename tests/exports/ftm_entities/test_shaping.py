import pytest
from followthemoney.types import registry
from hypothesis import given
from hypothesis import strategies as st

from tui.exports.ftm_entities.shaping import begins, dated, ends, entity, id_of
from tui.records import When


@given(st.text(min_size=1))
def test_any_address_gives_an_id_that_followthemoney_takes(address: str) -> None:
    assert registry.entity.validate(id_of(address))


def test_ids_are_told_from_each_other() -> None:
    addresses = ["a/b", "a-b", "a.b", "a/b#c", "a/b/c", "a#b.c", "a#b/c", "a#b c"]
    assert len({id_of(address) for address in addresses}) == len(addresses)
    assert id_of("2014-01-japan/acquisio-irep#jobs") == "2014-01-japan--acquisio-irep..jobs"


def test_an_entity_has_only_properties_with_a_value_each_once() -> None:
    made = entity("a", "Note", name="one", description=["two", None, "two", ""], summary=None)
    assert made == {"id": "a", "schema": "Note", "properties": {"name": ["one"], "description": ["two"]}}


@pytest.mark.parametrize(
    ("edtf", "found"),
    [
        ("2014-01-20", ("2014-01-20", None, "2014-01-20")),
        ("2014-01", ("2014-01", None, "2014-01")),
        ("2014", ("2014", None, "2014")),
        ("2014-01-20/2014-01-24", ("2014-01-20", "2014-01-24", None)),
        ("2014/..", ("2014", None, None)),
        ("../2014", (None, "2014", None)),
        ("2014-21", ("2014-03-01", "2014-05-31", None)),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(edtf: str, found: tuple[str | None, ...]) -> None:
    when = When(edtf=edtf, basis="inferred")
    assert (begins(when), ends(when), dated(when)) == found
    assert all(registry.date.validate(day) for day in found if day)


def test_a_date_that_is_not_known_is_none() -> None:
    assert (begins(None), ends(When(said="on Monday")), dated(None)) == (None, None, None)
