from collections import Counter
from functools import partial

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.indexes.halving import Heaps
from tui.store.indexes.looking import ORDER

from .made import put, schema_with, searched

FIELDS = ("org", "country")
documents = st.lists(
    st.tuples(
        st.integers(0, 2**64 - 1),
        st.frozensets(st.sampled_from("abcdefghij"), max_size=3),
        st.sampled_from("xyz"),
    ),
    max_size=24,
    unique_by=lambda drawn: drawn[0],
)
Documents = list[tuple[int, frozenset[str], str]]


def heaps(drawn: Documents, most: int, numbers: list[int]) -> Heaps:
    searcher, ranking = searched(schema_with(FIELDS), (document(*each) for each in drawn))
    return Heaps(searcher, partial(ranking.within, ORDER), numbers, most)


def document(number: int, orgs: frozenset[str], country: str) -> tantivy.Document:
    made = tantivy.Document()
    made.add_unsigned(ORDER, number)
    put(made, "org", sorted(orgs))
    put(made, "country", [country])
    return made


@settings(max_examples=25)
@given(documents, st.integers(3, 40), st.booleans())
def test_however_many_values_there_are_each_is_counted(drawn: Documents, most: int, sampled: bool) -> None:
    numbers = sorted(number for number, _, _ in drawn)[::2] if sampled else []
    counts = heaps(drawn, most, numbers)
    for _ in range(2):
        found = counts.values(tantivy.Query.all_query(), FIELDS)
        assert found["org"] == Counter(org for _, orgs, _ in drawn for org in orgs)
        assert found["country"] == Counter(country for _, _, country in drawn)
        assert counts.values(tantivy.Query.all_query(), ()) == {}
