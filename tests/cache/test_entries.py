from pathlib import Path

import pytest

from tui.cache import forget, sizes, write_sealed


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(folder))
    return folder


def test_a_cache_that_is_not_there_holds_nothing(cache: Path) -> None:
    assert sizes() == []
    cache.touch()
    assert sizes() == []


def test_what_is_kept_is_told_and_removed(cache: Path) -> None:
    write_sealed(cache / "one" / "deep" / "kept", b"12345")
    write_sealed(cache / "one" / "kept", b"12345")
    (cache / "file").write_bytes(b"123")
    (cache / "link").symlink_to(cache / "one")
    (cache / "empty").mkdir()
    entries = {entry.path.name: entry for entry in sizes()}
    assert [*entries] == ["empty", "file", "link", "one"]
    assert entries["file"].size == 3
    assert entries["one"].size == sum(path.stat().st_size for path in cache.rglob("kept") if path.is_file())
    assert entries["one"].written == (cache / "one" / "kept").stat().st_mtime
    assert entries["empty"].size == 0
    assert forget(cache / "link")
    assert (cache / "one" / "kept").is_file()
    assert all(forget(entry.path) for entry in sizes() if entry.path.name != "link")
    assert sizes() == []


def test_what_is_gone_already_is_gone(cache: Path) -> None:
    cache.mkdir()
    assert forget(cache / "nowhere")


def test_nothing_outside_the_cache_is_removed(cache: Path, tmp_path: Path) -> None:
    (cache / "one" / "two").mkdir(parents=True)
    (tmp_path / "mine").touch()
    for path in (tmp_path / "mine", cache, cache / "..", cache / "one" / "two", cache / "one" / ".." / ".."):
        assert not forget(path)
    assert (tmp_path / "mine").exists()
    assert (cache / "one" / "two").exists()


def test_without_a_cache_nothing_is_removed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tui.cache.entries.cache_folder", lambda: None)
    assert sizes() == []
    assert not forget(tmp_path)
