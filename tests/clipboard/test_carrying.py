from pathlib import Path

import pytest

from tui.clipboard import carry, ways

from .faking import environment, given, keeping, tmux

DESKTOP = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}


class Written(list[str]):
    """What was written to the terminal."""

    def write(self, text: str) -> bool:
        self.append(text)
        return True


@pytest.fixture
def written() -> Written:
    return Written()


def test_the_terminal_and_the_first_program_both_get_it(tmp_path: Path, written: Written) -> None:
    env = keeping(tmp_path, ["xclip", "xsel"]) | DESKTOP
    assert carry("words", written.write, env) == ("OSC 52", "xclip")
    assert written == ["\x1b]52;c;d29yZHM=\x07"]
    assert (given(tmp_path, "xclip"), given(tmp_path, "xsel")) == (b"words", None)


def test_one_program_stands_in_for_another(tmp_path: Path, written: Written) -> None:
    env = keeping(tmp_path, ["xclip"], code=1) | keeping(tmp_path, ["xsel"]) | DESKTOP | {"TERM": "linux"}
    assert carry("words", written.write, env) == ("xsel",)
    assert written == []


def test_where_nothing_takes_it_no_way_is_named(tmp_path: Path, written: Written) -> None:
    env = environment(tmp_path) | {"TERM": "linux"}
    assert carry("words", written.write, env) == ()
    assert carry("words", lambda _: False, environment(tmp_path)) == ()


def test_tmux_is_given_what_it_does_not_pass_on(tmp_path: Path, written: Written) -> None:
    env = tmux(tmp_path, clipboard="external", passing="off")
    assert carry("words", written.write, env) == ("tmux",)
    assert (given(tmp_path, "tmux"), written) == (b"words", [])


def test_tmux_that_listens_is_written_to(tmp_path: Path, written: Written) -> None:
    env = tmux(tmp_path, clipboard="on", passing="off")
    assert carry("words", written.write, env) == ("OSC 52",)
    assert (given(tmp_path, "tmux"), len(written)) == (None, 1)


def test_the_ways_there_are_can_be_told_without_copying(tmp_path: Path) -> None:
    env = keeping(tmp_path, ["xclip", "xsel"]) | DESKTOP
    assert ways(env) == ("OSC 52", "xclip", "xsel")
    assert ways(env | {"TERM": "linux"}) == ("xclip", "xsel")
    assert ways(environment(tmp_path) | {"TERM": "linux"}) == ()
    assert ways(tmux(tmp_path, clipboard="external", passing="off")) == ("tmux",)
    assert given(tmp_path, "xclip") is None
