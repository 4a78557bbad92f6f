from pathlib import Path

import pytest

from tui.clipboard import programs
from tui.clipboard.natives import answer

from .faking import environment, given, keeping

DESKTOP = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
EVERY = ("wl-copy", "xclip", "xsel", "pbcopy", "clip.exe", "termux-clipboard-set")


def names(env: dict[str, str], platform: str = "linux") -> list[str]:
    return [each.name for each in programs(env, platform)]


def test_only_what_is_here_is_offered(tmp_path: Path) -> None:
    assert names(environment(tmp_path) | DESKTOP) == []
    assert names(keeping(tmp_path, ["xsel"]) | DESKTOP) == ["xsel"]


def test_a_program_is_offered_where_it_reaches_something(tmp_path: Path) -> None:
    env = keeping(tmp_path, EVERY)
    assert names(env) == ["clip.exe", "termux-clipboard-set"]
    assert names(env, "darwin")[0] == "pbcopy"
    assert names(env | DESKTOP)[:3] == ["wl-copy", "xclip", "xsel"]
    assert names(env | DESKTOP | {"SSH_CONNECTION": "a b"}, "darwin") == ["xclip", "xsel"]


@pytest.mark.parametrize("name", EVERY)
def test_a_program_gets_the_text_on_its_input_alone(name: str, tmp_path: Path) -> None:
    env = keeping(tmp_path, [name]) | DESKTOP
    (program,) = programs(env, "darwin")
    text = "“Québec” \n日本 -x $(id)"
    assert program.take(text, env)
    assert given(tmp_path, name) == text.encode(program.encoding)
    assert "id" not in (tmp_path / f"{name}.given.words").read_text()


def test_a_program_that_fails_has_taken_nothing(tmp_path: Path) -> None:
    env = keeping(tmp_path, ["xclip"], code=1) | DESKTOP
    (program,) = programs(env)
    assert not program.take("text", env)


def test_what_cannot_be_run_answers_nothing(tmp_path: Path) -> None:
    (tmp_path / "xclip").write_text("no program")
    (tmp_path / "xclip").chmod(0o755)
    assert answer(("xclip",), environment(tmp_path)) is None
    assert answer(("nothing",), environment(tmp_path)) is None
