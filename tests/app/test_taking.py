import pytest

from tui.app.taking import narrowing, with_words
from tui.records import Fact
from tui.store import Workspace, embedded_folder, open_workspace

DEAL = "2014-01-japan/acquisio-irep"


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return open_workspace(embedded_folder())


def fact(workspace: Workspace, field: str, id: str = DEAL) -> Fact:
    return next(fact for fact in workspace.records[id].facts() if fact.field == field)


def test_a_record_without_a_value_is_its_name(workspace: Workspace) -> None:
    assert with_words(None, workspace.records[DEAL], workspace) == "Acquisio × IREP"


def test_a_value_is_taken_with_its_words_and_their_source(workspace: Workspace) -> None:
    taken = with_words(fact(workspace, "party.acquisio"), workspace.records[DEAL], workspace)
    assert taken == (
        "Acquisio × IREP, home partner: Acquisio · role inferred"
        " — “Quebec company Acquisio” (Release on the first day of the mission to Japan)"
    )


def test_every_value_is_taken_as_one_line(workspace: Workspace) -> None:
    for record in workspace.records.values():
        for each in record.facts():
            taken = with_words(each, record, workspace)
            assert taken.startswith(f"{record.caption}, ")
            assert "\n" not in taken


@pytest.mark.parametrize(
    ("field", "pair"),
    [
        ("party.acquisio", ("org", "acquisio")),
        ("kind", ("kind", "joint_venture")),
        ("stage.1", ("stage", "announced")),
        ("figure.jobs", None),
    ],
)
def test_a_value_narrows_to_what_is_like_it(
    workspace: Workspace, field: str, pair: tuple[str, str] | None
) -> None:
    found = {each.field: narrowing(each) for each in workspace.records[DEAL].facts()}
    assert found.get(field, found.get(field.removeprefix("figure."))) == pair


def test_nothing_narrows_to_nothing() -> None:
    assert narrowing(None) is None


def test_a_market_narrows_to_its_country(workspace: Workspace) -> None:
    pairs = {narrowing(each) for each in workspace.records[DEAL].facts() if each.label == "market"}
    assert pairs == {("country", "JP")}
