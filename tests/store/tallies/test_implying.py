from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import Figure
from tui.store import Workspace
from tui.store.tallies import Stats, implied, numbered

from ..plain import Kept, workspaces
from ..workspaces import amount, deal, workspace


@settings(max_examples=40)
@given(workspaces(), st.data())
def test_what_is_implied_by_all_deals_holds_for_any_of_them(opened: Workspace, data: st.DataObject) -> None:
    kept = Kept(opened)
    told = implied(kept.columns, kept.stats(opened.records))
    some = kept.stats([id for id in opened.records if data.draw(st.booleans())])
    assert {cell: some.get(cell, Stats()).sum for cell in told} == {
        cell: numbered(some, others).sum for cell, others in told.items()
    }


def cells_implied(*figures: Figure) -> set[str]:
    """The ends of the names of the cells that others tell, for one deal with these figures."""
    kept = Kept(workspace(deal("trip/one", figure=list(figures))))
    return {cell.rpartition("_")[2] for cell in implied(kept.columns, kept.stats(kept.deals))}


def test_where_every_number_is_about_so_much_that_need_not_be_summed() -> None:
    assert cells_implied(amount("CAD", qualifier="about")) == {"about", "amounts"}
    assert cells_implied(amount("CAD", qualifier="about"), amount("CAD", value=6)) == set()


def test_as_long_as_nothing_is_known_nothing_is_implied() -> None:
    kept = Kept(workspace(deal("trip/one", figure=[amount("CAD")])))
    assert implied(kept.columns, {}) == {}
