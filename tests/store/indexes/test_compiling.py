"""An index must answer as a plain reading of the same traits does."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
import tantivy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.store import Query, read_query
from tui.store.indexes.compiling import compiled, compiled_names
from tui.store.indexes.schema import document, schema_builder
from tui.store.queries.holding import holds, is_named
from tui.store.queries.knowing import Traits, traits_of_texts
from tui.store.queries.parts import All, Number

from ..drawn import names, queries

NUMBERS = (
    st.sampled_from((-5, 0, 7, 7.4, 40, 0.5, -0.5, 2**52, 2**52 + 1, 2**53, 1e18, -1e18, 5e-9, 1e17 + 16))
    | st.integers(-50, 50)
    | st.floats(-1e18, 1e18)
)
ENDS = st.none() | NUMBERS.map(lambda number: Decimal(repr(number)))
FIELDS = ("amount", "amount.CAD", "jobs")


def indexed(every: Sequence[Traits]) -> tuple[tantivy.Index, tantivy.Searcher]:
    index = tantivy.Index(schema_builder().build())
    writer = index.writer(15_000_000, 1)
    for number, what in enumerate(every):
        writer.add_document(document(what, str(number), number))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index, index.searcher()


def found(asked: tantivy.Query, searcher: tantivy.Searcher) -> list[int]:
    hits = searcher.search(asked, 100, order_by_field="ordinal", order=tantivy.Order.Asc).hits
    return [int(str(searcher.doc(address).get_first("id"))) for _, address in hits]


def agree(every: Sequence[Traits], asked: Sequence[Query]) -> None:
    index, searcher = indexed(every)
    for query in asked:
        plainly = [number for number, what in enumerate(every) if holds(query, what)]
        assert found(compiled(query, index, searcher), searcher) == plainly
        named = [number for number, what in enumerate(every) if is_named(query, what)]
        assert found(compiled_names(query, index, searcher), searcher) == named


@settings(max_examples=25)
@given(st.lists(st.lists(names, max_size=3), max_size=5), st.lists(queries, min_size=5, max_size=12))
def test_words_are_found_as_they_are_plainly(texts: list[list[str]], asked: list[Query]) -> None:
    agree(list(map(traits_of_texts, texts)), asked)


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Number(draw(st.sampled_from(FIELDS)), low, high, draw(st.booleans()), draw(st.booleans()))


@settings(max_examples=50)
@given(
    st.lists(st.dictionaries(st.sampled_from(FIELDS), st.lists(NUMBERS, min_size=1, max_size=3)), max_size=4),
    st.lists(numbers(), min_size=5, max_size=12),
)
def test_numbers_are_found_as_they_are_plainly(
    every: list[dict[str, list[float]]], asked: list[Number]
) -> None:
    known = [Traits(numbers={field: list(map(float, each)) for field, each in one.items()}) for one in every]
    agree(known, [Query(All((number,))) for number in asked if number.low or number.high])


DAYS = st.none() | st.integers(734_000, 736_000)


@settings(max_examples=25)
@given(st.lists(st.none() | st.tuples(DAYS, DAYS).filter(lambda days: any(days)), max_size=5))
def test_days_are_found_as_they_are_plainly(every: list[tuple[int | None, int | None] | None]) -> None:
    asked = ("2011", "2014", "2014-02", ">=2012", "<2013-06", "2011..2013", "0001", "9999", "<=9999", ">0001")
    agree([Traits(days=days) for days in every], [read_query(f"when:{days}") for days in asked])


WORD = st.text(st.sampled_from("abcé日"), min_size=1, max_size=8)


@settings(max_examples=50)
@given(st.lists(WORD, max_size=8), WORD)
@example(["abcdef", "abdcef", "badcfe", "ca", "abc"], "abcdef")
@example(["ca", "abc", "ac", "acb"], "abc")
def test_words_nearly_so_are_found_as_they_are_plainly(words: list[str], asked: str) -> None:
    agree([traits_of_texts([word]) for word in words], [read_query(f"~{asked}")])


@pytest.mark.parametrize("text", ["~ab", "~\x1f\x1f\x1f", "!~ab", '"a b"', "~aaa"])
def test_what_parts_the_lines_is_never_found(text: str) -> None:
    every = [traits_of_texts(["x", "y"]), traits_of_texts(["a", "b"]), traits_of_texts(["a b"])]
    agree(every, [read_query(text)])
