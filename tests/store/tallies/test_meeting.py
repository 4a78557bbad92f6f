from dataclasses import replace

from tui.store.tallies import Around, met

from ..workspaces import deal, organisation, source, workspace

CITED = [{"org": "first", "role": "supplier", "cite": "First"}]
OPENED = workspace(
    deal("trip/one", party=CITED, market=["JP", "JP-13"]),
    deal("trip/two", "second", market=["CA-QC"]),
    organisation("first", "First Company", home="CA"),
    source("trip/release"),
    texts={"trip/release": "First Company"},
)


def test_what_is_around_deals_is_told_by_its_ids() -> None:
    found = met(OPENED, ("trip/one", "first"))
    assert [sorted(ids) for ids in (found.organisations, found.sources)] == [["first"], ["trip/release"]]
    assert sorted(found.countries) == ["CA", "JP"]
    assert found.around == Around(1, 0, 1, 2)


def test_what_is_only_named_is_not_met() -> None:
    assert met(OPENED, ("trip/two",)).organisations == set()


def test_what_is_not_held_in_memory_is_met_where_it_can_be_reached() -> None:
    beside = {"second": organisation("second", "Second Company")}
    assert met(replace(OPENED, beside=beside.get), ("trip/two",)).organisations == {"second"}


def test_values_that_are_known_are_not_looked_up_again() -> None:
    assert met(OPENED, ("trip/one",), lambda id: {"country": {"XX"}}).countries == {"XX"}
