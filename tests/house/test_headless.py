"""The command line answers without a screen, and without the library that draws one."""

import subprocess
import sys

import pytest

from .places import ROOT

ANSWERS = [
    ["--help"],
    ["check"],
    ["check", "--coverage", "80"],
    ["conflicts"],
    ["evidence"],
    ["search", "batteries", "--table"],
    ["complete", "--", "search", "org:acq"],
    ["completion", "bash"],
    ["man"],
    ["facets"],
    ["doctor"],
    ["export", "csv"],
    ["export", "xlsx", "--preview"],
    ["import", "--help"],
    ["schema", "deal"],
    ["search", "batteries"],
    ["search", "batteries", "--json"],
    ["show", "2014-01-japan/ireq-sei"],
    ["stages"],
    ["stats"],
    ["timeline"],
]


def loaded(*arguments: str) -> set[str]:
    """The packages that Python itself reports to have loaded while it ran to a good end."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr.splitlines()[-20:]
    reports = (line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "import time:" in line)
    return {name.partition(".")[0] for name in reports}


def test_a_program_that_draws_is_found_out() -> None:
    assert "textual" in loaded("-c", "import textual")


def test_importing_the_command_line_loads_no_textual() -> None:
    assert "textual" not in loaded("-c", "import tui.cli")


@pytest.mark.parametrize("words", ANSWERS, ids=" ".join)
def test_an_answer_loads_no_textual(words: list[str]) -> None:
    assert "textual" not in loaded("-m", "tui", *words)
