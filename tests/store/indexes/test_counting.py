from collections import Counter
from functools import partial
from itertools import count
from typing import NamedTuple

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.indexes import both
from tui.store.indexes.counting import Counting
from tui.store.indexes.halving import Heaps
from tui.store.indexes.looking import ORDER

from .made import put, schema_with, searched

FIELDS = ("org", "stage")


class Drawn(NamedTuple):
    """A document."""

    among: bool
    asked: bool
    orgs: frozenset[str]


documents = st.lists(
    st.builds(
        Drawn,
        st.booleans(),
        st.booleans(),
        st.frozensets(st.sampled_from("abc"), max_size=2),
    ),
    max_size=16,
)


def counting(drawn: list[Drawn]) -> tuple[Counting, tantivy.Query]:
    """Counts among some of the documents, and what asks for some."""
    schema = schema_with((*FIELDS, "is"))
    searcher, ranking = searched(schema, map(document, count(), drawn))
    among, asked = (tantivy.Query.term_query(schema, "is", word) for word in ("among", "asked"))
    narrow = partial(both, among)
    heaps = Heaps(searcher, partial(ranking.within, ORDER))
    return Counting(searcher, narrow, lambda query: ranking.count(narrow(query)), heaps), asked


def document(number: int, drawn: Drawn) -> tantivy.Document:
    made = tantivy.Document()
    made.add_unsigned(ORDER, number)
    made.add_text("stage", "signed")
    for field, words in (
        ("org", sorted(drawn.orgs)),
        ("is", ["among"] * drawn.among + ["asked"] * drawn.asked),
    ):
        put(made, field, words)
    return made


def values(drawn: list[Drawn]) -> dict[str, dict[str, int]]:
    orgs = Counter(org for each in drawn for org in each.orgs)
    return {"org": dict(orgs), "stage": {"signed": len(drawn)} if drawn else {}}


@settings(max_examples=60)
@given(documents, st.booleans())
def test_however_many_answer_each_value_is_counted(drawn: list[Drawn], known: bool) -> None:
    counted, asked = counting(drawn)
    among = [each for each in drawn if each.among]
    if known:
        assert counted.values(None, FIELDS) == values(among)
    assert counted.values(asked, FIELDS) == values([each for each in among if each.asked])
