import shlex
import subprocess
import sys
from argparse import ArgumentParser

import pytest

from tui.cli import main
from tui.cli.command_line import read
from tui.cli.commands import COMMANDS, Command

from .running import ROOT

HEAVY = {"babel", "edtf", "pydantic", "tantivy", "textual", "tomli"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_carried_out_by_its_file(command: Command) -> None:
    parser = ArgumentParser()
    command.declare(parser)
    assert callable(parser.get_default("does"))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_that_people_type_has_help_with_its_examples(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([command.name, "--help"])
    out = capsys.readouterr().out
    assert left.value.code == 0
    assert out.startswith(f"usage: communique {command.name} ")
    assert all(f"  communique {typed}\n" in out for typed, _ in command.examples)
    assert "Exit codes:\n  0    all is well\n" in out


EXAMPLES = [typed for command in COMMANDS for typed, _ in command.examples]
ELSEWHERE = {"export", "import", "new", "open"}
"""Commands whose examples write something, or need a terminal."""


@pytest.mark.parametrize("typed", EXAMPLES)
def test_every_example_can_be_read(typed: str) -> None:
    words = shlex.split(typed.partition(" >")[0])
    assert callable(read(words).does)


@pytest.mark.parametrize(
    "typed",
    [
        typed
        for typed in EXAMPLES
        if "~" not in typed.partition(" >")[0] and typed.split()[0] not in ELSEWHERE
    ],
)
def test_examples_about_the_embedded_mission_answer(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(typed.partition(" >")[0])
    assert main(words) == 0
    assert capsys.readouterr().out


def test_no_command_is_declared_twice() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("words", [[], ["open"], ["open", "FOLDER"]], ids=repr)
def test_reading_the_words_that_open_the_explorer_loads_no_room_of_records(words: list[str]) -> None:
    code = (
        "import sys\nfrom tui.cli.command_line import read\n"
        "read(sys.argv[1:])\n"
        f"sys.exit(', '.join({HEAVY!r} & sys.modules.keys()) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
