from collections import Counter
from collections.abc import Iterable
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.indexes import COUNTED, both
from tui.store.indexes import summing as summing_module
from tui.store.indexes.found import Found
from tui.store.indexes.halving import Heaps
from tui.store.indexes.looking import ORDER
from tui.store.indexes.numbering import Register
from tui.store.indexes.summing import Summed, Summing
from tui.store.tallies import GROUNDS, PLACES, Lead, Stats, cells_told, lead_of

from .made import put, schema_with, searched

NAMES = ("c1~$", "c2=.")


class Drawn(NamedTuple):
    """A document."""

    among: bool
    asked: bool
    orgs: frozenset[str]
    grounds: str
    leads: tuple[Lead, ...]
    worth: int | None


leads = st.builds(lead_of, st.sampled_from(NAMES), st.integers(0, 4) | st.sampled_from((10**10, 2**40 - 1)))
documents = st.lists(
    st.builds(
        Drawn,
        st.booleans(),
        st.booleans(),
        st.frozensets(st.sampled_from("abc"), max_size=2),
        st.sampled_from(("none:2 verbatim:1|stated", "verbatim:3|", "|")),
        st.lists(leads.filter(bool), max_size=2).map(tuple),
        st.none() | st.integers(-3, 3),
    ),
    max_size=16,
)


def summing(drawn: list[Drawn], most: int, place: Path | None = None) -> tuple[Summing, tantivy.Query]:
    """What looks at some of the documents, and what asks for some."""
    names, places = zip(*PLACES, strict=True)
    schema = schema_with((*COUNTED, "is", *names), places, "sums")
    searcher, ranking = searched(schema, map(document, count(), drawn))
    among, asked = (tantivy.Query.term_query(schema, "is", word) for word in ("among", "asked"))
    narrow = partial(both, among)
    heaps = Heaps(searcher, partial(ranking.within, ORDER), range(16), most)
    summed = Summed(
        {"worth"} if any(each.worth is not None for each in drawn) else (), {"worth", "c2_at"}, Register(())
    )

    def number_of(query: tantivy.Query) -> int:
        return ranking.count(narrow(query))

    return Summing(searcher, schema, narrow, number_of, heaps, lambda: summed, place), asked


def document(number: int, drawn: Drawn) -> tantivy.Document:
    made = tantivy.Document()
    made.add_unsigned(ORDER, number)
    for field, words in (
        ("org", sorted(drawn.orgs)),
        ("stage", ["signed"]),
        (GROUNDS, [drawn.grounds]),
        ("is", ["among"] * drawn.among + ["asked"] * drawn.asked),
    ):
        put(made, field, words)
    for (name, place), lead in zip(PLACES, (*drawn.leads, Lead("", 0), Lead("", 0)), strict=False):
        made.add_text(name, lead.name)
        made.add_unsigned(place, lead.number)
    if drawn.worth is not None:
        made.add_json("sums", {"worth": drawn.worth})
    return made


def plainly(drawn: list[Drawn]) -> tuple[dict[str, Counter[str]], dict[str, Stats]]:
    """The values and the numbers of some documents."""
    values = {
        "org": Counter(org for each in drawn for org in each.orgs),
        "stage": Counter("signed" for _ in drawn),
        "basis": Counter("stated" for each in drawn if "stated" in each.grounds),
        "evidence": Counter(s for each in drawn for s in ("none", "verbatim") if s in each.grounds),
    }
    leads = [lead for each in drawn for lead in each.leads]
    stats = cells_told({name: of(number for other, number in leads if other == name) for name, _ in leads})
    return values, stats | {"worth": of(each.worth for each in drawn if each.worth is not None)}


def of(numbers: Iterable[int]) -> Stats:
    known = list(numbers)
    return Stats(len(known), sum(known), min(known), max(known)) if known else Stats()


def check(found: Found, drawn: list[Drawn]) -> None:
    values, _ = plainly(drawn)
    assert {field: Counter(found.values[field]) for field in values} == values
    check_numbers(found, drawn)


def check_numbers(found: Found, drawn: list[Drawn]) -> None:
    values, stats = plainly(drawn)
    assert Counter(found.grounds.evidence) == values["evidence"]
    told = found.stats
    assert {cell: (each.count, each.sum) for cell, each in told.items() if each.count} == {
        cell: (each.count, each.sum) for cell, each in stats.items() if each.count
    }
    for cell in ("worth", "c2_at"):
        assert told.get(cell, Stats()) == stats.get(cell, Stats())


@settings(max_examples=60)
@given(documents, st.booleans(), st.sampled_from((3, 1000)))
def test_all_that_there_is_is_found_however_many_answer(drawn: list[Drawn], known: bool, most: int) -> None:
    looked, asked = summing(drawn, most)
    among = [each for each in drawn if each.among]
    if known:
        check(looked.found(tantivy.Query.all_query()), among)
    check(looked.found(asked), [each for each in among if each.asked])


@settings(max_examples=40)
@given(documents, st.booleans(), st.booleans())
def test_what_numbers_come_to_is_found_without_looking_for_values(
    drawn: list[Drawn], known: bool, all_of_it: bool
) -> None:
    looked, asked = summing(drawn, 1000)
    if known:
        looked.found(tantivy.Query.all_query())
    if all_of_it:
        looked.found(asked)
    found, chosen = looked.summed(asked), [each for each in drawn if each.among and each.asked]
    check_numbers(found, chosen)
    assert ("org" in found.by_field) == (all_of_it or len(chosen) == sum(each.among for each in drawn))


@settings(max_examples=30)
@given(documents)
def test_sums_that_floats_would_not_hold_are_put_together_of_lesser_ones(drawn: list[Drawn]) -> None:
    looked, asked = summing(drawn, 1000)
    with patch.object(summing_module, "EXACT", 2**33):
        check(looked.found(asked), [each for each in drawn if each.among and each.asked])


@settings(max_examples=15)
@given(documents)
def test_the_whole_is_kept_and_worked_out_anew_where_that_is_spoilt(drawn: list[Drawn]) -> None:
    among = [each for each in drawn if each.among]
    with TemporaryDirectory() as folder:
        place = Path(folder, "whole")
        check(summing(drawn, 1000, place)[0].whole, among)
        kept = place.read_bytes()
        check(summing([], 1000, place)[0].whole, among)
        place.write_bytes(kept[:-1])
        check(summing(drawn, 1000, place)[0].whole, among)
        assert place.read_bytes() == kept
        check(summing(drawn, 1000, Path(folder, "whole", "nowhere"))[0].whole, among)
