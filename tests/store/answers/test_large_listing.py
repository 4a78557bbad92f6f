from collections.abc import Sequence
from unittest.mock import Mock, patch

import pytest
from hypothesis import HealthCheck, given, settings

from tui.records import Record
from tui.store import NOT_SORTED, Listing, Query, Sort, Workspace, read_query
from tui.store.answers.large_listing import LargeListing
from tui.store.answers.sorting import PLACES, glanced
from tui.store.texts import fold
from tui.wording import say

from ..drawn import queries
from ..large import Drawn, asked, large
from ..workspaces import deal, organisation, workspace

modest = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
SORTS = (NOT_SORTED, *(Sort(column, down) for column in PLACES for down in (False, True)))


@modest
@given(large(), queries)
def test_every_column_puts_what_answers_in_order_both_ways_and_what_has_no_value_last(
    drawn: Drawn, query: Query
) -> None:
    with asked(drawn) as (catalogue, oracle):
        plain = tuple(catalogue.listed(query and Query()).ids(0, 100))
        for sort in SORTS[1:]:
            ids = catalogue.listed(query, "", sort).ids(0, 100)
            assert sorted(ids) == sorted(oracle.ids(query))
            expected = sorted(ids, key=plain.index)
            expected.sort(key=lambda id: place(oracle.workspace.records[id], sort, oracle.workspace))
            assert list(ids) == expected


def place(record: Record, sort: Sort, opened: Workspace) -> tuple[bool, Sequence[object]]:
    """Where a record stands: by the beginning of a text, else as in memory; turned where it goes down."""
    if sort.column in ("kind", "role", "home", "name"):
        number = ("kind", "role", "home").index(sort.column) // 2 if sort.column != "name" else 0
        value = None if sort.column == "name" else glanced(record, number)
        said = record.caption if sort.column == "name" else say(value, opened.caption) if value else ""
        begins = fold(said).strip().encode()[: 32 if sort.column == "name" else 8]
        length = 32 if sort.column == "name" else 8
        known: Sequence[int] | None = [*begins.ljust(length, b"\0")] if begins else None
    else:
        known = numbers(PLACES[sort.column](record, opened))
    return known is None, [-each if sort.down else each for each in known or ()]


def numbers(known: object) -> list[int] | None:
    """What is known of a record as whole numbers that stand in the same order."""
    if not isinstance(known, tuple):
        return None
    found: list[int] = []
    for each in known:
        if isinstance(each, str):
            found += [ord(letter) for letter in each.ljust(3, "\0")]
        else:
            found.append(each.toordinal() if hasattr(each, "toordinal") else int(each * 100))
    return found


@modest
@given(large(), queries)
def test_a_record_has_the_rank_where_it_stands(drawn: Drawn, query: Query) -> None:
    with asked(drawn) as (catalogue, _):
        for kind in ("", "deal"):
            for sort in SORTS:
                listing = catalogue.listed(query, kind, sort)
                assert [listing.rank(id) for id in listing.ids(0, 100)] == list(range(listing.count))


@modest
@given(large(), queries)
def test_typing_goes_to_the_next_record_that_is_called_so(drawn: Drawn, query: Query) -> None:
    with asked(drawn) as (catalogue, oracle):
        for sort in (NOT_SORTED, Sort("name"), Sort("amount", True)):
            listing = catalogue.listed(query, "", sort)
            captions = [fold(oracle.workspace.caption(id)) for id in listing.ids(0, 100)]
            for text in ("f", "se", "A"):
                for start in range(listing.count):
                    assert listing.seek(text, start) == following(captions, fold(text), start)


def following(captions: list[str], text: str, start: int) -> int | None:
    ranks = (*range(start, len(captions)), *range(start))
    return next((rank for rank in ranks if captions[rank].startswith(text)), None)


def many() -> Drawn:
    deals = [deal(f"trip/d{number:03}", title=f"Deal {number}", kind="mou") for number in range(150)]
    return Drawn(
        workspace(organisation("first", "First Company"), *deals), {"all": [each.id for each in deals]}
    )


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_pages_go_on_where_the_one_before_ends(sort: Sort) -> None:
    with asked(many()) as (catalogue, _):
        listing = catalogue.listed(read_query("record:deal"), "", sort)
        every = listing.ids(0, 1000)
        assert len(every) == listing.count == len(set(every)) == 150
        assert paged(listing, 40) == paged(listing, 7) == list(every)
        assert listing.ids(150, 160) == listing.ids(3, 3) == ()
        assert listing.rank("first") is None


def paged(listing: Listing, size: int) -> list[str]:
    return [id for start in range(0, listing.count, size) for id in listing.ids(start, start + size)]


def test_an_engine_that_breaks_off_loses_pages_and_no_more() -> None:
    broken = type("PanicException", (BaseException,), {"__module__": "pyo3_runtime"})
    with asked(many()) as (catalogue, _):
        listing = catalogue.listed(read_query("deal"))
        assert isinstance(listing, LargeListing)
        assert listing.ids(0, 1)
        with patch.object(
            listing, "_index", Mock(**{"address_of.side_effect": broken("a cut file")})
        ) as index:
            index.ranking.top.side_effect = index.ranking.page.side_effect = broken("a cut file")
            with pytest.raises(LookupError, match="the index is lost: a cut file"):
                listing.ids(0, 1)
            assert listing.rank("trip/d001") is None
            assert listing.seek("d", 0) is None
