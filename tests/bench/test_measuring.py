import json
from pathlib import Path

import pytest

from tui.cli import main as communique

from .__main__ import main
from .parts import IN_A_TERMINAL, PARTS, checking

ROWS = 300


def test_the_benchmark_measures_and_finds_every_answer_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "COMMUNIQUE_CACHE"):
        monkeypatch.setenv(name, str(tmp_path))
    told = tmp_path / "told.json"
    parts = [name for name in PARTS if name not in IN_A_TERMINAL]
    words = ["--rows", str(ROWS), "--rounds", "1", "--folder", str(tmp_path), "--json", str(told)]
    code = main([*words, "--only", *parts])
    said = capsys.readouterr().out
    assert code == 0, said
    results = {result["what"]: result for result in json.loads(told.read_text())["results"]}
    assert all(what in said for what in results)
    assert results["wrong answers"]["ours"] == [0]
    assert results["reopening: bulk files read"]["ours"] == [0]
    assert results["index build"]["ours"][0] > 0
    assert len(results["rows: first 50, any query"]["ours"]) == 20
    assert communique(["check", "--in", str(tmp_path / str(ROWS) / "made")]) == 0

    monkeypatch.setattr(checking, "holds", lambda query, what: False)
    assert main([*words, "--only", "check"]) == 1
    assert "check: failed" in capsys.readouterr().out


def test_the_parts_in_a_terminal_are_parts() -> None:
    assert set(IN_A_TERMINAL) < set(PARTS)
