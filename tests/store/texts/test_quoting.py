import html

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.store import Passages
from tui.store.texts.bounds import splits_number

from .shifting import RELEASE, plain, raws, spans


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
        ("22.6%", ["22.6%"]),
        ("2.6%", []),
        ("22", []),
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


def test_words_that_cut_a_number_in_two_stand_nowhere_but_are_told_apart() -> None:
    passages = Passages("They create 140 jobs and 40 more jobs, of 1.5 million.")
    assert passages.find("40 jobs") == []
    assert passages.find("40 more") == [(25, 32)]
    assert passages.find("40 jobs", before="1") == []
    assert passages.find("jobs", before="40") == [(16, 20)]
    assert passages.cut_numbers("40 jobs") == [(13, 20)]
    assert passages.cut_numbers("40") == [(13, 15)]
    assert passages.cut_numbers("140 jobs") == []


def test_words_that_cut_a_word_in_two_are_found() -> None:
    passages = Passages("three agreements")
    (place,) = passages.find("agreement")
    assert passages.cuts_word(*place)
    assert not passages.cuts_word(*passages.find("agreements")[0])


@given(raws, st.data())
def test_the_words_of_any_span_are_found_there(raw: str, data: st.DataObject) -> None:
    passages = Passages(raw)
    start, end = data.draw(spans(len(passages.text)))
    words = passages.text[start:end]
    assume(words.strip())
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    assume(not splits_number(passages.text, start, end))
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
    assert not {*every} & {*passages.cut_numbers(quote)}
    for start, end in every:
        assert passages.find(passages.text[start:end]).count((start, end)) == 1
        assert 0 <= start < end <= len(passages.text)
