"""What is exported and imported again is what it was."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from tests.store.drawn import workspaces
from tui.cli import main
from tui.exports import FORMATS, Selection, export
from tui.records import Record, Source
from tui.store import Workspace, open_catalogue

from .selections import harmful, mission_to_japan, money, selected


def brought_back(selection: Selection, folder: Path) -> dict[str, Record]:
    """The records of a new workspace that an export was imported into, and the texts of its sources."""
    path = folder / "all.jsonl"
    export(FORMATS["jsonl"], selection, path)
    assert main(["import", str(path), "--to", str(folder / "new"), "--yes"]) == 0
    back = open_catalogue(folder / "new", selection.workspace.as_of, keep=False)
    for id, source in selection.workspace.records.items():
        if isinstance(source, Source) and source.file:
            assert back.workspace.texts[id].content == selection.workspace.texts[id].content
    return {id: record for id in back.ids(selection.query) if (record := back.get(id))}


@pytest.mark.parametrize("made", [mission_to_japan, money, harmful])
def test_records_come_back_as_they_were(made: Callable[[], Selection], tmp_path: Path) -> None:
    selection = made()
    assert brought_back(selection, tmp_path) == selection.workspace.records


@given(workspaces())
@settings(max_examples=12)
def test_whatever_there_is_comes_back(opened: Workspace) -> None:
    with TemporaryDirectory() as folder:
        assert brought_back(selected(opened), Path(folder)) == opened.records
