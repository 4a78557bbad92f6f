import html

import pytest
from hypothesis import assume, given
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
    assert passages.decoded_span(first, last) == (start, start + len(words))


@pytest.mark.parametrize(("start", "end"), [(2, 3), (1, 4), (3, 3), (5, 6)])
def test_a_raw_span_that_cuts_a_reference_takes_all_of_it(start: int, end: int) -> None:
    assert Passages("a&#39;b").decoded_span(start, end) == (1, 2)


def test_a_span_that_cuts_the_meaning_of_a_reference_takes_all_of_it() -> None:
    passages = Passages("a&NotEqualTilde;b")
    assert len(passages.text) == 4
    assert passages.raw_span(2, 2) == passages.raw_span(1, 2) == passages.raw_span(2, 3) == (1, 16)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (0, 4)])
def test_there_is_no_span_outside_a_text(start: int, end: int) -> None:
    passages = Passages("abc")
    for across in (passages.raw_span, passages.decoded_span):
        with pytest.raises(ValueError, match="no span of a text of 3 characters"):
            across(start, end)


@given(raws, st.data())
def test_a_span_goes_to_the_raw_text_and_back(raw: str, data: st.DataObject) -> None:
    passages = Passages(raw)
    start, end = data.draw(spans(len(passages.text)))
    first, last = passages.raw_span(start, end)
    kept = html.unescape(raw[first:last])
    assert passages.text[start:end] in kept
    wide_start, wide_end = passages.decoded_span(first, last)
    assert wide_start <= start <= end <= wide_end
    assert passages.raw_span(wide_start, wide_end) == (first, last)
    if "&Not" not in raw:
        assert (wide_start, wide_end) == (start, end)


@given(raws, st.data())
def test_a_raw_span_goes_to_the_text_and_back(raw: str, data: st.DataObject) -> None:
    passages = Passages(raw)
    first, last = data.draw(spans(len(raw)))
    assume("&#1" not in raw)
    wide_first, wide_last = passages.raw_span(*passages.decoded_span(first, last))
    assert wide_first <= first <= last <= wide_last
    assert passages.decoded_span(wide_first, wide_last) == passages.decoded_span(first, last)


@given(st.text(st.characters(exclude_characters="&", exclude_categories=[])), st.data())
def test_without_references_nothing_is_shifted(raw: str, data: st.DataObject) -> None:
    passages = Passages(raw)
    span = data.draw(spans(len(raw)))
    assert passages.raw_span(*span) == passages.decoded_span(*span) == span
