import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.records import is_id
from tui.store.bulk.slugs import id_of, is_slug, slug


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("First Company", "first-company"),
        ("  AT&T  Inc. ", "at-t-inc"),
        ("Société Générale", "societe-generale"),
        ("Großhandel Øst", "grosshandel-ost"),
        ("7 Ω", "7-665db3c4a2"),
        ("株式会社", "e6843c6eb5"),
        ("", ""),
    ],
)
def test_a_name_stands_for_an_id(name: str, id: str) -> None:
    assert slug(name) == id


def test_case_accents_and_punctuation_make_no_other_id() -> None:
    assert slug("Hydro-Québec") == slug("HYDRO QUEBEC") == "hydro-quebec"


def test_names_that_differ_only_in_another_writing_stay_apart() -> None:
    assert slug("日本 Energy") != slug("中国 Energy")
    assert slug("日本 Energy").startswith("energy-")


def test_long_names_stay_apart_though_their_ids_are_short() -> None:
    one, other = slug("word " * 40 + "one"), slug("word " * 40 + "other")
    assert one != other
    assert max(len(one), len(other)) <= 111


@given(st.text(max_size=150))
def test_what_a_name_makes_is_an_id_and_stays_itself(name: str) -> None:
    id = slug(name)
    assert id == "" or is_id(id)
    assert slug(id) == id or len(id) > 100


@pytest.mark.parametrize(
    ("text", "id"),
    [("one", "one"), ("fair/one", "fair/one"), ("One 2", "one-2"), ("A/B", "a-b"), ("2014.5", "2014.5")],
)
def test_a_text_that_is_no_id_becomes_one(text: str, id: str) -> None:
    assert id_of(text) == id


@pytest.mark.parametrize(("text", "is_one"), [("a-b.c", True), ("A", False), ("a b", False), ("", False)])
def test_an_id_is_told_from_a_name_by_its_form(text: str, is_one: bool) -> None:
    assert is_slug(text) is is_one
