import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.completion import SCRIPTS

from .running import ROOT

COMPLETED = [
    ("communique se", ["search"]),
    ("communique search org:acq", ["acquisio"]),
    ("communique search 'batteries org:acq", ["batteries org:acquisio"]),
]
"""A line, and what bash puts in place of its last word, as it parts words."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder with the program in it, to be first of the path."""
    file = tmp_path / "bin" / "communique"
    file.parent.mkdir()
    file.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m tui "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    for name, script in SCRIPTS.items():
        (tmp_path / name).write_text(script, encoding="utf-8")
    return file.parent


def run(shell: str, program: Path, *words: str) -> str:
    """What a shell says; it is left out, with the reason, where there is none."""
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not here")
    done = subprocess.run(
        [path, *words],
        cwd=program.parent,
        env={**os.environ, "PATH": f"{program}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_script_is_printed_for_each_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (SCRIPTS[shell], "")
    assert out.startswith(("# bash", "#compdef communique\n", "# fish"))


BASH = r"""
source ./bash
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
read -r -a parts <<< "$1"
COMP_WORDS=()
for part in "${parts[@]}"; do
    if [[ $part == *:* && $1 != *\'* ]]; then COMP_WORDS+=("${part%%:*}" : "${part#*:}")
    else COMP_WORDS+=("$part"); fi
done
[[ $1 == *\'* ]] && COMP_WORDS=(communique search "'${1#*\'}")
COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
_communique
printf '%s\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize(("line", "replies"), COMPLETED)
def test_bash_completes(line: str, replies: list[str], program: Path) -> None:
    assert run("bash", program, "--norc", "-c", BASH, "bash", line).splitlines() == replies


def test_bash_completes_words_that_it_does_not_part(program: Path) -> None:
    words = "COMP_WORDS=(communique search org:acq) COMP_CWORD=2"
    script = f"source ./bash; {words}; _communique; echo ${{COMPREPLY[@]}}"
    assert run("bash", program, "--norc", "-c", script) == "org:acquisio\n"


def test_bash_tells_what_several_choices_are(program: Path) -> None:
    script = (
        "source ./bash; COMP_WORDS=(communique search country:) COMP_CWORD=2 COMP_TYPE=63; "
        '_communique; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    told = run("bash", program, "--norc", "-c", script).splitlines()
    assert [line.split("  ")[0] for line in told] == ["country:CA", "country:JP"]
    assert "  (Canada · " in told[0]


@pytest.mark.parametrize(
    ("line", "last", "replies"),
    [
        ("communique", "se", ["search"]),
        ("communique search", "org:acq", ["org:acquisio"]),
    ],
)
def test_zsh_completes(line: str, last: str, replies: list[str], program: Path) -> None:
    script = (
        'compdef() { :; }; compadd() { print -rl -- "${@[(r)--,-1]:1}"; }; source ./zsh; '
        "words=(${=1} $2) CURRENT=$#words; _communique"
    )
    assert run("zsh", program, "-f", "-c", script, "zsh", line, last).split() == ["--", *replies]


@pytest.mark.parametrize(
    ("line", "replies"),
    [
        ("communique sho", ["show"]),
        ("communique search org:acq", ["org:acquisio"]),
    ],
)
def test_fish_completes(line: str, replies: list[str], program: Path) -> None:
    told = run("fish", program, "--no-config", "-c", f"source ./fish; complete -C '{line}'")
    assert [each.split("\t")[0] for each in told.splitlines()] == replies
