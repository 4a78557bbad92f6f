import html
import re
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.store.passages import Passages

RELEASE = """\
Lyon - The mission&#39;s first day led to two agreements. Mr. J.-F. Nobody, who leads it, met 22.6% of
the delegates in this area. of new materials.

“We spare no effort. We go on, ”the head of the mission said. “Our partners &amp; friends agree.”
They&nbsp;do.
"""

KNOWN = "&#39; &amp; &nbsp; &#x27; &#XE9 &lt; &ampx &notit; &NotEqualTilde; &#1; &#0; &#128; &#10; &amp;amp;"
UNKNOWN = "& &; &a &# &#; &#x; &unknown; &#xD800; &#99999999;"
references = st.sampled_from([*KNOWN.split(), *UNKNOWN.split()])
plain = st.text(st.sampled_from("ab é’'“”\"«».,!? \n\r\t\xa0\u2028;&#A1漢。」\u0301\ud800"), max_size=6)
raws = st.lists(st.one_of(references, plain)).map("".join)


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[int, int]:
    start = draw(st.integers(0, length))
    return start, draw(st.integers(start, length))


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


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("mission's", ["mission's"]),
        ("mission’s", ["mission's"]),
        ("mission&#39;s", ["mission's"]),
        ("  of the delegates ", ["of\nthe delegates"]),
        ('"We spare', ["“We spare"]),
        ("partners & friends", ["partners & friends"]),
        ("partners &amp; friends", ["partners & friends"]),
        ("They do", ["They\xa0do"]),
        ("the mission", ["the mission"]),
        ("The Mission", []),
        ("the  ,mission", []),
        ("", []),
        (" \n", []),
    ],
)
def test_quoted_words_are_found_as_they_are_meant(quote: str, found: list[str]) -> None:
    passages = Passages(RELEASE)
    assert [passages.text[start:end] for start, end in passages.find(quote)] == found


def test_every_place_is_found_even_one_within_another() -> None:
    assert Passages("a a a").find("a a") == [(0, 3), (2, 5)]


def test_a_reference_that_is_itself_read_is_found_as_it_is_and_as_it_means() -> None:
    passages = Passages("write &amp;amp; for &amp;")
    assert passages.text == "write &amp; for &"
    assert passages.find("&amp;") == [(6, 7), (6, 11), (16, 17)]
    assert passages.find("&amp; for &") == [(6, 17)]


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("", "", 3),
        ("one", "", 2),
        ("one ", "", 2),
        ("&#111;ne", "", 2),
        ("", "two", 1),
        ("", "\n two", 1),
        ("one", "two", 1),
        ("on", "", 0),
        ("", "wo", 0),
        ("three", "two", 0),
    ],
)
def test_what_stands_around_a_quote_settles_its_place(before: str, after: str, count: int) -> None:
    passages = Passages("one deal\ntwo, one deal, deal")
    assert len(passages.find("deal", before, after)) == count


def test_what_stands_around_may_touch_the_quote() -> None:
    passages = Passages("areas, ”the Minister stressed. the Minister")
    assert passages.find("the Minister", before='areas, "') == [(8, 20)]
    assert passages.find("areas", after=",") == [(0, 5)]


@given(raws, st.data())
def test_the_words_of_any_span_are_found_there(raw: str, data: st.DataObject) -> None:
    passages = Passages(raw)
    start, end = data.draw(spans(len(passages.text)))
    words = passages.text[start:end]
    assume(words.strip())
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    for quote in (words, " ".join(words.split()), words.replace("’", "'").replace("“", '"')):
        assert (start, end) in passages.find(quote)
        assert (start, end) in passages.find(quote, passages.text[:start], passages.text[end:])
    assert (start, end) in passages.find(html.escape(words))


@given(raws, plain, plain, plain)
def test_what_is_found_reads_like_the_quote(raw: str, quote: str, before: str, after: str) -> None:
    passages = Passages(raw)
    every = passages.find(quote)
    assert every == sorted(set(every))
    assert set(passages.find(quote, before, after)) <= set(every)
    for start, end in every:
        assert passages.find(passages.text[start:end]).count((start, end)) == 1
        assert 0 <= start < end <= len(passages.text)


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("led to 2 agreements", "led to two agreements"),
        ("We spare no efforts", "We spare no effort"),
        ("delegats", "delegates"),
        ("met 22.7% of all delegates", "met 22.6% of the delegates"),
        ("“they do!”", "They do"),
        ("the mission&#39;s last day", "The mission's first day"),
        ("nothing of this kind was ever printed", None),
        ("", None),
        ("…", None),
    ],
)
def test_a_quote_that_is_not_found_has_a_nearest(quote: str, nearest: str | None) -> None:
    assert Passages(RELEASE).nearest(quote) == nearest


def test_an_empty_text_has_nothing_near() -> None:
    assert Passages(" \n").nearest("words") is None


def test_a_long_quote_has_a_nearest() -> None:
    words = [f"{number * 7_919 % 100_003:x}" for number in range(400)]
    quote = [word if number % 9 else "other" for number, word in enumerate(words)][100:200]
    assert Passages(" ".join(words)).nearest(" ".join(quote)) == " ".join(words[100:200])


@given(st.one_of(raws, st.just(RELEASE)), st.one_of(plain, st.text()))
def test_what_is_nearest_stands_in_the_text(raw: str, quote: str) -> None:
    passages = Passages(raw)
    close = passages.nearest(quote)
    assert close is None or passages.find(close)


@given(st.integers(0, 30), st.integers(4, 9), st.integers(0, 40))
def test_one_wrong_letter_does_not_hide_a_quote(start: int, length: int, at: int) -> None:
    passages = Passages(RELEASE)
    words = passages.text.split()
    quote = " ".join(words[start : start + length])
    assume(len(words) >= start + length)
    at %= len(quote)
    assume(quote[at].isalpha())
    close = passages.nearest(f"{quote[:at]}x{quote[at + 1 :]}")
    assert close is not None
    assert set(re.findall(r"\w+", close)) & set(re.findall(r"\w+", quote))


def test_paragraphs_are_the_lines_that_say_something() -> None:
    passages = Passages(" one \n\n\r\ntwo&#10;three\u2028 four\n \n")
    assert [passages.text[start:end] for start, end in passages.paragraphs] == ["one", "two", "three", "four"]
    assert [passages.paragraph_of(at) for at in (0, 1, 4, 7, 9, 11, 13, 99)] == [0, 0, 0, 0, 1, 1, 2, 3]
    assert Passages("").paragraph_of(0) == 0


@pytest.mark.parametrize(
    "text",
    [
        "One went. | Two came! | Did three? | It did… | So it ends",
        "It grew by 22.6%. | It was 11.5% before.",
        "Mr. Nobody met Mme. Nemo and Dr. No. in St. Petersburg. | They agreed.",
        "J.-F. Nobody and J. R. Nemo of the U.S. Government came. | They left.",
        "Priorities in this area. of economic development are set. | They hold.",
        "“We go on. | We stay.” | They said so.",
        "He said: “It works.” | Then he left.",
        "“It works!” said the head. | (It did.) | Good.",
        "« Cela va. » | Puis ils partent. | ‘Yes.’ | “No.”",
        "It helps in several areas. ” | The head left.",
        "They came (e.g. Nemo) at 9 a.m. | The day was long.",
        "No. 5 was first. | 12 firms came. | – They stayed.",
        "1. The first point. | 2. The second point.",
        "Wait... what? | What?! | Never!!!",
        "東京で発表。 | 「合意した。」と述べた。 | 次も続く！",
        "See example.org for more. | Or ask.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    sentences = text.split(" | ")
    passages = Passages(" ".join(sentences) + "\n" + " ".join(sentences))
    assert [passages.text[start:end] for start, end in passages.sentences] == sentences * 2


def test_a_closing_mark_stays_with_its_sentence_even_when_it_touches_the_next() -> None:
    passages = Passages("“It helps. ”The head left.")
    assert [passages.text[start:end] for start, end in passages.sentences] == [
        "“It helps. ”",
        "The head left.",
    ]


@given(st.one_of(raws, st.text(st.sampled_from("abA. !?…”“\"'»)\n1漢。」"), max_size=40)))
def test_every_visible_character_is_in_one_sentence_and_in_one_paragraph(raw: str) -> None:
    passages = Passages(raw)
    for parts in (passages.paragraphs, passages.sentences):
        assert all(start < end for start, end in parts)
        assert all(end <= start for (_, end), (start, _) in pairwise(parts))
        inside = {at for start, end in parts for at in range(start, end)}
        assert inside >= {at for at, letter in enumerate(passages.text) if not letter.isspace()}
        for start, end in parts:
            assert passages.text[start:end] == passages.text[start:end].strip()
            paragraph = passages.paragraphs[passages.paragraph_of(start)]
            assert paragraph[0] <= start < end <= paragraph[1]


@pytest.mark.parametrize("piece", [".", "A. ", "a. ", ".'", "A.", "&", "&#", " ", "\n", "。"])
def test_no_long_text_is_too_much(piece: str) -> None:
    passages = Passages(piece * 20_000 + " End")
    assert passages.sentences[-1][1] == len(passages.text)
    assert passages.find("End") == [(len(passages.text) - 3, len(passages.text))]
