from tests.exports.documents import selected
from tests.store.workspaces import deal, mission, organisation, workspace
from tui.exports.surroundings import with_surroundings
from tui.store import TantivyCatalogue

RECORDS = (
    mission("trip", title="A trip of nobody"),
    organisation("first", "First", part_of="above"),
    organisation("above", "Above"),
    organisation("third", "Third"),
    deal("trip/a", "first", title="Alpha", follows="b"),
    deal("trip/b", "third", title="Beta"),
)


def told(query: str, *kinds: str) -> list[str]:
    selection = selected(query, TantivyCatalogue(workspace(*RECORDS)))
    return [record.id for record in with_surroundings(selection, kinds)]


def test_what_a_record_names_is_told_and_what_that_names() -> None:
    assert told("alpha", "organisation") == ["trip/a", "first", "above"]


def test_other_deals_are_told_only_if_they_answer() -> None:
    assert "trip/b" not in told("alpha", "organisation", "mission")


def test_each_record_is_told_once() -> None:
    everything = told("", "organisation", "mission")
    assert sorted(everything) == sorted(record.id for record in RECORDS)
