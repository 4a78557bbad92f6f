from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.drawn import workspaces
from tui.exports import Notes
from tui.exports.reaching import every_record
from tui.records import Deal
from tui.store import Sort, Workspace

from .selections import mission_to_japan, selected


@given(workspaces(), st.sampled_from(["", "kind:supply", "first", "record:organisation"]))
@settings(max_examples=25)
def test_each_record_comes_once_and_all_that_it_names_is_there(opened: Workspace, query: str) -> None:
    selection = selected(opened, query)
    records = list(every_record(selection, Notes()))
    ids = {record.id for record in records}
    assert len(ids) == len(records)
    assert {each.id for each in selection.records()} <= ids
    for record in records:
        for id in selection.named(record):
            assert id in ids or id not in opened.records or isinstance(opened.records[id], Deal)
    assert {each.id for each in records if isinstance(each, Deal)} == {each.id for each in selection.deals()}


def test_the_deals_come_first_in_the_order_of_their_list() -> None:
    selection = mission_to_japan("country:JP", Sort("name", down=True))
    records = list(every_record(selection, Notes()))
    deals = [each.id for each in selection.deals()]
    assert [each.id for each in records[: len(deals)]] == deals
