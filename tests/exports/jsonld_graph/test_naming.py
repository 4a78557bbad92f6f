import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exports.jsonld_graph.naming import day, iri, node
from tui.records import When
from tui.views import read_link


def test_the_name_of_a_value_opens_it() -> None:
    link = read_link(iri("2014-01-japan/acquisio-irep", "jobs"))
    assert (link.id, link.value) == ("2014-01-japan/acquisio-irep", "jobs")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_field_makes_a_name_without_what_names_must_not_hold(field: str) -> None:
    assert not set(iri("a", field)) & set(' <>"{}|\\^`\n\t')


def test_a_node_has_no_empty_properties_but_keeps_a_nought() -> None:
    assert node("Event", "", name="", position=0, about=[], url=None) == {"@type": "Event", "position": 0}


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2014-01-20", "2014-01-20", "2014-01-20"),
        ("2014-01", "2014-01", "2014-01"),
        ("2014", "2014", "2014"),
        ("2014/..", "2014", None),
        ("2014-01-20/2014-01-24", "2014-01-20", "2014-01-24"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(edtf: str, first: str | None, last: str | None) -> None:
    when = When(edtf=edtf, basis="inferred")
    assert (day(when), day(when, last=True)) == (first, last)
