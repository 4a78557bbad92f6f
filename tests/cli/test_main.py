import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.commands import COMMANDS as DECLARED

from .running import DEAL, HARM, ROOT, alone, obeyed

COMMANDS = [
    ["check"],
    ["check", "--json"],
    ["search", "batteries"],
    ["show", DEAL],
    ["stats"],
    ["evidence"],
    ["conflicts"],
    ["timeline"],
    ["stages"],
    ["schema", "deal"],
]


@pytest.mark.parametrize(
    "arguments", [["check", "x"], ["search", "--in", "x", "a"], ["show", "--in", "x", "a"], ["open", "x"]]
)
def test_a_folder_that_is_not_there_is_one_line(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / f"missing{HARM}".replace("\x00", ""))
    assert main([missing if argument == "x" else argument for argument in arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("there is no folder ")
    assert obeyed(err) == set()


@pytest.mark.parametrize(
    "arguments",
    [["nothing"], ["search"], ["show"], ["--nothing"], [f"--{HARM}"], [HARM], ["show", "a", HARM]],
)
def test_what_cannot_be_understood_exits_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert obeyed(err) == set()


def test_help_tells_every_command_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    said = capsys.readouterr().out
    words = [each.name for each in DECLARED if not each.hidden]
    assert all(f"\n  {word} " in said for word in words)
    assert all(f"\n  {code:<3}  " in said.partition("Exit codes:")[2] for code in (0, 1, 2, 130))


def test_an_interrupt_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.workspaces.open_workspace", interrupt)
    assert main(["check"]) == 130


def test_an_interrupt_before_all_is_loaded_is_no_traceback() -> None:
    code = (
        "import sys\nfrom tui.cli import main\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name in ('tui.speech', 'tui.text'): raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting())\nsys.exit(main(['check']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_nothing_is_loaded_before_an_interrupt_is_expected() -> None:
    code = "import sys\nbefore = {*sys.modules}\nimport tui.cli\nprint(*sorted({*sys.modules} - before))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.split() == ["tui", "tui.cli", "tui.cli.entry"]


def test_a_folder_that_is_gone_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert main(["new", "organisation", "first"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "folder" in err


@pytest.mark.parametrize(
    ("command", "none"),
    [
        (["stats"], "no deals in the records"),
        (["facets"], "no deals in the records"),
        (["stages"], "no deals in the records"),
        (["timeline"], "nothing in the records has a date"),
        (["conflicts"], "no disagreements in the records"),
        (["evidence"], "no sources in the records"),
        (["export", "csv"], "there are no records; nothing is written"),
    ],
)
def test_an_empty_workspace_is_told_as_such(
    command: list[str], none: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--in", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[-1]) == ("", none)


def test_commands_without_a_screen_load_none() -> None:
    code = (
        "import sys, json\nfrom tui.cli import main\nloading = []\n"
        "for words in json.loads(sys.argv[1]):\n"
        "    main(words)\n"
        "    if any(name.partition('.')[0] == 'textual' for name in sys.modules): loading.append(words)\n"
        "sys.exit(str(loading) if loading else 0)"
    )
    asked = [sys.executable, "-c", code, json.dumps(COMMANDS)]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["search", "japan", "--table"],
        ["stats", "--csv"],
    ],
    ids=" ".join,
)
def test_a_reader_that_is_gone_is_no_error(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tui", *arguments],
            cwd=ROOT,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_process_without_a_standard_output_is_no_error() -> None:
    command = 'exec "$0" -m tui "$@" >&-'
    asked = ["sh", "-c", command, sys.executable, "show", DEAL]
    done = subprocess.run(asked, cwd=ROOT, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_encoding_without_a_character_writes_an_escape() -> None:
    done = alone("show", DEAL, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.splitlines()[0] == rb"Acquisio \xd7 IREP"


def test_complaints_can_be_written_in_any_encoding() -> None:
    done = alone("search", "東京タワー", PYTHONIOENCODING="ascii", PYTHONUTF8="1")
    assert done.returncode == 1
    assert done.stderr.startswith(rb"nothing answers \u201c\u6771\u4eac")


def test_the_explorer_needs_a_terminal() -> None:
    done = alone()
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"needs a terminal" in done.stderr


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("communique ")
