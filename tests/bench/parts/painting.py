"""The first paint, the index being there: what is seen first, and when a key does something."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..benches import Bench
from ..results import Goal, Result
from ..screens import Burst, Moment, Played

_WARM_UPS = 2


def measure(bench: Bench) -> Iterator[Result]:
    """Starts every program in turn, so that each has its share of the machine's noise."""
    bench.tell("first paints")
    starts = _starts(bench)
    found: dict[str, list[float]] = {name: [] for name in starts}
    live: list[float] = []
    for turn in range(-_WARM_UPS, bench.rounds * 2):
        for name, (start, seen) in starts.items():
            with start() as played:
                spent = _until(played.opened(seen), seen)
            if turn >= 0:
                found[name].append(spent)
        if turn >= 0:
            live.append(_live(bench))
    bare = found.pop("bare")
    ours, empty = found.pop("ours"), found.pop("empty")
    said = "a bare Textual app"
    yield Result(
        "first useful paint: the picture", ours, floor=bare, beside=said, goal=Goal(1.8, 1.4, "ratio")
    )
    yield Result("first paint until a key is answered", live, floor=bare, beside=said, note="not the goal")
    yield Result("the same panes, empty", empty, floor=bare, beside=said, note="no records, no engine")
    for name, cpu in found.items():
        yield Result(f"first paint of {name}", cpu, floor=bare, beside=said, note="over the raw lines")


def _starts(bench: Bench) -> dict[str, tuple[Callable[[], Played], Callable[[Moment], bool]]]:
    """How each program is started, and how one sees that it is useful."""
    raw = bench.ground.raw
    starts: dict[str, tuple[Callable[[], Played], Callable[[Moment], bool]]] = {
        "bare": (lambda: bench.floor("bare"), lambda moment: moment.shows("READY")),
        "empty": (lambda: bench.floor("empty"), _filled),
        "ours": (bench.explorer, lambda moment: moment.shows("records") and _filled(moment)),
    }
    peers: dict[str, Sequence[str | Path]] = {
        "less": ("less", "-S", raw),
        "visidata, a thousand lines": ("vd", bench.thousand.raw),
        "fzf": ("sh", "-c", 'exec fzf < "$0"', raw),
    }
    for name, command in peers.items():
        program = "fzf" if name == "fzf" else str(command[0])
        if shutil.which(program):
            starts[name] = (
                _starting(bench, command),
                _filled,
            )
    return starts


def _starting(bench: Bench, command: Sequence[str | Path]) -> Callable[[], Played]:
    return lambda: bench.played(command)


def _filled(moment: Moment) -> bool:
    """Whether most lines of the screen have something in them."""
    return sum(bool(line.strip()) for line in moment.lines) > len(moment.lines) * 3 // 4


def _until(burst: Burst, seen: Callable[[Moment], bool]) -> float:
    moment = burst.first(seen)
    if moment is None:
        raise RuntimeError("nothing useful was painted:\n" + "\n".join(burst.moments[-1].lines))
    return moment.cpu


def _live(bench: Bench) -> float:
    """What it costs until a key that was pressed at the first paint has moved the cursor."""
    with bench.explorer() as played:
        burst = played.opened("records", "down")
    cursor = [_cursor(moment) for moment in burst.moments]
    first = next(line for line in cursor if line is not None)
    for moment, line in zip(burst.moments, cursor, strict=True):
        if line is not None and line != first:
            return moment.cpu
    return burst.rested


def _cursor(moment: Moment) -> int | None:
    """The line that the cursor is on."""
    return next((number for number, line in enumerate(moment.lines) if line[1:2] == "▌"), None)
