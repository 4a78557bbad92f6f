"""The first paint waits for no room of records: what is loaded by then is looked at in a real terminal."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.terminal import Terminal

from .places import ROOT

HEAVY = {"babel", "edtf", "pydantic", "tantivy", "tomli"}

WATCH = """
import sys
from pathlib import Path
from textual.app import App
from tui.cli import main

display = App._display

def watched(app, screen, update):
    display(app, screen, update)
    told = Path(sys.argv[1])
    if update is not None and not app._batch_count and not told.exists():
        text = " ".join(line.text for line in screen._compositor.render_strips())
        told.write_text("\\n".join([*sys.modules, "painted " + text]))

App._display = watched
sys.exit(main(sys.argv[2:]))
"""
"""Runs the command line, and tells the modules that are loaded at the first paint, and what is painted."""


def first_paint(told: Path, cache: Path, words: Sequence[str]) -> tuple[set[str], str]:
    """The packages that are loaded at the first paint, and what it paints; waits until all is ready."""
    env = {"PYTHONPATH": str(ROOT), "COMMUNIQUE_CACHE": str(cache)}
    with Terminal([sys.executable, "-c", WATCH, told, *words], env=env) as terminal:
        terminal.wait_for("36 records")
        terminal.send("2")
        terminal.wait_for("go to words")
        terminal.send("q")
        assert terminal.exit_code() == 0
    *modules, painted = told.read_text().split("\n")
    return {name.partition(".")[0] for name in modules} | {*modules}, painted


@pytest.mark.parametrize("words", [[], ["open"]], ids=repr)
def test_the_first_paint_is_the_picture_and_loads_no_room_of_records(
    words: list[str], tmp_path: Path
) -> None:
    _, before = first_paint(tmp_path / "first", tmp_path / "cache", words)
    loaded, painted = first_paint(tmp_path / "second", tmp_path / "cache", words)
    assert "opening" in before
    assert "36 records" in painted
    assert "textual" in loaded
    assert loaded & HEAVY == set()
    assert {name for name in loaded if name.startswith("tui.")} & {
        "tui.panes",
        "tui.records",
        "tui.store",
        "tui.wording",
    } == set()


def test_without_the_cache_the_first_paint_is_a_plain_frame(tmp_path: Path) -> None:
    first_paint(tmp_path / "first", tmp_path / "cache", ["open"])
    kept = sorted((tmp_path / "cache").rglob("*"))
    loaded, painted = first_paint(tmp_path / "second", tmp_path / "cache", ["open", "--no-cache"])
    assert "opening" in painted
    assert loaded & HEAVY == set()
    assert sorted((tmp_path / "cache").rglob("*")) == kept != []
