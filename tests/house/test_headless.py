"""The command line answers without a screen, and without the library that draws one."""

import json
import subprocess
import sys

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


WATCH = """
import json
import sys
from tui.cli import main

told = {"importing": [0, "textual" in sys.modules]}
for words in json.loads(sys.argv[1]):
    before = "textual" in sys.modules
    try:
        code = main(words)
    except SystemExit as end:
        code = end.code
    told[" ".join(words)] = [code, "textual" in sys.modules and not before]
print("\\n" + json.dumps(told), file=sys.stderr)
"""
"""Carries out commands one after another; tells how each ended, and whether it was the first to draw."""


def watched(program: str, answers: list[list[str]]) -> dict[str, list[object]]:
    """How each command ended, and whether it loaded what draws, in a process that has nothing loaded."""
    done = subprocess.run(
        [sys.executable, "-c", program, json.dumps(answers)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr.splitlines()[-20:]
    found: dict[str, list[object]] = json.loads(done.stderr.splitlines()[-1])
    return found


def test_a_program_that_draws_is_found_out() -> None:
    drawing = WATCH.replace("code = main(words)", "import textual; code = main(words)")
    assert watched(drawing, [["--help"]]) == {"importing": [0, False], "--help": [0, True]}


def test_neither_importing_the_command_line_nor_any_answer_loads_textual() -> None:
    told = watched(WATCH, ANSWERS)
    assert len(told) == len(ANSWERS) + 1
    assert {name: end for name, end in told.items() if end != [0, False]} == {}
