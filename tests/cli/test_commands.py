import subprocess
import sys
from argparse import ArgumentParser

import pytest

from tui.cli.commands import COMMANDS, Command

from .running import ROOT

HEAVY = {"babel", "edtf", "pydantic", "tantivy", "textual", "tomli"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_carried_out_by_its_file(command: Command) -> None:
    parser = ArgumentParser()
    command.declare(parser)
    assert callable(parser.get_default("does"))


def test_no_command_is_declared_twice() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("words", [[], ["open"], ["open", "FOLDER"]], ids=repr)
def test_reading_the_words_that_open_the_explorer_loads_no_room_of_records(words: list[str]) -> None:
    code = (
        "import sys\nfrom tui.cli.command_line import parser\n"
        "parser(sys.argv[1:]).parse_args(sys.argv[1:])\n"
        f"sys.exit(', '.join({HEAVY!r} & sys.modules.keys()) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
