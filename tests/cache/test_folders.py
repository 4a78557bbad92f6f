import subprocess
import sys
from pathlib import Path

import pytest

from tui.cache import cache_folder, kept_for

from ..house.places import ROOT


def test_the_cache_lies_where_the_system_keeps_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert cache_folder() == tmp_path / ".cache" / "communique"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == tmp_path / "Library" / "Caches" / "communique"


def test_a_place_for_caches_is_honoured_if_it_is_a_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    assert cache_folder() == tmp_path / "kept" / "communique"
    monkeypatch.setenv("XDG_CACHE_HOME", "kept")
    assert cache_folder() in (tmp_path / ".cache/communique", tmp_path / "Library/Caches/communique")


def test_our_own_variable_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path


def test_without_a_home_there_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
    assert kept_for(Path("/")) is None
    monkeypatch.setattr(Path, "home", lambda: Path("~"))
    assert cache_folder() is None


def test_each_place_on_the_disk_has_a_folder_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    one, other = tmp_path / "a" / "my data\x1b!", tmp_path / "b" / "my data\x1b!"
    one.mkdir(parents=True)
    other.parent.mkdir()
    other.symlink_to(one)
    first = kept_for(one)
    assert first
    assert first.parent == tmp_path / "cache"
    assert first.name.startswith("my-data-")
    assert kept_for(other) == first
    assert kept_for(tmp_path) != first
    assert kept_for(Path("/")) not in (None, first)


def test_the_floor_loads_next_to_nothing() -> None:
    code = (
        "import sys\nimport tui.cache\n"
        "ours = {name for name in sys.modules if name.startswith('tui.')}\n"
        "known = ('tui.cache', 'tui.speech')\n"
        "sys.exit(', '.join({name for name in ours if not name.startswith(known)}) or 0)"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
