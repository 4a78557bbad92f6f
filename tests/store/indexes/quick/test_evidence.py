"""What becomes of a citation is what the text itself says."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.store import Passages
from tui.store.indexes.quick.evidence import QuickEvidence, cites_of

from .plainly import ODD_PIECES, PIECES

WORD = st.sampled_from(
    (
        *PIECES,
        *ODD_PIECES,
        "140 jobs",
        "40 jobs",
        "1.5",
        "5",
        "5,000",
        "jobs",
        "jobs jobs",
        "'so'",
        "‘so’",
        "5\u202f000",
    )
)
PASSAGES = st.lists(WORD, min_size=1, max_size=10).map(" ".join)
BESIDE = st.just("") | st.lists(WORD, max_size=2).map(" ".join)
QUOTES = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@settings(max_examples=1000)
@given(PASSAGES, QUOTES.filter(str.strip), BESIDE, BESIDE)
@example("aaa jobs aaa", "aa", "", "")
@example("It has 140 jobs", "40 jobs", "", "")
@example("so  so", "so so", " ", "\n")
def test_words_stand_where_they_stand_in_the_text(passage: str, quote: str, before: str, after: str) -> None:
    places = len(Passages(passage).find(quote, before, after))
    given: dict[str, Any] = {"quote": quote, "before": before, "after": after}
    state = QuickEvidence(passage).state(cites_of(given)[0])
    assert state == ("not_found", "verbatim", "ambiguous")[min(places, 2)]


def test_citations_are_told_one_by_one() -> None:
    assert cites_of(None) == ()
    assert [cite.quote for cite in cites_of(["so", {"quote": "and  so", "after": "on"}])] == ["so", "and so"]
