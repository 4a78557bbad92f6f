from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store import Tally, Workspace
from tui.store.tallies import Met, merged, met
from tui.store.tallies.tallying import tally

from ..plain import Kept, workspaces
from ..tallied import in_any_order
from ..workspaces import workspace

modest = settings(max_examples=60)


def parted(opened: Workspace, here: set[str]) -> tuple[Workspace, Workspace]:
    """A workspace as two, one with some of the deals."""
    every = opened.records.values()
    told = {id: text.raw for id, text in opened.texts.items()}
    one, other = ([each for each in every if (each.id in here) == side] for side in (True, False))
    return workspace(*one, texts=told), workspace(*other, texts=told)


def together(one: Workspace, other: Workspace) -> Tally:
    around = of_all(met(one, one.records), met(other, other.records)).around
    return merged(over(one), over(other), lambda: around)


def of_all(one: Met, other: Met) -> Met:
    return Met(
        one.organisations | other.organisations,
        one.people | other.people,
        one.sources | other.sources,
        one.countries | other.countries,
    )


def over(opened: Workspace) -> Tally:
    return tally(opened, opened.records)


@modest
@given(workspaces(), st.data())
def test_however_deals_are_parted_they_come_to_the_same(opened: Workspace, data: st.DataObject) -> None:
    here = {id for id in opened.records if data.draw(st.booleans())}
    assert in_any_order(together(*parted(opened, here))) == in_any_order(over(opened))


@modest
@given(workspaces(), st.integers(0, 6))
def test_the_words_of_the_first_come_first(opened: Workspace, number: int) -> None:
    assert together(*parted(opened, {*list(opened.records)[:number]})) == over(opened)


@modest
@given(workspaces(), st.integers(0, 6))
def test_columns_can_be_put_beside_deals_that_are_read(opened: Workspace, number: int) -> None:
    one, other = parted(opened, {*list(opened.records)[:number]})
    around = met(opened, opened.records).around
    assert merged(over(one), Kept(other).tally(tuple(other.records)), lambda: around) == over(opened)
