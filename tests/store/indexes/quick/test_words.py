"""Words read piece by piece are those of the texts read whole."""

import json
from re import search

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.store import Passages
from tui.store.indexes.quick.words import QuickWords, Words
from tui.store.queries import SHORT
from tui.store.texts import in_order, index_terms

from .plainly import ODD_PIECES, PIECES, parted

TEXTS = st.lists(st.sampled_from((*PIECES, *ODD_PIECES)), max_size=14).map(" ".join) | st.text(max_size=40)

PASSAGES = TEXTS.filter(lambda text: text.strip() and not search(r"[\0-\x09\x0b-\x1f\x7f]", text))


def agree(found: Words, lines: list[str]) -> None:
    said = parted(json.loads(f'"{found.lines}"'))
    assert said == [*(list(in_order(line)) for line in lines), []]
    beside = {json.loads(f'"{term}"') for term in found.beside}
    terms = {term for line in lines for term in index_terms(line)}
    words = {word for line in lines for word in in_order(line)}
    assert beside - words == terms - words
    assert beside <= terms


@settings(max_examples=300)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_lines_have_the_words_and_the_terms_of_their_texts(texts: list[str]) -> None:
    agree(QuickWords().of_lines(texts), texts)


@settings(max_examples=600)
@given(st.lists(PASSAGES, min_size=1, max_size=4))
@example(["One. Two", "3. Four.\n\nFive", "no. 5", "Mr. Six", "approx. Seven", "considerably. Eight"])
@example(["&»¢ \\$", "end. (Next) one", "A. B. Smith", "so. — And", "so. and", "\none", "one\n"])
def test_a_passage_has_a_line_for_each_sentence(passages: list[str]) -> None:
    words = QuickWords()
    for passage, found in zip(passages, words.of_passages(passages), strict=True):
        read = Passages(passage)
        agree(found, [read.text[start:end] for start, end in read.sentences])


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_names_have_their_words_and_terms_and_the_beginnings_of_these(names: list[str]) -> None:
    named = QuickWords().of_names(names)
    agree(named.words, names)
    terms, starts = (json.loads(f'"{said}"').split() for said in (named.terms, named.starts))
    every = {term for name in names for term in index_terms(name)}
    assert set(terms) == every
    assert set(starts) == {term[:length] for term in every for length in range(1, SHORT + 1)}


def test_words_that_are_words_of_other_lines_are_not_told_again() -> None:
    words = QuickWords()
    said = words.joined([words.of_lines(["Li-Ion 日本"]), words.of_lines(["li ion 日本"])])
    told = [" ".join(line) for line in parted(json.loads(f'"{said}"'))]
    assert told[:2] == ["li ion 日 本", "li ion 日 本"]
    assert sorted(told[2:]) == ["", "li-ion", "日本"]


@pytest.mark.parametrize("many", [1, 3])
def test_what_is_forgotten_is_found_again(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("words", "smooth"):
        monkeypatch.setattr(f"tui.store.indexes.quick.{name}._MOST", many)
    words = QuickWords()
    for number in range(20):
        words.forget()
        agree(
            words.of_passages([f"Worth {number},500 at-least. Li-Ion"])[0],
            [f"Worth {number},500 at-least.", "Li-Ion"],
        )
