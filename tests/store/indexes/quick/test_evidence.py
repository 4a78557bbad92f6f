"""Whether a citation stands in a text is what the text itself says."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.store import Passages
from tui.store.indexes.quick.evidence import QuickEvidence
from tui.store.indexes.quick.slots import Cite

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
PASSAGES = st.lists(WORD.filter(lambda word: word != "\t"), min_size=1, max_size=10).map(" ".join)
BESIDE = st.just("") | st.lists(WORD, max_size=2).map(" ".join)
QUOTES = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@settings(max_examples=1000)
@given(PASSAGES, QUOTES.filter(str.strip), BESIDE, BESIDE)
@example("aaa jobs aaa", "aa", "", "")
@example("It has 140 jobs", "40 jobs", "", "")
@example("It has batteries", "batter", "", "")
@example("so  so", "so so", " ", "\n")
def test_words_stand_where_they_stand_in_the_text(passage: str, quote: str, before: str, after: str) -> None:
    pieces = [quote, before, after, ""]
    for cite in (Cite(0, 1, 2), Cite(0)):
        text = Passages(passage)
        places = text.find(quote, pieces[cite.before], pieces[cite.after])
        stands = len(places) == 1 and not text.cuts_word(*places[0])
        assert QuickEvidence().all_stand([cite], pieces, passage) == stands
