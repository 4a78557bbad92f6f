from collections.abc import Sequence
from unittest.mock import Mock, patch

import pytest
from hypothesis import HealthCheck, given, settings

from tui.records import Record
from tui.store import NOT_SORTED, Listing, Query, Sort, Workspace, read_query
from tui.store.answers.large_listing import LargeListing
from tui.store.answers.sorting import PLACES, in_order
from tui.store.indexes import tied
from tui.store.texts import fold

from ..drawn import queries
from ..large import Drawn, asked, large
from ..workspaces import deal, organisation, place, workspace

modest = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
GLANCES = ("kind", "role", "home")
SORTS = (NOT_SORTED, *(Sort(column, down) for column in PLACES for down in (False, True)))


@modest
@given(large(), queries)
def test_every_column_puts_what_answers_in_the_order_of_a_list_in_memory(drawn: Drawn, query: Query) -> None:
    with asked(drawn) as (catalogue, oracle):
        plain = catalogue.listed(Query()).ids(0, 100)
        for sort in SORTS[1:]:
            found = set(oracle.ids(query))
            records = [oracle.workspace.records[id] for id in plain if id in found]
            ids = catalogue.listed(query, "", sort).ids(0, 100)
            assert ids == wanted(records, sort, oracle.workspace)


def wanted(records: Sequence[Record], sort: Sort, opened: Workspace) -> tuple[str, ...]:
    """As in memory."""
    return tuple(each.id for each in in_order(records, sort.column, opened, down=sort.down))


def test_values_beside_names_are_in_order_to_their_last_letter() -> None:
    homes = ["Dominican Republic", "Dominica", "Distribution", "distribute", "Zambia", "Licences", "Licence"]
    places = [place(f"CA-{at}", home) for at, home in enumerate(homes)]
    orgs = [organisation(f"o{at}", f"Name {at}", home=f"CA-{at}") for at in range(len(homes))]
    deals = [deal(f"trip/d{at}", kind=kind) for at, kind in enumerate(("licence", "distribution", "supply"))]
    drawn = Drawn(workspace(*places, *orgs, *deals), {"all": [each.id for each in deals]})
    with asked(drawn) as (catalogue, oracle):
        records = list(oracle.workspace.records.values())
        for sort in SORTS[1:]:
            assert catalogue.listed(Query(), "", sort).ids(0, 99) == wanted(records, sort, oracle.workspace)


def test_what_names_say_after_their_beginning_counts_as_well() -> None:
    places = [15, 3, 1, 20, 2, 11]
    company = "A company whose name is long enough to go on and on"
    deals = [deal(f"trip/d{number}", title=f"{company} {number}", kind="mou") for number in places]
    drawn = Drawn(workspace(*deals), {"all": [each.id for each in deals]})
    with asked(drawn) as (catalogue, oracle):
        for sort in SORTS[1:]:
            listing = catalogue.listed(Query(), "deal", sort)
            ids = tuple(f"trip/d{number}" for number in sorted(places, reverse=sort == Sort("name", True)))
            assert wanted(deals, sort, oracle.workspace) == ids
            assert tuple(paged(listing, 2)) == tuple(paged(listing, 100)) == ids
            assert [listing.rank(id) for id in ids] == [0, 1, 2, 3, 4, 5]
            with patch.object(tied, "_MOST", 4):
                listing = catalogue.listed(Query(), "deal", sort)
                assert paged(listing, 1) == paged(listing, 4) == [each.id for each in deals]
                assert [listing.rank(each.id) for each in deals] == [0, 1, 2, 3, 4, 5]


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
            for text in ("f", "se", "A", "deal 1", "1"):
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


def test_pages_go_on_where_the_one_before_ends() -> None:
    with asked(many()) as (catalogue, _):
        for sort in SORTS:
            listing = catalogue.listed(read_query("record:deal"), "", sort)
            every = listing.ids(0, 1000)
            assert len(every) == listing.count == len(set(every)) == 150, sort
            assert paged(listing, 40) == paged(listing, 7) == list(every), sort
            assert listing.ids(150, 160) == listing.ids(3, 3) == (), sort
            assert listing.rank("first") is None, sort


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
