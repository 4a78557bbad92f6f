"""A search from a cold start beside programs that read everything."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..benches import Bench
from ..children import ended
from ..results import Result

_WORD = "batt"


def measure(bench: Bench) -> Iterator[Result]:
    """Answers one query in a new process, and lets others count the lines that have its letters."""
    bench.tell("peers that search")
    raw = bench.ground.raw
    ours = [bench.task("answer", bench.ground.workspace, _WORD).cpu for _ in range(bench.rounds)]
    peers: dict[str, Sequence[str | Path]] = {
        "grep -ci": ("grep", "-ci", _WORD, raw),
        "rg -ci": ("rg", "-ci", _WORD, raw),
        "fzf --filter": ("sh", "-c", f'exec fzf --exact --filter {_WORD} < "$0" > /dev/null', raw),
    }
    there = False
    for name, command in peers.items():
        if shutil.which("fzf" if name.startswith("fzf") else str(command[0])):
            there = True
            times = min(3, bench.rounds)
            cpu = [ended(command, bench.ground.env, check=False).cpu for _ in range(times)]
            note = "ours: a new process, rows, count, facets, tally"
            yield Result("one answer from a cold start", ours, floor=cpu, beside=name, note=note)
    if not there:
        yield Result("one answer from a cold start", ours, note="neither grep, rg nor fzf is installed")
