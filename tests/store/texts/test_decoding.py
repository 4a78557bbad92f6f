import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import Passages

from .shifting import raws, spans


@given(st.one_of(raws, st.text()))
def test_a_text_reads_as_html_says(raw: str) -> None:
    assert Passages(raw).text == html.unescape(raw)
    assert Passages(raw).raw == raw


def test_a_number_too_long_for_a_character_is_read_as_none() -> None:
    assert Passages("a&#" + "9" * 10_000 + ";&#x" + "0" * 10_000 + "41;").text == "a\ufffdA"


@pytest.mark.parametrize(
    ("raw", "words", "kept"),
    [
        ("Quebec&#39;s own", "Quebec's", "Quebec&#39;s"),
        ("Quebec&#39;s own", "s own", "s own"),
        ("a&amp;&amp;b", "&&", "&amp;&amp;"),
        ("a &notit; b", "¬", "&not"),
        ("a &notit; b", "it;", "it;"),
        ("x&#1;y", "x", "x"),
        ("x&#1;y", "xy", "x&#1;y"),
    ],
)
def test_words_have_their_exact_raw_span(raw: str, words: str, kept: str) -> None:
    passages = Passages(raw)
    start = passages.text.index(words)
    first, last = passages.raw_span(start, start + len(words))
    assert raw[first:last] == kept


def test_a_span_that_cuts_the_meaning_of_a_reference_takes_all_of_it() -> None:
    passages = Passages("a&NotEqualTilde;b")
    assert len(passages.text) == 4
    assert passages.raw_span(2, 2) == passages.raw_span(1, 2) == passages.raw_span(2, 3) == (1, 16)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (0, 4)])
def test_there_is_no_span_outside_a_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span of a text of 3 characters"):
        Passages("abc").raw_span(start, end)


@given(raws, st.data())
def test_a_span_goes_to_the_raw_text_that_means_it(raw: str, data: st.DataObject) -> None:
    passages = Passages(raw)
    start, end = data.draw(spans(len(passages.text)))
    kept = html.unescape(raw[slice(*passages.raw_span(start, end))])
    assert passages.text[start:end] in kept
    if "&Not" not in raw:
        assert kept == passages.text[start:end]


@given(st.text(st.characters(exclude_characters="&", exclude_categories=[])), st.data())
def test_without_references_nothing_is_shifted(raw: str, data: st.DataObject) -> None:
    passages = Passages(raw)
    span = data.draw(spans(len(raw)))
    assert passages.raw_span(*span) == span
