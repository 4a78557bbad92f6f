import json
import re
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.doctor import examined

from .running import HARM, obeyed

SECTIONS = ["terminal", "clipboard", "language", "versions", "folders", "cache"]


def test_everything_is_told_under_its_heading(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    out, err = capsys.readouterr()
    heads = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert heads == [section.capitalize() for section in SECTIONS]
    assert "standard output is no terminal" in out
    assert re.search(r"  columns of lists: \S+/communique/columns.toml", out)
    assert re.search(r"  workspaces: [0-9,]+\n  size of all: [0-9.]+ \w+\n", out)
    assert err == ""


def test_programs_get_it_as_json_or_fact_by_fact(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == SECTIONS
    assert told["versions"]["textual"].startswith("8.")
    assert told["terminal"]["size"] is None
    assert main(["doctor", "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(facts) == sum(len(those) for those in told.values())


@pytest.mark.parametrize(
    ("environment", "number"),
    [
        ({"TERM": "xterm-256color"}, 256),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, 16_777_216),
        ({"TERM": "tmux-direct"}, 16_777_216),
        ({"TERM": "xterm"}, 16),
        ({"TERM": "dumb", "COLORTERM": "truecolor"}, 0),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, 0),
        ({}, 0),
    ],
)
def test_colours_are_those_that_the_terminal_says_to_have(environment: dict[str, str], number: int) -> None:
    assert examined(environment)["terminal"]["colours"][0] == number


def test_where_one_is_is_told() -> None:
    assert examined({"TMUX": "x", "SSH_CONNECTION": "y"})["terminal"]["within"][0] == [
        "TMUX",
        "SSH_CONNECTION",
    ]
    assert examined({"EDITOR": "hx"})["language"]["editor"] == ("hx", "hx")


def test_a_folder_that_is_not_there_yet_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    assert main(["doctor"]) == 0
    assert f"{tmp_path / 'settings' / 'communique'}, not there yet" in capsys.readouterr().out


def test_the_environment_does_no_harm(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("TERM", "EDITOR", "COMMUNIQUE_CACHE"):
        monkeypatch.setenv(name, HARM)
    assert main(["doctor"]) == 0
    out, err = capsys.readouterr()
    assert obeyed(out + err) == set()
