import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.caching import say_age, say_size

from ..store.bulk.files import line, put


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache."""
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def fair(root: Path, name: str = "fair") -> str:
    """A workspace with a bulk file."""
    return str(put(root / name, fair__jsonl=line() + line(id="two")))


def test_an_empty_cache_holds_nothing(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache"]) == 1
    assert capsys.readouterr() == ("", "nothing is kept\n")
    assert main(["cache", "--clear"]) == 1


def test_what_is_kept_is_listed_by_workspace_with_its_size_and_age(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("fair", "trip"):
        assert main(["search", "wire", "--in", fair(tmp_path, name)]) == 1
    capsys.readouterr()
    assert main(["cache"]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert [line for line in lines if line[:9] == "workspace"] == ["workspace: fair", "workspace: trip"]
    assert lines.count("age: less than a minute old") == 2
    folders = [Path(line.removeprefix("folder: ")) for line in lines if line.startswith("folder: ")]
    assert folders == sorted(kept.iterdir())
    assert err.endswith(f" in {kept}\n")
    assert main(["cache", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["folder"] == str(kept)
    assert [Path(each["path"]).parent for each in told["entries"]] == [kept, kept]


def test_one_workspace_or_all_are_cleared(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("fair", "trip", "show"):
        main(["search", "wire", "--in", fair(tmp_path, name)])
    assert main(["cache", "--clear", str(tmp_path / "trip")]) == 0
    assert sorted(each.name.rpartition("-")[0] for each in kept.iterdir()) == ["fair", "show"]
    assert main(["cache", "--clear", str(tmp_path / "trip")]) == 1
    capsys.readouterr()
    assert main(["cache", "--clear"]) == 0
    assert capsys.readouterr().err.startswith("removed what was kept for 2 workspaces: ")
    assert list(kept.iterdir()) == []


def test_what_cannot_be_removed_is_told(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["search", "wire", "--in", fair(tmp_path)])
    monkeypatch.setattr("tui.cli.caching.forget", lambda path: False)
    capsys.readouterr()
    assert main(["cache", "--clear"]) == 2
    assert "cannot be removed" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1500, "1.5 kB"),
        (999_999, "1.0 MB"),
        (2 * 10**15, "2,000.0 TB"),
    ],
)
def test_sizes_are_said_in_the_unit_that_suits_them(size: int, said: str) -> None:
    assert say_size(size).replace(",", "") == said.replace(",", "")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "less than a minute"),
        (59, "less than a minute"),
        (60, "1 minute"),
        (7200, "2 hours"),
        (90_000, "1 day"),
    ],
)
def test_ages_are_said_in_the_unit_that_suits_them(seconds: float, said: str) -> None:
    assert say_age(seconds) == said
