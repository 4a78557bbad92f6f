"""The memory of the explorer after some searches, beside that of a bare app."""

from collections.abc import Iterator

from ..benches import Bench
from ..clocks import Memory, memory_of
from ..queries import TYPED
from ..results import Goal, Result


def measure(bench: Bench) -> Iterator[Result]:
    """Types some words, goes to the end of the list and back, and looks at the memory then."""
    bench.tell("memory")
    bare: list[Memory] = []
    ours: list[Memory] = []
    for _ in range(min(3, bench.rounds)):
        with bench.floor("bare") as played:
            played.opened("READY")
            bare.append(memory_of(played.process.pid))
        with bench.explorer() as played:
            played.opened("records")
            for word in TYPED:
                played.press("/")
                for key in word:
                    played.press(key)
                played.press("escape")
                played.press("escape")
            played.press("5")
            played.press("G")
            played.press("g")
            ours.append(memory_of(played.process.pid))
    said, goal = "a bare Textual app", Goal(4, 2, "ratio")
    yield Result(
        "memory after searching, resident",
        [each.resident for each in ours],
        "MiB",
        [each.resident for each in bare],
        said,
        goal,
        note="with the pages of the index that are mapped; the system takes these back when it needs them",
    )
    yield Result(
        "memory after searching, anonymous",
        [each.anonymous for each in ours],
        "MiB",
        [each.anonymous for each in bare],
        said,
        note="what the program made itself",
    )
    yield Result(
        "memory after searching, proportional",
        [each.shared_out for each in ours],
        "MiB",
        [each.shared_out for each in bare],
        said,
    )
