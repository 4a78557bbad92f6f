from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store import Workspace
from tui.store.tallies import Stats, is_plain
from tui.store.tallies.tallying import tally

from ..plain import Kept, workspaces
from ..tallied import in_any_order

modest = settings(max_examples=60)


@modest
@given(workspaces())
def test_columns_come_to_what_the_deals_come_to(opened: Workspace) -> None:
    kept, ids = Kept(opened), tuple(opened.records)
    assert all(map(is_plain, kept.deals.values()))
    assert kept.tally(ids) == tally(opened, ids)
    assert [each.line for each in kept.tally(ids).sums] == [each.line for each in tally(opened, ids).sums]


@modest
@given(workspaces(), st.data())
def test_of_some_deals_they_come_to_what_these_come_to(opened: Workspace, data: st.DataObject) -> None:
    ids = tuple(id for id in opened.records if data.draw(st.booleans()))
    assert in_any_order(Kept(opened).tally(ids)) == in_any_order(tally(opened, ids))


@modest
@given(workspaces(), st.data())
def test_what_is_left_of_the_whole_is_as_good(opened: Workspace, data: st.DataObject) -> None:
    kept = Kept(opened)
    ids = tuple(id for id in opened.records if data.draw(st.booleans()))
    others = kept.stats(set(opened.records) - {*ids})
    left = {
        cell: without(whole, others.get(cell, Stats()), kept.stats(ids).get(cell, Stats()))
        for cell, whole in kept.stats(opened.records).items()
    }
    assert kept.tally_of(left, ids) == kept.tally(ids)


def without(whole: Stats, others: Stats, ends: Stats) -> Stats:
    """Numbers and sums by subtraction, the least and the greatest by other means."""
    return Stats(whole.count - others.count, whole.sum - others.sum, ends.low, ends.high)
