"""What the README tells people to type works."""

import re
import shlex
from collections.abc import Iterator

import pytest

from tui.cli import main

from .places import ROOT

BLOCK = re.compile(r"^```(?:console|sh)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)
ON_SCREEN = {"", "open"}
"""The commands that need a terminal: the bare one and its full form."""


def typed(text: str) -> Iterator[str]:
    """The lines that a reader would type: after a prompt where there is one, without the comment."""
    for block in BLOCK.findall(text):
        prompted = any(line.startswith("$ ") for line in block.splitlines())
        for line in block.splitlines():
            if line.strip() and (line.startswith("$ ") or not prompted):
                yield line.removeprefix("$ ").partition(" #")[0].strip()


def answered(text: str) -> list[list[str]]:
    """The arguments of each of our commands that answers without a terminal."""
    found = []
    for line in typed(text):
        words = shlex.split(re.split(r"\s[|>]", line)[0])
        for command in (["communique"], ["python", "-m", "tui"]):
            if words[: len(command)] == command and ("".join(words[len(command) :][:1])) not in ON_SCREEN:
                found.append(words[len(command) :])
    return found


def targets(text: str) -> set[str]:
    """The words given to make in a text."""
    return set(re.findall(r"(?:^|`|\$ )make (?:-s )?([a-z]+)\b", text, re.MULTILINE))


def read(name: str) -> str:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def test_the_commands_of_a_text_are_found() -> None:
    text = (
        "Type `communique gone`.\n"
        "```console\n$ communique search 'hydro power' --json | less\n3 deals\n$ communique\n```\n"
        "```sh\npython -m tui check  # all of it\nmake run\ncommunique open FOLDER\nls\n```\n"
        "```python\ncommunique stats\n```\n"
    )
    assert answered(text) == [["search", "hydro power", "--json"], ["check"]]


def test_the_words_given_to_make_are_found() -> None:
    assert targets("To make sure, `make run` or\n$ make -s test\nmake fix\n") == {"run", "test", "fix"}


def test_the_readme_shows_commands_and_words_for_make() -> None:
    assert answered(read("README.md"))
    assert targets(read("README.md")) >= {"run", "test"}


@pytest.mark.parametrize("words", answered(read("README.md")), ids=shlex.join)
def test_a_command_of_the_readme_works(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    said = capsys.readouterr()
    assert said.out
    assert said.err == ""


@pytest.mark.parametrize("name", ["README.md", ".github/CONTRIBUTING.md"])
def test_every_word_given_to_make_is_a_target(name: str) -> None:
    assert targets(read(name)) <= set(TARGET.findall(read("Makefile")))
