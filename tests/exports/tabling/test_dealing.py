from datetime import date

from tests.exports.selections import mission_to_japan, selected
from tests.store.workspaces import deal, mission, organisation, workspace
from tui.exports import Selection
from tui.exports.tabling import DEALS, Cell, drawn
from tui.records import Deal
from tui.store import silence_of


def row(selection: Selection, id: str) -> dict[str, Cell]:
    record = selection.workspace.record(id)
    assert isinstance(record, Deal)
    return dict(zip(DEALS.names, DEALS.row(drawn(selection, record)), strict=True))


def test_a_row_says_what_the_list_says() -> None:
    selection = mission_to_japan()
    told = row(selection, "2014-01-japan/acquisio-irep")
    record = selection.workspace.record("2014-01-japan/acquisio-irep")
    assert isinstance(record, Deal)
    silence = silence_of(record, selection.workspace)
    assert told["name"] == record.caption
    assert (told["kind"], told["stage"], told["earliest"]) == ("joint_venture", "signed", date(2014, 1, 20))
    assert silence
    assert told["silent_days"] == silence.days
    assert (told["amount_low"], told["currency"], told["currency_basis"]) == (5_000_000, "CAD", "inferred")
    assert (told["jobs"], told["jobs_qualifier"]) == ("about 40 jobs, expected, ultimately", "about")
    assert (told["parties"], told["party_roles"]) == ("Acquisio; IREP", "home_partner; host_partner")


def test_what_it_stands_on_is_the_first_that_it_cites() -> None:
    told = row(mission_to_japan(), "2014-01-japan/ireq-sei")
    assert (told["quote"], told["evidence"], told["paragraph"]) == ("patents specific", "verbatim", 6)


def test_a_deal_that_says_little_leaves_cells_empty() -> None:
    opened = workspace(deal("trip/a", part_of="b"), mission(), organisation("first", "First"))
    told = row(selected(opened), "trip/a")
    assert told["part_of"] == "trip/b"
    assert [told[name] for name in ("date", "amount", "jobs", "markets", "quote", "source")] == [None] * 6


def test_a_party_that_is_no_record_is_told_by_its_id() -> None:
    assert row(selected(workspace(deal("trip/a", "gone"), mission())), "trip/a")["parties"] == "gone"
