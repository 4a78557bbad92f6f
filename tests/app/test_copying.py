import sys
from base64 import b64decode
from functools import partial
from pathlib import Path

import pytest

from tests.clipboard.faking import environment, given, keeping
from tests.terminal import Terminal
from tui.app.copying import say_copied

from ..house.places import ROOT
from .opened import Open, explorer, until

EXPLORER = [sys.executable, "-m", "tui"]
SAYS = "Acquisio × IREP"


@pytest.mark.parametrize(
    ("ways", "length", "sentence"),
    [
        (("OSC 52",), 312, "Copied by OSC 52; 312 characters."),
        (("OSC 52", "xclip"), 1, "Copied by OSC 52 and xclip; 1 character."),
        ((), 7, "No way leads to a clipboard here; 7 characters are printed when you leave."),
    ],
)
def test_it_is_said_which_way_it_went(ways: tuple[str, ...], length: int, sentence: str) -> None:
    assert say_copied(ways, length) == sentence


def noticed(pilot: Open) -> list[str]:
    """What the explorer has said in passing."""
    return [each.message for each in pilot.app._notifications]


async def test_a_program_that_is_here_takes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (keeping(tmp_path, ["xclip"]) | {"DISPLAY": ":0", "TERM": "linux"}).items():
        monkeypatch.setenv(name, value)
    async with explorer().run_test() as pilot:
        pilot.app.copy_to_clipboard("“words” ☃")
        await until(pilot, lambda: "Copied by xclip; 9 characters." in noticed(pilot))
        assert given(tmp_path, "xclip") == "“words” ☃".encode()
        assert pilot.app.clipboard == "“words” ☃"


def said_are(pilot: Open, told: list[str]) -> bool:
    return noticed(pilot) == told


async def test_the_last_copy_alone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    async with explorer().run_test() as pilot:
        pilot.app.notify("something else")
        for text in ("one", "four", "eleven"):
            pilot.app.copy_to_clipboard(text)
            told = f"Copied by OSC 52; {len(text)} characters."
            await until(pilot, partial(said_are, pilot, ["something else", told]))


async def test_what_reached_no_clipboard_is_printed_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, value in (environment(tmp_path) | {"TERM": "linux"}).items():
        monkeypatch.setenv(name, value)
    app = explorer()
    async with app.run_test() as pilot:
        for text in ("one\x1b[2J", "two\nlines", "two\nlines"):
            pilot.app.copy_to_clipboard(text)
            await until(pilot, lambda: any("No way leads" in each for each in noticed(pilot)))
    app.print_uncopied()
    assert capfd.readouterr().out == "one␛[2J\n\ntwo\nlines\n"


def test_a_terminal_gets_what_is_copied_by_osc_52() -> None:
    with Terminal(EXPLORER, env={"PYTHONPATH": str(ROOT)}) as terminal:
        terminal.wait_for(SAYS)
        terminal.send("yy")
        terminal.wait_for("Copied by OSC 52; 15 characters.")
        terminal.send("q")
        assert terminal.exit_code() == 0
        sequence = terminal.raw.partition(b"\x1b]52;c;")[2].partition(b"\x07")[0]
        assert b64decode(sequence).decode() == SAYS
        assert terminal.restored, terminal.modes_left()


def test_a_terminal_that_takes_nothing_has_it_printed_once_it_is_given_back() -> None:
    env = {"PYTHONPATH": str(ROOT), "TERM": "linux", "PATH": str(Path(sys.executable).parent)}
    with Terminal(EXPLORER, env=env) as terminal:
        terminal.wait_for(SAYS)
        terminal.send("yy")
        terminal.wait_for("No way leads to a clipboard here")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert b"\x1b]52" not in terminal.raw
        assert terminal.raw.rpartition(b"\x1b[?1049l")[2].decode().count(SAYS) == 1
