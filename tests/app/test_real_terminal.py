"""The explorer as a person has it: in a real terminal, from start to quit."""

import sys

from tests.terminal import Terminal

from ..house.places import ROOT

EXPLORER = [sys.executable, "-m", "tui"]


def test_a_reader_moves_searches_follows_comes_back_and_leaves_the_terminal_as_it_was() -> None:
    with Terminal(EXPLORER, 120, 36, env={"PYTHONPATH": str(ROOT)}) as terminal:
        terminal.wait_for("Acquisio and IREP: a joint venture")
        terminal.wait_for("allowing the creation of a joint venture")

        terminal.press("down")
        terminal.wait_for("Toon Boom and HeARTBIT")

        terminal.send("/batt")
        terminal.wait_for("3 of 36")
        terminal.wait_for("Li-Ion batteries")
        terminal.press("enter")
        terminal.wait_for("▌ IREQ")
        terminal.press("enter")
        terminal.wait_for("▌kind")

        terminal.press("down")
        terminal.wait_for("▌licensor")
        terminal.press("enter")
        terminal.wait_for("research institute")
        terminal.press("alt+left")
        terminal.wait_for("IREQ and SEI Corporation")

        terminal.press("escape")
        terminal.wait_for("36 records")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert terminal.restored, terminal.modes_left()


def test_a_small_terminal_says_what_it_needs_and_a_larger_one_shows_the_explorer() -> None:
    with Terminal(EXPLORER, 30, 8, env={"PYTHONPATH": str(ROOT)}) as terminal:
        terminal.wait_for("too small")
        terminal.resize(80, 24)
        terminal.wait_for("Acquisio")
        terminal.send("q")
        assert terminal.exit_code() == 0
