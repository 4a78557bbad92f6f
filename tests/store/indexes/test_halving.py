from collections import Counter
from functools import partial

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.indexes.halving import Heaps
from tui.store.indexes.looking import ORDER
from tui.store.indexes.ranking import Ranking

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
    made = tantivy.SchemaBuilder().add_unsigned_field(ORDER, fast=True, indexed=True)
    for field in FIELDS:
        made.add_text_field(field, fast=True, tokenizer_name="raw")
    schema = made.build()
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, 1)
    for number, orgs, country in drawn:
        document = tantivy.Document()
        document.add_unsigned(ORDER, number)
        for org in sorted(orgs):
            document.add_text("org", org)
        document.add_text("country", country)
        writer.add_document(document)
    writer.commit()
    index.reload()
    searcher = index.searcher()
    return Heaps(searcher, partial(Ranking(searcher, schema, {}).within, ORDER), numbers, most)


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
