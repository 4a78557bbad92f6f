"""How an app ends, in a real terminal: the exit code, the words, and what is left of the terminal."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui.app.guards import GuardedApp

from ..terminal import PATIENCE, Terminal

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "tests.app.tiny"]
CRASH, STALL, REFUSE = "\x1bOQ", "\x1bOR", "\x1bOS"


def tiny(*arguments: str, **env: str) -> Terminal:
    return Terminal([*COMMAND, *arguments], 100, 40, cwd=ROOT, env=env)


def test_an_app_that_is_quit_ends_with_0_and_gives_the_terminal_back() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        assert {"alternate screen", "mouse", "kitty keyboard", "termios ECHO"} <= {*terminal.modes_left()}
        terminal.press("ctrl+q")
        assert terminal.exit_code() == 0
        assert terminal.modes_left() == []


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM])
def test_a_signal_gives_the_terminal_back_and_ends_with_128_and_its_number(number: signal.Signals) -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.signal(number)
        assert terminal.exit_code() == 128 + number
        assert terminal.modes_left() == []


def test_a_ctrl_c_that_comes_after_the_end_changes_nothing() -> None:
    with tiny("late") as terminal:
        terminal.wait_for("ready to type")
        terminal.press("ctrl+q")
        assert terminal.exit_code() == 0


def test_a_signal_ends_an_app_that_no_longer_answers() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send(STALL)
        terminal.wait_for("stalled")
        terminal.signal(signal.SIGTERM)
        assert terminal.exit_code() == 128 + signal.SIGTERM
        assert terminal.modes_left() == []


def test_a_crash_ends_with_1_and_tells_where_without_the_data_at_hand() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send(CRASH)
        assert terminal.exit_code() == 1
        assert terminal.modes_left() == []
        assert b"in action_crash" in terminal.raw
        assert "ValueError: cannot read secret␛]0;title␇[/]" in terminal.screen
        assert b"\x1b]0;" not in terminal.raw
        assert b"a local value" not in terminal.raw


def test_a_fault_before_the_first_screen_ends_with_1() -> None:
    with tiny("fail") as terminal:
        assert terminal.exit_code() == 1
        assert terminal.modes_left() == []
        assert b"Traceback" in terminal.raw
        assert b"nowhere.tcss" in terminal.raw


def test_an_app_that_ends_with_a_code_of_its_own_says_why_in_clean_words() -> None:
    with tiny() as terminal:
        terminal.wait_for("ready to type")
        terminal.send(REFUSE)
        assert terminal.exit_code() == 3
        assert "secret␛]0;title␇[/]" in terminal.screen


def test_a_terminal_that_cannot_move_its_cursor_is_refused_in_one_line() -> None:
    with tiny(TERM="dumb") as terminal:
        assert terminal.exit_code() == 2
        assert b"\x1b" not in terminal.raw
        assert "".join(terminal.screen).startswith("the explorer needs a terminal: TERM=dumb cannot")


@pytest.mark.parametrize(
    ("redirected", "lack"),
    [("< /dev/null", "standard input"), ("> out", "standard output"), ("<&-", "standard input")],
)
def test_without_a_terminal_one_line_goes_to_standard_error(
    redirected: str, lack: str, tmp_path: Path
) -> None:
    script = f'cd "$0" && PYTHONPATH="$1" exec "$2" -m tests.app.tiny {redirected}'
    with Terminal(["sh", "-c", script, tmp_path, ROOT, sys.executable], 120, 24) as terminal:
        assert terminal.exit_code() == 2
        assert b"\x1b" not in terminal.raw
        assert [line for line in terminal.screen if line] == [
            f"the explorer needs a terminal: {lack} is not one; `communique --help` lists what works without"
        ]
        assert [path.read_bytes() for path in tmp_path.iterdir()] in ([], [b""])


def test_between_pipes_nothing_is_drawn() -> None:
    run = subprocess.run(COMMAND, input=b"", capture_output=True, cwd=ROOT, timeout=PATIENCE, check=False)
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr.count(b"\n") == 1
    assert b"\x1b" not in run.stderr


def test_standard_error_can_go_elsewhere(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    script = 'exec "$0" -m tests.app.tiny 2> "$1"'
    with Terminal(["sh", "-c", script, sys.executable, errors], cwd=ROOT) as terminal:
        terminal.wait_for("ready to type")
        terminal.send(CRASH)
        assert terminal.exit_code() == 1
        assert terminal.modes_left() == []
    assert "ValueError: cannot read secret␛]0;title␇[/]\n" in errors.read_text()
    assert "\x1b" not in errors.read_text()


def test_the_palette_of_the_framework_is_off() -> None:
    assert GuardedApp.ENABLE_COMMAND_PALETTE is False


async def test_an_app_is_not_guarded_where_it_has_no_terminal_to_guard() -> None:
    app = GuardedApp()
    async with app.run_test():
        app.give_back()
        assert app.is_running
