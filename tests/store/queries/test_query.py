import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import FIELDS, Query, Term, query_terms, read_query
from tui.store.texts import Near

from ..drawn import queries


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_asked_for(field: str) -> None:
    ((asked, value),) = read_query(f"{field}:value").only
    assert (asked, value.lower()) == (field, "value")


@pytest.mark.parametrize(
    ("text", "narrows"),
    [("", False), ("*", False), ("a", True), ("kind:mou", True), ("kind:", True), ("!a", True), ("!", False)],
)
def test_a_query_is_true_if_it_narrows(text: str, narrows: bool) -> None:
    assert bool(read_query(text)) == narrows


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("evidence:not-found", "evidence:not_found"),
        ("evidence:Not_Found", "evidence:not_found"),
        ("evidence:SOURCE-changed", "evidence:source_changed"),
        ("basis:Inferred", "basis:inferred"),
        ("kind:Joint-Venture", "kind:joint_venture"),
        ('evidence:"Source changed"', "evidence:source_changed"),
        ("qualifier:at-least has:Part-of", "qualifier:at_least has:part_of"),
        ('org:"b  c"', 'org:"b c"'),
        ('kind:"', "kind:"),
        ("stage:Signed record:DEAL", "stage:signed record:deal"),
        ("org:toon-boom-animation", "org:toon-boom-animation"),
        ("country:jp mission:2014-01-japan", "country:JP mission:2014-01-japan"),
        ("sector:isic:2720 currency:cad", "sector:isic:2720 currency:CAD"),
    ],
)
def test_words_of_closed_lists_and_codes_are_read_in_any_case(text: str, meant: str) -> None:
    assert str(read_query(text)) == meant


def test_only_words_that_must_be_there_make_terms() -> None:
    assert read_query("BATT kind:mou !films (a or !b)").terms == (Term("batt"), Term("a"))
    assert read_query('"C++ now" ~bat').terms == (
        Term("c", whole=True),
        Term("now", whole=True),
        Term("c++"),
        Near("bat"),
    )


def test_mistakes_make_no_other_query() -> None:
    assert read_query("a or").mistakes
    assert read_query("a or") == read_query("a")
    assert hash(read_query("a or")) == hash(read_query("a"))


def test_narrowing_adds_a_value_and_narrowing_by_it_again_takes_it_away() -> None:
    query = read_query("batt kind:mou")
    more = query.narrowed("kind", "supply")
    assert str(more) == "batt kind:mou kind:supply"
    assert more.narrowed("kind", "mou") == read_query("batt kind:supply")
    assert more.narrowed("kind", "supply") == query


def test_what_is_not_wanted_is_added_taken_away_and_turned_about() -> None:
    query = read_query("batt kind:mou")
    less = query.excluded("kind", "supply")
    assert str(less) == "batt kind:mou !kind:supply"
    assert less.excluded("kind", "supply") == query
    assert str(less.excluded("kind", "mou")) == "batt !kind:supply !kind:mou"
    assert str(less.narrowed("kind", "supply")) == "batt kind:mou kind:supply"


def test_a_choice_is_narrowed_as_a_whole() -> None:
    query = read_query("a or b").narrowed("kind", "mou")
    assert str(query) == "(a or b) kind:mou"
    assert query.narrowed("kind", "mou") == read_query("a or b")


VALUES = st.text(max_size=8) | st.text("0129.,-<>=", max_size=10) | st.sampled_from(("japon", "2013..2015"))


@given(queries, st.sampled_from(("kind", "org", "country", "year")), VALUES)
def test_a_narrowed_query_reads_from_its_own_text(query: Query, field: str, value: str) -> None:
    for more in (query.narrowed(field, value), query.excluded(field, value)):
        assert read_query(str(more)) == more


def test_a_query_tells_the_values_that_it_asks_for() -> None:
    query = read_query("kind:mou !kind:supply kind:licence (kind:other or a) !(kind:research b)")
    assert query.asks("kind") == (("mou", "licence"), ("supply",))
    assert query.asks("stage") == ((), ())
    assert query.without("kind").asks("kind") == ((), ())
    assert query.without("stage") == query
    assert query.only == (("kind", "mou"), ("kind", "licence"), ("kind", "other"))


def test_words_and_the_rest_are_told_apart() -> None:
    query = read_query("batt kind:mou (a or kind:supply) !b jobs:>=3 !kind:other")
    assert str(query.without_words()) == "kind:mou jobs:>=3 !kind:other"
    assert str(query.words_alone()) == "batt (a or kind:supply) !b"


def test_terms_of_plain_words_are_those_of_the_text() -> None:
    text = "o'brien 東京都 C++ Québec"
    assert read_query(text).terms == query_terms(text)


def test_days_that_are_asked_for_take_the_place_of_others_and_go_when_asked_for_again() -> None:
    year = read_query("batt").narrowed("when", "2014")
    assert str(year) == "batt when:2014"
    assert str(year.narrowed("when", "2014-01")) == "batt when:2014-01"
    assert str(year.narrowed("when", "2014-01").narrowed("when", "2014-01")) == "batt"
