from collections import Counter
from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.indexes import both
from tui.store.indexes.counting import Counting
from tui.store.indexes.halving import Heaps
from tui.store.indexes.ranking import ORDER, Ranking
from tui.store.tallies import FIRST, HIGH, LOW, Stats, cells_of, halves

FIELDS = ("org", "stage")


class Drawn(NamedTuple):
    """A document."""

    among: bool
    asked: bool
    orgs: frozenset[str]
    worth: int | None
    first: tuple[int, int] | None
    """The number of a column, and what is added to it."""


documents = st.lists(
    st.builds(
        Drawn,
        st.booleans(),
        st.booleans(),
        st.frozensets(st.sampled_from("abc"), max_size=2),
        st.none() | st.integers(-3, 3),
        st.none() | st.tuples(st.sampled_from((2**52 - 1, 7)), st.integers(-(2**40), 2**40)),
    ),
    max_size=16,
)


def counting(drawn: list[Drawn]) -> tuple[Counting, tantivy.Query]:
    """Counts among some of the documents, and what asks for some."""
    made = tantivy.SchemaBuilder().add_unsigned_field(ORDER, fast=True, indexed=True)
    for field in (*FIELDS, "is"):
        made.add_text_field(field, fast=True, tokenizer_name="raw")
    schema = made.add_json_field("sums", fast=True, tokenizer_name="raw").build()
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, 1)
    for number, each in enumerate(drawn):
        writer.add_document(document(number, each))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    ranking = Ranking(searcher, schema, {})
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
        for word in words:
            made.add_text(field, word)
    sums = {} if drawn.worth is None else {"worth": drawn.worth}
    if drawn.first:
        column, worth = drawn.first
        sums |= {FIRST: column, **dict(zip((HIGH, LOW), halves(worth), strict=True))}
    if sums:
        made.add_json("sums", sums)
    return made


def values(drawn: list[Drawn]) -> dict[str, dict[str, int]]:
    orgs = Counter(org for each in drawn for org in each.orgs)
    return {"org": dict(orgs), "stage": {"signed": len(drawn)} if drawn else {}}


def stats(drawn: list[Drawn]) -> dict[str, Stats]:
    """What the cells of some documents come to, without those that there are none of."""
    found: dict[str, list[int]] = {}
    for each in drawn:
        if each.worth is not None:
            found.setdefault("worth", []).append(each.worth)
        for column, worth in [each.first] if each.first else []:
            for cell, half in zip(cells_of(column), halves(worth), strict=True):
                found.setdefault(cell, []).append(half)
    return {cell: Stats(len(those), sum(those), min(those), max(those)) for cell, those in found.items()}


@settings(max_examples=60)
@given(documents, st.booleans())
def test_however_many_answer_each_value_and_number_is_counted(drawn: list[Drawn], known: bool) -> None:
    counted, asked = counting(drawn)
    among = [each for each in drawn if each.among]
    cells = ("worth", FIRST, HIGH, LOW)
    assert counted.whole(cells) is None
    if known:
        assert counted.values(None, FIELDS) == values(among)
        assert told(counted.sums(None, cells)) == told(stats(among))
    answers = [each for each in among if each.asked]
    assert counted.values(asked, FIELDS) == values(answers)
    found = counted.sums(asked, cells, ["worth"])
    assert told(found) == told(stats(answers))
    assert found["worth"] == stats(answers).get("worth", Stats())
    if known:
        assert counted.sums(asked, ["worth"]).keys() == {"worth"}


def told(found: Mapping[str, Stats]) -> dict[str, tuple[int, int]]:
    """How many numbers there are, and what they come to."""
    return {cell: (each.count, each.sum) for cell, each in found.items() if each.count}
