"""What a process has cost so far: time on a processor, and memory; and how busy the machine is."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_OF_A_PROCESS: Final = 2
"""How Linux numbers the clock of another process, all its threads together."""


def cpu_of(pid: int) -> float:
    """The milliseconds that a process and its children that still run have been on a processor."""
    total = 0.0
    for each in _tree(pid):
        with suppress(OSError):
            total += time.clock_gettime((~each << 3) | _OF_A_PROCESS)
    return total * 1000


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


@dataclass(frozen=True)
class Memory:
    """The memory of one process, in MiB."""

    resident: float
    """All of it, with what it shares with others, such as the pages of an index."""
    shared_out: float
    """The same, where what is shared counts in parts."""
    private: float
    """What it has alone."""
    anonymous: float
    """What stands in no file: what the program made itself."""


def memory_of(pid: int) -> Memory:
    """The memory that a process has now."""
    found: dict[str, float] = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, number, *_ = line.split()
        found[name.rstrip(":")] = int(number) / 1024
    private = found["Private_Clean"] + found["Private_Dirty"]
    return Memory(found["Rss"], found["Pss"], private, found["Anonymous"])


def looks(folder: Path) -> dict[str, int]:
    """When each file of Python in a folder was written, to tell whether any is since."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*.py")}


def load() -> float:
    """How many programs have wanted a processor at once in the last minute."""
    return os.getloadavg()[0]


def spun() -> float:
    """The milliseconds that the same small work takes on a processor: they differ by the machine's noise."""
    began = time.process_time()
    sum(range(1_000_000))
    return (time.process_time() - began) * 1000
