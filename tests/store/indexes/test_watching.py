import re
from pathlib import Path

import pytest
import tantivy

from tui.store.indexes import document, index_in, open_index, schema_builder
from tui.store.queries import traits

from ...house.places import ROOT
from ..workspaces import organisation, workspace


def filled(folder: Path) -> tantivy.Index:
    opened = workspace(organisation("first", "First Company"))
    index = index_in(folder, schema_builder().build())
    writer = index.writer(15_000_000, 1)
    for number, record in enumerate(opened.records.values()):
        writer.add_document(document(traits(record, opened), record.id, number))
    writer.commit()
    writer.wait_merging_threads()
    return index


def test_what_was_committed_is_seen_once_the_index_is_loaded_again(tmp_path: Path) -> None:
    index = filled(tmp_path)
    assert index.searcher().num_docs == 0
    index.reload()
    assert index.searcher().num_docs == 1


def test_what_was_kept_is_seen_at_once(tmp_path: Path) -> None:
    filled(tmp_path)
    assert open_index(tmp_path).searcher().num_docs == 1


def test_a_folder_without_an_index_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="FileDoesNotExist"):
        open_index(tmp_path)


def test_no_index_in_a_folder_is_opened_or_begun_in_another_way() -> None:
    found = {
        path.name
        for path in (ROOT / "tui").rglob("*.py")
        if re.search(r"Index\.open\(|tantivy\.Index\([^)]*path", path.read_text(encoding="utf-8"))
    }
    assert found == {"watching.py"}
