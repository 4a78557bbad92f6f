import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import FIELDS, Term, read_query

parts = st.one_of(
    st.sampled_from(
        [
            "batt",
            "kind:supply",
            "kind:",
            ":a",
            '"',
            'org:"a b"',
            'kind:"c',
            'org:d"',
            "sector:isic:2720",
            "other:a",
            "record:deal",
        ]
    ),
    st.text(max_size=6),
)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_asked_for(field: str) -> None:
    ((asked, value),) = read_query(f"{field}:value").only
    assert (asked, value.lower()) == (field, "value")


@given(st.lists(parts).map(" ".join))
def test_a_query_reads_again_from_its_own_text(text: str) -> None:
    query = read_query(text)
    assert read_query(str(query)) == query


@pytest.mark.parametrize(
    ("text", "narrows"), [("", False), ("*", False), ("a", True), ("kind:mou", True), ("kind:", True)]
)
def test_a_query_is_true_if_it_narrows(text: str, narrows: bool) -> None:
    assert bool(read_query(text)) == narrows


def test_narrowing_adds_a_value_and_narrowing_by_it_again_takes_it_away() -> None:
    query = read_query("batt kind:mou")
    more = query.narrowed("kind", "supply")
    assert str(more) == "batt kind:mou kind:supply"
    assert more.narrowed("kind", "mou") == read_query("batt kind:supply")
    assert more.narrowed("kind", "supply") == query


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("evidence:not-found", "evidence:not_found"),
        ("evidence:Not_Found", "evidence:not_found"),
        ("evidence:SOURCE-changed", "evidence:source_changed"),
        ("basis:Inferred", "basis:inferred"),
        ("kind:Joint-Venture", "kind:joint_venture"),
        ('evidence:"Source changed"', "evidence:source_changed"),
        ('org:"b  c"', 'org:"b c"'),
        ('kind:"', "kind:"),
        ("stage:Signed record:DEAL", "stage:signed record:deal"),
        ("org:toon-boom-animation", "org:toon-boom-animation"),
        ("country:JP mission:2014-01-japan", "country:JP mission:2014-01-japan"),
        ("sector:isic:2720", "sector:isic:2720"),
    ],
)
def test_words_of_closed_lists_are_read_in_any_case_and_with_hyphens(text: str, meant: str) -> None:
    assert str(read_query(text)) == meant


def test_only_words_make_terms() -> None:
    assert read_query("BATT kind:mou").terms == (Term("batt"),)
