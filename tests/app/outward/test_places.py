import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.mission import embedded
from tui.app.outward.places import place_to_edit
from tui.store import Place, Problem, Workspace, embedded_folder, open_workspace

DEAL = "2014-01-japan/acquisio-irep"
FILE = Path("missions/2014-01-japan/deals/acquisio-irep.toml")


@pytest.fixture
def own(tmp_path: Path) -> Workspace:
    """A workspace of the reader's own."""
    shutil.copytree(embedded_folder(), tmp_path / "data")
    return open_workspace(tmp_path / "data")


def test_a_value_stands_at_its_line(own: Workspace) -> None:
    record = own.record(DEAL)
    place = place_to_edit(record, record.fact("jobs"), own)
    assert isinstance(place, Place)
    assert place.path == own.folder / FILE
    lines = place.path.read_text(encoding="utf-8").splitlines()
    assert lines[place.line - 1 : place.line + 1] == ["[[figure]]", 'id = "jobs"']


def test_a_problem_stands_where_it_is_told_to(own: Workspace) -> None:
    problem = Problem(FILE.as_posix(), 3, 7, "kind", "wrong")
    assert place_to_edit(problem, None, own) == Place(own.folder / FILE, 3, 7)


def test_what_stands_in_no_file_is_told(own: Workspace) -> None:
    problem = Problem("gone.toml", 1, 1, "", "it is gone")
    assert place_to_edit(problem, None, own) == "This stands in no file: gone.toml:1:1: it is gone"
    record = own.record(DEAL)
    elsewhere = replace(own, folder=own.folder / "nowhere")
    assert place_to_edit(record, None, elsewhere) == "Acquisio × IREP stands in no file of its own."


def test_what_comes_with_the_program_is_left_alone() -> None:
    said = place_to_edit(embedded().record(DEAL), None, embedded())
    assert isinstance(said, str)
    assert said.startswith("This comes with the program and is not edited here: ")
    assert said.endswith("acquisio-irep.toml:1")


def test_what_may_not_be_written_is_told(own: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert str(place_to_edit(own.record(DEAL), None, own)).startswith("This file cannot be written: ")
