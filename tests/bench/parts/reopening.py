"""Opening again when nothing has changed: which files are read, and what it costs."""

import json
from collections.abc import Iterator

from ..benches import Bench
from ..results import Goal, Result


def measure(bench: Bench) -> Iterator[Result]:
    """Counts the bulk files that are opened, and the time that a new process needs to have a catalogue."""
    bench.tell("opening again")
    bench.opened(bench.ground)
    read: list[float] = []
    spent: list[float] = []
    floor: list[float] = []
    names: set[str] = set()
    for _ in range(bench.rounds):
        done = bench.task("open", bench.ground.workspace)
        found = json.loads(done.said)
        bulk = [path for path in found["read"] if path.startswith("bulk/")]
        names.update(bulk)
        read.append(len(bulk))
        spent.append(done.cpu)
        floor.append(bench.task("imports").cpu)
    note = f"read: {', '.join(sorted(names))}" if names else "by watching every file that Python opens"
    yield Result("reopening: bulk files read", read, "files", goal=Goal(0, 0, "worst"), note=note)
    yield Result("reopening: a whole process", spent, floor=floor, beside="importing our store, no more")
