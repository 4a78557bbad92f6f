import sys
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.store.texts.terms import LONGEST, MOST_WORDS, Term, answers, fold, index_terms, matches, query_terms

TRICKY = (
    "aABcé\u0301\u00ad\u200b\u200e \t\n\xa0ßﬁœİıσς½㈱K"
    "’'-–\u2011\"“”«».,:;!?()[]{}*/\\|&+#%@$€_09²٣\0\x1b\ud800"
    "日本語技術カガｶﾞー\u3099々한국각\u1112\u1161\u11abहिन्ी😀\ufe0f🇯"
)
texts = st.one_of(
    st.text(st.sampled_from(TRICKY), max_size=30),
    st.text(st.characters(exclude_categories=[]), max_size=20),
    st.lists(st.sampled_from(["Li-Ion", "AT&T", "22.6%", "“Québec", "d’Hydro‑Québec,", "東京都", "é"])).map(
        " ".join
    ),
)


def found(query: str, text: str) -> bool:
    return answers(index_terms(text), query_terms(query))


def lit(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in matches(text, query_terms(query))]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Québec", "quebec"),
        ("Que\u0301bec", "quebec"),
        ("STRASSE straße", "strasse strasse"),
        ("ﬁnance œuvre Ærø Łódź Đà Nẵng", "finance oeuvre aero lodz da nang"),
        ("İstanbul Işık", "istanbul isik"),
        ("o’Brien o‘brien o´brien", "o'brien o'brien o'brien"),
        ("a–b — c‑d −5", "a-b - c-d -5"),
        ("a\xa0b\u2003c\nd\0e\ud800f", "a b c d e f"),
        ("bat\u00adtery \u200eright\ufe0f", "battery right"),
        ("ＩＲＥＰ ①②", "irep 12"),
        ("ｶﾞｶﾞ", fold("ガガ")),
        ("\u1112\u1161\u11ab", fold("한")),
        ("שָׁלוֹם مُحَمَّد", "שלום محمد"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_what_reads_alike_folds_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_voiced_kana_are_other_letters() -> None:
    assert fold("カ") != fold("ガ")


def test_folding_any_character_again_changes_nothing() -> None:
    known = (
        chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) not in ("Cn", "Co")
    )
    folded = set(map(fold, known))
    assert {text for text in folded if fold(text) != text} == set()
    assert {
        one for text in folded for one in text if one != " " and (one.isspace() or ord(one) < 32)
    } == set()


@given(texts, texts)
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)
    assert fold(fold(one)) == fold(one)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("AT&T", {"at&t", "at", "t"}),
        ("(“C++”, C#)", {"c++", "c", "c#"}),
        ("up to 50% … 22.6%;", {"up", "to", "50%", "50", "22.6%", "22", "6%", "6"}),
        ("Li-Ion", {"li-ion", "li", "ion"}),
        ("o’brien", {"o'brien", "o", "brien"}),
        ("d'Hydro-Québec", {"d'hydro-quebec", "d", "hydro-quebec", "hydro", "quebec"}),
        ("joint_venture", {"joint_venture", "joint", "venture"}),
        ("€5m", {"€5m", "5m"}),
        ("@lisee #japon", {"@lisee", "lisee", "#japon", "japon"}),
        ("- & % «…» * 😀", set()),
        ("東京都", {"東", "京", "都", "東京", "京都"}),
        ("AI技術、開発", {"ai", "技", "術", "技術", "開", "発", "開発"}),
        ("アイレップ", {"ア", "イ", "レ", "ッ", fold("プ"), "アイ", "イレ", "レッ", fold("ップ")}),
        ("배터리", {fold(gram) for gram in ("배", "터", "리", "배터", "터리")}),
    ],
)
def test_a_text_has_its_words_their_rests_and_parts_as_terms(text: str, terms: set[str]) -> None:
    assert index_terms(text) == terms


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("Batt JAPAN batt", (Term("batt"), Term("japan"))),
        ('"AT&T" batt* [c++] x:y', (Term("at&t"), Term("batt"), Term("c++"), Term("x:y"))),
        ("o’brien a-b", (Term("o'brien"), Term("a-b"))),
        ("NOT (a OR b)", (Term("not"), Term("a"), Term("or"), Term("b"))),
        ("a\0b\ud800c", (Term("a"), Term("b"), Term("c"))),
        ("東京都 京", (Term("東京", whole=True), Term("京都", whole=True), Term("京", whole=True))),
        ("IREP社", (Term("irep"), Term("社", whole=True))),
        ('* "" () & - : ', ()),
        ("", ()),
    ],
)
def test_any_text_asks_for_words_and_is_never_syntax(query: str, terms: tuple[Term, ...]) -> None:
    assert query_terms(query) == terms


def test_a_query_is_cut_to_its_first_words_and_their_beginnings() -> None:
    many = query_terms(" ".join(f"w{number}" for number in range(100)))
    assert [term.text for term in many] == [f"w{number}" for number in range(MOST_WORDS)]
    assert query_terms("É" * 10_000) == (Term("e" * LONGEST),)
    assert len(query_terms("".join(chr(0x4E00 + number) for number in range(5_000)))) == LONGEST - 1
    assert query_terms("* " * 1_000_000) == ()


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("batt", "Li-Ion batteries"),
        ("quebec", "l’Hydro-Québec"),
        ("hydro-q", "Institut d'Hydro-Québec"),
        ("coeur", "le cœur"),
        ("batteries li", "Li-Ion batteries"),
        ("22.6", "“22.6% of"),
        ("京都", "東京都"),
        ("バッテリー", "ﾊﾞｯﾃﾘｰ"),
        ("", "anything"),
    ],
)
def test_what_is_meant_is_found(query: str, text: str) -> None:
    assert found(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("tteries", "batteries"),
        ("batteries lithium", "Li-Ion batteries"),
        ("ion-li", "Li-Ion"),
        ("京東", "東京"),
        ("カ", "ガ"),
        ("a", ""),
    ],
)
def test_what_is_not_there_is_not_found(query: str, text: str) -> None:
    assert not found(query, text)


@given(texts)
def test_every_chunk_of_a_text_finds_the_text(text: str) -> None:
    terms = index_terms(text)
    for chunk in text.split():
        assert answers(terms, query_terms(chunk))


def goes_on(folded: str) -> bool:
    """Whether the beginning of a folded text is the rest of a syllable or of a voiced letter."""
    return "\u1160" <= folded[:1] <= "\u11ff" or folded[:1] in ("\u3099", "\u309a")


@given(texts, st.data())
def test_every_beginning_of_a_chunk_finds_the_text(text: str, data: st.DataObject) -> None:
    assume(text.split())
    chunk = data.draw(st.sampled_from(text.split()))
    end = data.draw(st.integers(1, len(chunk)))
    assume(not goes_on(fold(chunk[end:])))
    assert found(chunk[:end], text)


@given(texts)
def test_terms_can_be_stored_anywhere(text: str) -> None:
    for term in {*index_terms(text), *(term.text for term in query_terms(text))}:
        assert 1 <= len(term) <= LONGEST
        assert term.encode().decode() == term
        assert not any(letter.isspace() or unicodedata.category(letter) == "Cc" for letter in term)
        assert fold(term) == term


@pytest.mark.parametrize(
    ("query", "text", "spans"),
    [
        ("batt", "Li-Ion batteries", ["batt"]),
        ("ion li", "Li-Ion", ["Li", "Ion"]),
        ("que", "Hydro-Que\u0301bec", ["Que\u0301"]),
        ("quebec's", "Québec’s own", ["Québec’s"]),
        ("stras", "eine Straße", ["Straß"]),
        ("strass", "eine Straße", ["Straß"]),
        ("fin", "ﬁnance", ["ﬁn"]),
        ("f", "ﬁnance", ["ﬁ"]),
        ("battery", "bat\u00adtery", ["bat\u00adtery"]),
        ("a ab", "abc a", ["ab", "a"]),
        ("22 22.6%", "“22.6%”", ["22.6%"]),
        ("東京都", "東京都と京都", ["東京都", "京都"]),
        ("ガ", "ｶﾞとカ", ["ｶﾞ"]),
        ("株", "㈱日本", ["㈱"]),
        ("", "anything", []),
        ("x", "", []),
    ],
)
def test_what_was_asked_for_is_lit_and_nothing_else(query: str, text: str, spans: list[str]) -> None:
    assert lit(query, text) == spans


@given(texts, texts, st.booleans())
def test_what_is_lit_is_in_range_in_order_and_apart(text: str, query: str, own: bool) -> None:
    spans = matches(text, query_terms(text[: len(query)] if own else query))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(set(edges))
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


@given(texts, st.integers(0, 30), st.integers(1, 9))
def test_every_term_that_a_text_answers_is_lit(text: str, start: int, length: int) -> None:
    for term in query_terms(text[start : start + length]):
        assert bool(matches(text, [term])) == answers(index_terms(text), [term])


@given(texts)
def test_every_word_that_finds_is_lit_to_its_end(text: str) -> None:
    for chunk in text.split():
        for term in query_terms(chunk):
            assert any(term.text in fold(text[start:end]) for start, end in matches(text, [term]))


@given(st.text(), st.text(min_size=1))
def test_what_cannot_stand_in_a_text_answers_none_of_its_terms(text: str, query: str) -> None:
    folded = fold(text)
    for term in query_terms(query):
        assert term.may_stand_in(folded) or not any(map(term.fits, index_terms(text)))
