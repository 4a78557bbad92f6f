"""Typing before the explorer is ready, in a real terminal."""

import sys
from pathlib import Path

from tests.terminal import Terminal

from ..house.places import ROOT

EXPLORER = [sys.executable, "-m", "tui"]


def explorer(cache: Path) -> Terminal:
    return Terminal(EXPLORER, 120, 36, env={"PYTHONPATH": str(ROOT), "COMMUNIQUE_CACHE": str(cache)})


def test_what_is_typed_at_once_ends_in_the_search_with_and_without_a_picture(tmp_path: Path) -> None:
    for _ in range(2):
        with explorer(tmp_path) as terminal:
            terminal.send("/batt")
            terminal.wait_for("3 of 36")
            terminal.wait_for("Li-Ion batteries")
            terminal.press("escape")
            terminal.wait_for("36 records")
            terminal.send("q")
            assert terminal.exit_code() == 0
            assert terminal.restored, terminal.modes_left()


def test_one_can_leave_at_the_first_sight(tmp_path: Path) -> None:
    for key in ("q", "ctrl+c", "ctrl+q"):
        with explorer(tmp_path) as terminal:
            terminal.wait_for("communiqué")
            terminal.press(key)
            assert terminal.exit_code() == 0
            assert terminal.restored, terminal.modes_left()
