from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import Coverage, Workspace, coverage, feeds, say_percent

from ..workspaces import deal, embedded, figure, mission, source, workspace

SOURCE = "2014-01-japan/day-1.en"
WORDS = ["Alpha", "signed", "with", "Beta", "“in", "all”", "40", "漢字", "…", "it’s"]


def quoted(text: str, *quotes: str) -> Workspace:
    jobs = figure("jobs", "count", value=1, unit="jobs", cite=[*quotes] or "as quoted")
    pact = deal("trip/pact", figure=[jobs])
    return workspace(mission(), source("trip/release"), pact, texts={"trip/release": text})


def of(text: str, *quotes: str) -> Coverage:
    found = coverage(quoted(text, *quotes), "trip/release")
    assert found is not None
    return found


def test_what_is_cited_and_what_is_not_is_told_of_text_paragraphs_and_sentences() -> None:
    text = "One came. Two left.\n\nThree stayed, four!"
    found = of(text, "One came", "stayed", "stayed, f")
    assert [(part.cited, part.characters) for part in (found, *found.parts)] == [(15, 33), (7, 16), (8, 17)]
    assert [(part.cited, part.characters) for part in found.sentences] == [(7, 8), (0, 8), (8, 17)]
    gaps = [[text[start:end] for start, end in part.gaps] for part in (*found.sentences, found)]
    assert gaps == [[], ["Two left."], ["Three", "our!"], [". Two left.\n\nThree", "our!"]]


def test_only_words_that_stand_once_count_as_cited() -> None:
    assert of("Alpha met Beta. Beta left.", "Beta").cited == 0
    assert of("Alpha met Beta. Beta left.", "Beta", "Beta left").cited == 8
    known = quoted("Alpha met Beta. Beta left.", "Beta", "Alpha")
    changed = coverage(replace(known, changed=frozenset({"trip/release"})), "trip/release")
    assert changed
    assert changed.cited == 5


def test_sentences_are_counted_of_which_anything_is_cited() -> None:
    found = of("One came. Two left.\n\nThree stayed, four!", "One came", "stayed")
    assert (found.sentences_cited, len(found.sentences)) == (2, 3)
    assert [part.sentences_cited for part in found.parts] == [1, 1]
    assert [part.sentences_cited for part in found.sentences] == [1, 0, 1]


def test_a_source_without_a_text_has_no_coverage_and_an_empty_text_lacks_nothing() -> None:
    known = quoted("")
    assert coverage(known, "trip/other") is None
    found = coverage(known, "trip/release")
    assert found == Coverage(0, 0, 0, 0, (), ())
    assert found is not None
    assert found.share == 1


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from((" ", "  ", ". ", "\n"))), min_size=1),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 4)), max_size=4),
)
def test_coverage_is_what_counting_each_character_says(
    pieces: list[tuple[str, str]], picked: list[tuple[int, int]]
) -> None:
    text = "".join(word + between for word, between in pieces)
    words = text.split()
    quotes = [" ".join(words[at : at + long]) for at, long in picked]
    known = quoted(text, *filter(None, quotes))
    found = coverage(known, "trip/release")
    assert found is not None
    settled = [feed for feed in feeds(known, "trip/release") if not feed.places]
    inside = {at for feed in settled for at in range(feed.start, feed.end)}
    for part in (found, *found.parts, *found.sentences):
        solid = {at for at in range(part.start, part.end) if not text[at].isspace()}
        assert (part.cited, part.characters) == (len(solid & inside), len(solid))
        gaps = {at for start, end in part.gaps for at in range(start, end)}
        assert not gaps & inside
        assert {at for at in solid - inside if text[at].isalnum()} <= gaps
        assert all(text[start:end] == text[start:end].strip() for start, end in part.gaps)


@given(st.integers(0, 5000), st.integers(1, 5000), st.integers(0, 3))
def test_a_percentage_never_says_more_than_there_is(cited: int, of: int, places: int) -> None:
    cited = min(cited, of)
    said = Fraction(say_percent(cited, of, places).removesuffix("%"))
    assert said <= Fraction(100 * cited, of) < said + Fraction(1, 10**places)


@pytest.mark.parametrize(
    ("cited", "of", "places", "said"),
    [
        (3024, 3114, 0, "97%"),
        (3024, 3114, 1, "97.1%"),
        (999, 1000, 0, "99%"),
        (5, 5, 1, "100.0%"),
        (0, 0, 0, "100%"),
    ],
)
def test_a_share_is_said_in_percent(cited: int, of: int, places: int, said: str) -> None:
    assert say_percent(cited, of, places) == said


def test_the_embedded_data_covers_the_release() -> None:
    found = coverage(embedded(), SOURCE)
    assert found is not None
    assert len(found.parts) == 9
    assert found.share > 0.95
    assert min(part.share for part in found.parts) > 0.9
    assert all(sentence.cited for sentence in found.sentences)
    text = embedded().texts[SOURCE].text
    assert [text[start:end] for start, end in found.gaps][:2] == ["of the", "where"]
