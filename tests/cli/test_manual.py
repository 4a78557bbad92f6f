import shutil
import subprocess

import pytest

from tui.cli import main
from tui.cli.commands import COMMANDS
from tui.cli.manual import page, roff


def read() -> str:
    """The page as a terminal shows it, without signs of weight."""
    program = shutil.which("mandoc")
    if program is None:
        pytest.skip("mandoc is not here")
    source = "\n".join(page()) + "\n"
    done = subprocess.run(
        [program, "-T", "utf8"], input=source, capture_output=True, encoding="utf-8", check=True
    )
    return "".join(
        char for at, char in enumerate(done.stdout) if char != "\b" and done.stdout[at + 1 : at + 2] != "\b"
    )


def test_the_page_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith('.TH COMMUNIQUE 1 "" "communique ')
    assert err == ""


def test_the_page_tells_every_command_with_its_examples_and_every_exit_code() -> None:
    told = " ".join(read().split())
    for each in COMMANDS:
        assert each.hidden or f"communique {each.name} {each.told[0].upper()}{each.told[1:]}." in told
        assert all(f"communique {typed}" in told for typed, _ in each.examples)
    assert "EXIT STATUS 0 all is well 1 problems were found" in told
    assert "NO_COLOR no colours" in told


def test_nothing_is_wrong_with_the_page() -> None:
    program = shutil.which("mandoc")
    if program is None:
        pytest.skip("mandoc is not here")
    done = subprocess.run(
        [program, "-T", "lint", "-W", "warning"],
        input="\n".join(page()) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert [line for line in done.stdout.splitlines() if "missing date" not in line] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a-b", r"a\-b"),
        (".TH", r"\&.TH"),
        ("'x", r"\&'x"),
        ("a\\b", r"a\eb"),
        ("", ""),
    ],
)
def test_no_text_is_a_request(text: str, line: str) -> None:
    assert roff(text) == line


def test_no_line_of_a_long_text_is_a_request() -> None:
    assert all(line[0] != "." for line in roff("word .TH " * 40).splitlines())
