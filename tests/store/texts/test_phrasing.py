import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.texts.phrasing import apart, in_order, phrase, trimmed
from tui.store.texts.terms import Term, index_terms, query_terms

from .test_terms import texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’Hydro-Québec, Research", ("l", "hydro", "quebec", "research")),
        ("C++ & AT&T: 50%", ("c", "at", "t", "50")),
        ("東京 AI", ("東", "京", "ai")),
        ("5 €", ("5", "€")),
        ("… !", ()),
    ],
)
def test_words_are_parted_at_every_sign(text: str, words: tuple[str, ...]) -> None:
    assert in_order(text) == words


@given(texts)
def test_every_word_in_order_is_a_term_of_the_text(text: str) -> None:
    assert set(in_order(text)) <= index_terms(text)


@given(texts, st.integers(0, 30), st.integers(1, 12))
def test_every_run_of_words_of_a_text_stands_in_it(text: str, start: int, length: int) -> None:
    chunks = text.split()[start : start + length]
    asked = phrase(" ".join(chunks))
    assert not asked.words or asked.stands_in(in_order(text))
    known = index_terms(text)
    assert all(any(term.fits(word) for word in known) for term in asked.signed)


@pytest.mark.parametrize(
    ("asked", "text", "stands"),
    [
        ("joint venture", "a joint-venture deal", True),
        ("venture joint", "a joint venture", False),
        ("joint vent", "a joint venture", False),
        ("Hydro-Québec", "d’Hydro-Québec", True),
        ("a a b", "a a a b", True),
        ("東京", "東京都", True),
    ],
)
def test_a_phrase_is_whole_words_one_after_the_other(asked: str, text: str, stands: bool) -> None:
    assert phrase(asked).stands_in(in_order(text)) == stands


def test_words_with_signs_must_also_stand_as_they_are() -> None:
    assert phrase("the C++ and Li-Ion").signed == (Term("c++"),)


@given(texts)
def test_what_is_trimmed_asks_for_the_same(text: str) -> None:
    assert query_terms(trimmed(text)) == query_terms(text)
    assert trimmed(trimmed(text)) == trimmed(text)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("batt", "batt", 0),
        ("batt", "bat", 1),
        ("batt", "bbatt", 1),
        ("batt", "bait", 1),
        ("batt", "abtt", 1),
        ("ca", "abc", 3),
        ("abcdef", "badcfe", 3),
        ("", "ab", 2),
        ("kitten", "sitting", 3),
    ],
)
def test_words_are_as_many_edits_apart_as_it_takes(one: str, other: str, edits: int) -> None:
    assert [apart(one, other, most) for most in range(5)] == [most < edits for most in range(5)]
    assert [apart(other, one, most) for most in range(5)] == [most < edits for most in range(5)]
