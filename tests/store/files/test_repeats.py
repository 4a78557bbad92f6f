import pytest

from tui.records import Record
from tui.store.files.repeats import repeated
from tui.store.files.tables import Keys

from ..workspaces import deal, event, figure, mission, organisation

JOBS = figure("jobs", value=40, unit="jobs")


def note(id: str) -> dict[str, str]:
    return {"id": id, "text": "Known.", "basis": "inferred"}


@pytest.mark.parametrize(
    ("record", "field", "path"),
    [
        (deal("trip/a", figure=[JOBS, figure("firms", value=1), JOBS]), "jobs", ("figure", 2, "id")),
        (deal("trip/a", figure=[figure("kind", value=1)]), "kind", ("figure", 0, "id")),
        (deal("trip/a", "first", "second", "first"), "party.first", ("party", 2, "id")),
        (deal("trip/a", market=["JP", "JP"]), "market.JP", ("market", 1, "id")),
        (mission(to=["JP", "KR", "JP"]), "to.JP", ("to", 2, "id")),
        (event("trip/a", announces=["b", "b"]), "announces.b", ("announces", 1, "id")),
        (organisation("first", "First", note=[note("x"), note("x")]), "note.x", ("note", 1, "id")),
    ],
)
def test_an_address_that_leads_to_two_values_is_told_where_it_stands_last(
    record: Record, field: str, path: Keys
) -> None:
    reason = f'"{field}" names another value of this record already'
    assert list(repeated(record)) == [(path, reason)]


def test_different_addresses_are_well() -> None:
    assert not list(repeated(deal("trip/a", "first", "second", figure=[JOBS, figure("firms", value=1)])))
