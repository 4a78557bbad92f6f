"""What comes from a terminal, and a terminal that goes away: the driver under a small app."""

import os
import signal
import sys
from pathlib import Path

import pytest

from ..terminal import PATIENCE, Terminal

ROOT = Path(__file__).parents[2]
FLOOD = b"\x1b[15~"


def tiny(**env: str) -> Terminal:
    return Terminal([sys.executable, "-m", "tests.app.tiny"], 80, 24, cwd=ROOT, env=env)


@pytest.mark.parametrize("noise", [b"\xff", b"\x80", b"\xe3\x81a", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80"])
def test_bytes_that_are_not_utf_8_end_nothing_and_are_seen(noise: bytes) -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send(noise + b"on")
        terminal.wait_until(
            lambda: any(
                line.partition("typed ")[2].startswith("\ufffd") and "on" in line.partition("typed ")[2]
                for line in terminal.screen
            ),
            "for the bytes and what was typed after them",
        )


def test_a_character_that_arrives_in_two_parts_is_one_character() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send(b"a\xe3\x81")
        terminal.wait_for("typed a")
        terminal.send(b"\x82b")
        terminal.wait_for("typed aあb")


@pytest.mark.parametrize(
    "sequence",
    [b"\x1b[99999999999u", b"\x1b[55555555u", b"\x1b[27;1;99999999999u", b"\x1b[48;0;0;0;0t\x1b[<0;5;5M"],
)
def test_a_sequence_that_cannot_be_read_is_dropped_and_typing_goes_on(sequence: bytes) -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send(b"a" + sequence + b"b")
        terminal.wait_for("typed ab")


def test_a_large_paste_arrives_whole() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send("\x1b[200~" + "word " * 20_000 + "\x1b[201~")
        terminal.wait_for("100000 characters")


def test_suspending_gives_the_terminal_back_and_resuming_draws_everything_again() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.press("ctrl+z")
        terminal.wait_stopped()
        terminal.wait_until(lambda: terminal.restored, "for the terminal to be given back")
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("ready to type")
        terminal.send("on")
        terminal.wait_for("typed on")
        terminal.press("ctrl+q")
        assert terminal.exit_code() == 0
        assert terminal.modes_left() == []


def test_a_stop_that_could_not_be_answered_does_not_leave_the_terminal_changed() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.signal(signal.SIGSTOP)
        terminal.wait_stopped()
        terminal.signal(signal.SIGCONT)
        terminal.send("on")
        terminal.wait_for("typed on")
        terminal.press("ctrl+q")
        assert terminal.exit_code() == 0
        assert terminal.modes_left() == []


def test_a_window_that_is_closed_ends_the_app_as_a_hangup_does() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.hang_up()
        assert terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP


def test_a_window_that_is_closed_ends_an_app_that_was_told_to_ignore_hangups() -> None:
    script = 'trap "" HUP; exec "$0" -m tests.app.tiny'
    with Terminal(["sh", "-c", script, sys.executable], 80, 24, cwd=ROOT) as terminal:
        terminal.wait_for("ready to type")
        terminal.signal(signal.SIGHUP)
        terminal.send("on")
        terminal.wait_for("typed on")
        terminal.hang_up()
        assert terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP


def test_a_signal_ends_an_app_whose_terminal_takes_no_more() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send(FLOOD)
        terminal.wait_for("flood")
        os.killpg(terminal.process.pid, signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 128 + signal.SIGTERM


def test_a_new_size_is_drawn() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.resize(20, 5)
        terminal.wait_until(lambda: terminal.screen[1].endswith("▎"), "for the field to end at the edge")
        terminal.resize(0, 0)
        terminal.resize(100, 30)
        terminal.send("on")
        terminal.wait_for("typed on")


@pytest.mark.parametrize(
    "env", [{"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_a_locale_without_the_letters_is_no_reason_to_end(env: dict[str, str]) -> None:
    with tiny(**env) as terminal:
        terminal.wait_for("ready to type")
        terminal.send("é")
        terminal.wait_for("typed ?")
        terminal.press("ctrl+q")
        assert terminal.exit_code() == 0
