"""A program that runs to its end, and what it cost with all that it started and waited for."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..house.places import ROOT


@dataclass(frozen=True)
class Ended:
    """How a program ended."""

    code: int
    said: str
    """What it wrote to standard output."""
    cpu: float
    """Milliseconds on a processor."""
    peak: float
    """The most memory that one process had, in MiB."""


def surroundings(home: Path, cache: Path) -> dict[str, str]:
    """The variables that every program of the benchmark gets: an empty home, and a cache of ours."""
    home.mkdir(parents=True, exist_ok=True)
    return {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "COMMUNIQUE_CACHE": str(cache),
    }


def ended(command: Sequence[str | Path], env: Mapping[str, str], check: bool = True) -> Ended:
    """Runs a program.

    Args:
        command: the program and its arguments.
        env: all its variables.
        check: whether it must end well.

    Raises:
        RuntimeError: it must end well, and did not.
    """
    process = subprocess.Popen(
        list(map(str, command)), env=dict(env), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    with process.stdout:
        said = process.stdout.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = code = os.waitstatus_to_exitcode(status)
    if check and code:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {code}: {said[-2000:]}")
    return Ended(code, said, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024)
