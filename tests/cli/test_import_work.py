"""Records that are exported and imported again are the same records."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from tests.exports.selections import mission_to_japan, selected
from tests.store.drawn import workspaces
from tests.store.foreign.ocds.releases import release
from tui.cli.import_work import Outcome, look_through, write
from tui.exports import FORMATS, Selection, export
from tui.records import KINDS
from tui.store import NOT_SORTED, Intake, InTheWay, Wish, Workspace, open_catalogue, open_intake, read_query


def imported(path: Path, root: Path, name: str = "all", **more: bool) -> Outcome:
    with open_intake(Wish(path, name=name)) as intake:
        assert isinstance(intake, Intake)
        return write(intake, root, **more)


def again(selection: Selection, folder: Path) -> tuple[Outcome, Selection]:
    """What is selected, exported as lines of JSON and imported into a workspace of its own."""
    path = folder / "all.jsonl"
    export(FORMATS["jsonl"], selection, path, force=True)
    outcome = imported(path, folder / "ws")
    return outcome, Selection(open_catalogue(folder / "ws", keep=False), read_query(""), NOT_SORTED)


def lines(selection: Selection, path: Path) -> list[Any]:
    export(FORMATS["jsonl"], selection, path, force=True)
    return sorted(
        (json.loads(line) for line in path.read_text().splitlines()), key=lambda each: str(each["id"])
    )


def test_the_embedded_records_come_back_exactly(tmp_path: Path) -> None:
    selection = mission_to_japan()
    outcome, back = again(selection, tmp_path)
    assert (outcome.wrong, list(outcome.lost)) == (0, [])
    assert lines(back, tmp_path / "b.jsonl") == lines(selection, tmp_path / "a.jsonl")


def test_their_words_stand_where_they_stood(tmp_path: Path) -> None:
    _, back = again(mission_to_japan(), tmp_path)
    assert {each.KIND for each in back.records()} == set(KINDS)
    before, after = mission_to_japan().workspace, back.workspace
    for deal in mission_to_japan().deals():
        for cite in (cite for fact in deal.facts() for cite in fact.cites):
            assert after.find(cite, deal) == before.find(cite, deal)


def test_a_part_comes_back_with_all_that_it_refers_to(tmp_path: Path) -> None:
    selection = mission_to_japan("kind:distribution")
    outcome, back = again(selection, tmp_path)
    assert outcome.wrong == 0
    assert lines(back, tmp_path / "b.jsonl") == lines(selection, tmp_path / "a.jsonl")


@settings(max_examples=12)
@given(workspaces())
def test_any_records_come_back_exactly(tmp_path_factory: pytest.TempPathFactory, opened: Workspace) -> None:
    folder = tmp_path_factory.mktemp("again")
    selection = selected(Workspace(opened.folder, opened.records, {}, as_of=opened.as_of))
    outcome, back = again(selection, folder)
    assume(outcome.good and not outcome.wrong)
    assert lines(back, folder / "b.jsonl") == lines(selection, folder / "a.jsonl")


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A file of OCDS with a release that is good, and one that is not."""
    (award,) = release()["awards"]
    bad = release(ocid="bad", contracts=None, awards=[{**award, "value": {"amount": "much"}}])
    path = tmp_path / "release.json"
    path.write_text(json.dumps([release(), bad]))
    return path


def test_nothing_is_written_where_anything_is_wrong(released: Path, tmp_path: Path) -> None:
    outcome = imported(released, tmp_path / "ws")
    assert (outcome.good, outcome.bad, outcome.wrong, outcome.written) == (3, 1, 1, [])
    assert not (tmp_path / "ws").exists()


def test_what_is_bad_can_be_left_out(released: Path, tmp_path: Path) -> None:
    outcome = imported(released, tmp_path / "ws", skip_bad=True)
    assert [path.name for path in outcome.written] == ["all.jsonl", "all.organisations.jsonl"]
    (only,) = (tmp_path / "ws" / "bulk" / "all.jsonl").read_text().splitlines()
    assert json.loads(only)["id"] == "all/ocds-000000-1-a1"


def test_what_the_first_records_lead_to_has_its_name(released: Path, tmp_path: Path) -> None:
    with open_intake(Wish(released)) as intake:
        assert isinstance(intake, Intake)
        outcome = look_through(intake, tmp_path)
    assert (
        outcome.called.items()
        >= {"town-of-example": "Town of Example", "road-works-ltd": "Road Works Ltd"}.items()
    )
    assert "extra" not in {loss.path for loss in outcome.lost}
    assert "contracts/id" in {loss.path for loss in outcome.lost}


def test_what_is_in_the_way_stays(released: Path, tmp_path: Path) -> None:
    imported(released, tmp_path / "ws", skip_bad=True)
    with pytest.raises(InTheWay):
        imported(released, tmp_path / "ws", skip_bad=True)
    assert imported(released, tmp_path / "ws", skip_bad=True, force=True).written
