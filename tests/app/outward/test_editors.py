import signal
import sys
from pathlib import Path

import pytest

from tui.app.outward.editors import Editing, begin, carry_out, editing

FILE = Path("/data/a b.toml")


def words(editor: str, **environment: str) -> tuple[str, ...]:
    found = editing({"EDITOR": editor, **environment}, FILE, 12)
    assert found
    return found.words


@pytest.mark.parametrize(
    "editor", ["vi", "vim", "nvim", "nano", "emacs", "hx", "micro", "/usr/bin/vim", "kak"]
)
def test_editors_of_the_terminal_get_the_line_with_a_plus(editor: str) -> None:
    assert words(editor) == (editor, "+12", str(FILE))


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("code --wait", ("code", "--wait", "--goto", f"{FILE}:12")),
        ("subl", ("subl", f"{FILE}:12")),
        ("zed", ("zed", f"{FILE}:12")),
        ("unheard -x 'a b'", ("unheard", "-x", "a b", str(FILE))),
        ("vim 'it", ("vim", "'it", "+12", str(FILE))),
    ],
)
def test_others_get_it_their_own_way(editor: str, told: tuple[str, ...]) -> None:
    assert words(editor) == told


def test_editors_with_a_window_leave_the_terminal_alone() -> None:
    beside = {name: editing({"EDITOR": name}, FILE, 1) for name in ("code", "subl", "zed", "vim", "nano")}
    assert {name: bool(found and found.beside) for name, found in beside.items()} == {
        "code": True,
        "subl": True,
        "zed": True,
        "vim": False,
        "nano": False,
    }


def test_the_visual_editor_goes_before() -> None:
    assert words("nano", VISUAL="vim") == ("vim", "+12", str(FILE))
    assert words("nano", VISUAL=" ") == ("nano", "+12", str(FILE))


def test_without_an_editor_there_is_none() -> None:
    assert editing({}, FILE, 1) is None
    assert editing({"EDITOR": "", "VISUAL": " "}, FILE, 1) is None


def test_how_a_program_ended_is_told(tmp_path: Path) -> None:
    assert carry_out([sys.executable, "-c", ""]) == ""
    assert carry_out([sys.executable, "-c", "raise SystemExit(3)"]) == "3"
    assert carry_out([str(tmp_path / "gone")]) == "No such file or directory"
    assert begin([str(tmp_path / "gone")]) == "No such file or directory"


def test_the_keyboard_interrupts_the_editor_and_not_the_explorer() -> None:
    before = signal.getsignal(signal.SIGINT)
    code = "import os, signal; os.kill(os.getppid(), signal.SIGINT); os.kill(os.getpid(), signal.SIGINT)"
    assert carry_out([sys.executable, "-c", code]) != ""
    assert signal.getsignal(signal.SIGINT) is before


def test_what_is_about_to_be_done_is_known() -> None:
    assert editing({"EDITOR": "/bin/vim"}, FILE, 2) == Editing("vim", ("/bin/vim", "+2", str(FILE)), False)
