from dataclasses import replace
from typing import cast

import pytest

from tests.store.workspaces import deal, event, mission, organisation, workspace
from tui.exports.selection import Changed
from tui.records import Deal
from tui.store import Catalogue, Sort

from .selections import mission_to_japan, money, selected


@pytest.mark.parametrize("sort", [Sort(), Sort("name"), Sort("name", down=True), Sort("amount", down=True)])
@pytest.mark.parametrize("query", ["", "kind:distribution", "batteries", "kind:nothing"])
def test_deals_come_as_their_list_shows_them(query: str, sort: Sort) -> None:
    selection = mission_to_japan(query, sort)
    listing = selection.catalogue.listed(selection.query, "deal", sort)
    assert [each.id for each in selection.deals()] == list(listing.ids(0, 100))
    assert selection.count == listing.count


def test_the_query_is_told_in_its_canonical_text() -> None:
    assert mission_to_japan("  kind:licence   japan ").asked == "kind:licence japan"
    assert mission_to_japan().asked == ""


def test_it_is_told_how_far_it_has_come() -> None:
    told: list[tuple[int, int]] = []
    list(replace(money(), tell=lambda done, whole: told.append((done, whole))).deals())
    assert told == [(0, 5), (5, 5)]


def test_what_refers_to_what_is_found_once() -> None:
    selection = mission_to_japan("kind:distribution")
    (deal,) = selection.deals()
    ids = [each.id for each in selection.related(deal)]
    assert len(set(ids)) == len(ids)
    assert {"2014-01-japan", "toon-boom-animation", "JP", "2014-01-japan/day-1.en"} <= set(ids)
    assert deal.id not in ids


def test_what_is_around_leaves_deals_out_that_were_not_asked_for() -> None:
    opened = workspace(
        deal("trip/a", "first", title="Asked", follows="b"),
        deal("trip/b", "second", title="Other"),
        event("trip/meeting", announces=["a", "b"]),
        organisation("first", "First", part_of="parent"),
        organisation("parent", "Parent"),
        organisation("second", "Second"),
        mission(),
    )
    selection = selected(opened, "asked")
    around = [each.id for each in selection.around([opened.record("trip/a")])]
    assert sorted(around) == ["first", "parent", "trip"]
    assert (selection.holds("trip/a"), selection.holds("trip/b")) == (True, False)


def test_records_of_every_kind_answer() -> None:
    kinds = {each.KIND for each in mission_to_japan().records()}
    assert kinds == {"deal", "event", "mission", "organisation", "person", "place", "source"}
    assert sum(isinstance(each, Deal) for each in mission_to_japan("kind:licence").records()) == 1


def test_what_changes_meanwhile_ends_it() -> None:
    selection = mission_to_japan()

    class Gone:
        workspace, listed = selection.workspace, selection.catalogue.listed

        def get(self, id: str) -> None:
            return None

    with pytest.raises(Changed):
        list(replace(selection, catalogue=cast(Catalogue, Gone())).deals())
