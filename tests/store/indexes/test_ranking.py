from collections.abc import Callable, Mapping
from unittest.mock import patch

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.indexes import ranking
from tui.store.indexes.looking import ORDER
from tui.store.indexes.ranking import Order, Ranking
from tui.store.indexes.windows import sampled

FIELDS = (ORDER, "a", "b", "t")
ORDERS = [
    Order(fields, down, then)
    for fields, then in (((), ()), (("a",), ()), (("a", "b"), ()), (("a",), ("b",)))
    for down in (False, True)
]
Document = Mapping[str, int]


@st.composite
def documents(draw: st.DrawFn) -> list[Document]:
    """Documents of which some share a number, some have none, and none shares the last."""
    spread = draw(st.sampled_from((2, 20, 2**40)))
    orders = draw(st.lists(st.integers(0, 2**62), min_size=1, max_size=60, unique=True))
    numbers = st.sampled_from((0, spread // 2 + 1)) | st.integers(0, spread)
    return [
        {ORDER: order, "a": draw(numbers), "b": draw(st.integers(0, 2)), "t": draw(st.integers(0, 1))}
        for order in orders
    ]


class Ranked:
    """The ranking of some documents, and what a plain sort says."""

    def __init__(self, every: list[Document]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field(ORDER, fast=True, indexed=True)
        for field in FIELDS[1:]:
            builder.add_unsigned_field(field, fast=True)
        schema = builder.build()
        index = tantivy.Index(schema)
        writer = index.writer(15_000_000, 1)
        for number, each in enumerate(every):
            made = tantivy.Document()
            for field, value in each.items():
                made.add_unsigned(field, value)
            writer.add_document(made)
            if number % 20 == 19:
                writer.commit()
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self.every, self._searcher = every, index.searcher()
        samples = {field: sampled([each[field] for each in every], 8) for field in FIELDS[:3]}
        self.ranking = Ranking(self._searcher, schema, samples)
        self.queries: dict[str, tuple[tantivy.Query, Callable[[Document], bool]]] = {
            "all": (tantivy.Query.all_query(), lambda each: True),
            "some": (self.ranking.within("t", 0, 0), lambda each: not each["t"]),
        }

    def orders(self, addresses: list[tantivy.DocAddress]) -> list[int]:
        return [int(self._searcher.fast_field_values(ORDER, [each])[0] or 0) for each in addresses]

    def wanted(self, name: str, order: Order) -> list[Document]:
        def key(each: Document) -> tuple[int, ...]:
            if not order.fields:
                return (each[ORDER],)
            if not each[order.fields[0]]:
                return 1, *(each[field] for field in order.then), each[ORDER]
            fields = (-each[field] if order.down else each[field] for field in order.fields)
            return 0, *fields, *(each[field] for field in order.then), each[ORDER]

        return sorted(filter(self.queries[name][1], self.every), key=key)


@settings(max_examples=15, deadline=None)
@given(
    documents(),
    st.sampled_from((4, 12, 4096)),
    st.lists(st.tuples(st.integers(0, 62), st.integers(1, 20)), min_size=1, max_size=5),
)
def test_pages_and_ranks_are_those_of_a_plain_sort(
    every: list[Document], at_once: int, pages: list[tuple[int, int]]
) -> None:
    with patch.object(ranking, "_AT_ONCE", at_once):
        ranked = Ranked(every)
        for name, (query, _) in ranked.queries.items():
            for order in ORDERS:
                wanted = ranked.wanted(name, order)
                for start, size in pages:
                    for many in (None, len(wanted)):
                        found = ranked.ranking.page(name, query, order, start, start + size, many)
                        assert ranked.orders(found) == [each[ORDER] for each in wanted[start : start + size]]
                for rank in range(0, len(wanted), 7):
                    assert ranked.ranking.before(name, query, order, wanted[rank]) == rank


@given(st.lists(st.integers(0, 2**64 - 1), max_size=200), st.integers(1, 50))
def test_samples_stand_in_order_and_are_not_many(numbers: list[int], many: int) -> None:
    found = sampled(numbers, many)
    assert found == sorted(found)
    assert set(found) <= set(numbers)
    assert bool(found) == bool(numbers)
    assert len(found) <= 2 * many


def test_a_page_that_ends_before_it_begins_is_empty() -> None:
    ranked = Ranked([{ORDER: 5, "a": 1, "b": 0, "t": 0}])
    query, _ = ranked.queries["all"]
    for order in ORDERS:
        assert ranked.ranking.page("all", query, order, 3, 3) == []
        assert ranked.ranking.page("all", query, order, 1, 9) == []
        assert ranked.orders(ranked.ranking.page("all", query, order, 0, 9)) == [5]
