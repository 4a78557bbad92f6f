from pathlib import Path

from tui.store.indexes import remove
from tui.store.indexes.passing import Passing


def test_a_passing_folder_goes_with_what_holds_it() -> None:
    passing = Passing()
    path = passing.path
    (path / "file").write_text("kept for now", encoding="utf-8")
    del passing
    assert list(path.parent.glob(f"{path.name}*")) == []


def test_a_folder_is_gone_by_its_name_before_what_it_holds_is(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "file").write_text("words", encoding="utf-8")
    remove(folder)
    remove(folder)
    assert list(tmp_path.iterdir()) == []
