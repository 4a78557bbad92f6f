from pathlib import Path

import pytest

from tests.cache.aged import stamped
from tui.cache import stamp_of
from tui.store.bulk import BulkFile, bulk_files, keeping
from tui.store.bulk.keeping import kept_bulk_files

from .files import MAP, TABLE, line, put


def plain(files: list[BulkFile]) -> list[tuple[object, ...]]:
    return [(each.path, each.file, each.kind, each.name, each.mapping) for each in files]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {"fair__csv": TABLE, "fair__map__toml": MAP, "more__jsonl": line(), "bad__csv": "a,b\n"}
    return put(tmp_path / "fair", **files)


def test_what_is_kept_is_what_was_found(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, problems = kept_bulk_files(root, stamped(root), tmp_path / "kept")
    assert (plain(found), problems) == (plain(bulk_files(root)[0]), bulk_files(root)[1])
    assert len(found) == 2
    assert len(problems) == 1
    monkeypatch.setattr(keeping, "bulk_files", None)
    again, wrong = kept_bulk_files(root, stamped(root), tmp_path / "kept")
    assert (plain(again), wrong) == (plain(found), problems)


def test_a_change_is_found(root: Path, tmp_path: Path) -> None:
    kept_bulk_files(root, stamped(root), tmp_path / "kept")
    put(root, fair__map__toml=MAP.replace('mission = "fair"', 'mission = "other"'))
    found, _ = kept_bulk_files(root, stamped(root), tmp_path / "kept")
    assert found[0].mission == "other"


def test_what_was_written_just_now_is_not_kept(root: Path, tmp_path: Path) -> None:
    kept_bulk_files(root, stamp_of(root), tmp_path / "kept")
    kept_bulk_files(root, stamped(root), None)
    assert not (tmp_path / "kept").exists()


def test_what_is_spoilt_is_not_believed(root: Path, tmp_path: Path) -> None:
    kept_bulk_files(root, stamped(root), tmp_path / "kept")
    (tmp_path / "kept" / "bulk.sealed").write_bytes(b"communique kept 1\n")
    assert plain(kept_bulk_files(root, stamped(root), tmp_path / "kept")[0]) == plain(bulk_files(root)[0])
