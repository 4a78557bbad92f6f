import os
from pathlib import Path

import pytest

from tui.store.indexes.tidying import tidy

LONG_AGO = 10**9


def made(kept: Path, *names: str, old: bool) -> None:
    for name in names:
        (kept / name).mkdir(parents=True)
        if old:
            os.utime(kept / name, (LONG_AGO, LONG_AGO))


def left(kept: Path) -> list[str]:
    return sorted(f"{path.parent.name}/{path.name}" for path in kept.glob("*/*"))


def test_what_was_not_used_for_a_day_is_removed_unless_it_is_needed(tmp_path: Path) -> None:
    made(tmp_path, "parts/needed", "parts/old", "views/old", old=True)
    made(tmp_path, "parts/new", "views/new", old=False)
    tidy(tmp_path, {"needed"})
    assert left(tmp_path) == ["parts/needed", "parts/new", "views/new"]


def test_what_a_process_that_is_gone_was_building_is_removed_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(process: int, signal: int) -> None:
        if process == 4:
            raise ProcessLookupError
        if process == 5:
            raise PermissionError

    monkeypatch.setattr(os, "kill", told)
    names = ("building-4-x", "building-5-x", "building-6-x", "building-x", "building-")
    made(tmp_path / "parts", *names, old=False)
    tidy(tmp_path, ())
    assert left(tmp_path) == sorted(f"parts/{name}" for name in names[1:])


def test_there_need_be_nothing_to_tidy(tmp_path: Path) -> None:
    tidy(tmp_path / "nowhere", ())
    assert list(tmp_path.iterdir()) == []
