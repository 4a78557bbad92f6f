"""From a key in the search bar to the paint, beside the same widgets without an engine, and a bare echo."""

from collections.abc import Callable, Iterator
from statistics import median
from typing import Final

from ..benches import Bench
from ..queries import TYPED
from ..results import Goal, Result
from ..screens import Burst, Played

_LEFT: Final = 44
"""The columns of the screen that the hits stand in."""


def measure(bench: Bench) -> Iterator[Result]:
    """Types words key by key, each program in turn."""
    bench.tell("typing")
    missed = bench.ground.folder / "missed"
    missed.unlink(missing_ok=True)
    rows: dict[str, list[float]] = {"ours": [], "engineless": [], "echo": []}
    whole: dict[str, list[float]] = {name: [] for name in rows}
    clock: dict[str, list[float]] = {name: [] for name in rows}
    starts: dict[str, Callable[[], Played]] = {
        "ours": bench.explorer,
        "engineless": lambda: bench.floor("engineless", bench.ground.workspace, missed, *TYPED),
        "echo": lambda: bench.floor("echo"),
    }
    for turn in range(bench.rounds):
        for name in rows:
            with starts[name]() as played:
                played.opened("READY" if name == "echo" else "records")
                for burst in _typed(played, name != "echo", TYPED if turn % 2 else TYPED[::-1]):
                    rows[name].append(_hits(burst))
                    whole[name].append(burst.last.cpu if burst.last else 0.0)
                    clock[name].append(burst.last.wall if burst.last else 0.0)
    asked = missed.read_text().splitlines() if missed.is_file() else []
    note = (
        f"{len(asked)} questions were not foreseen: {asked[0]} …"
        if asked
        else "each key of each word, in turn"
    )
    samples = {f"{name} {what}": found[name] for what, found in _named(rows, whole, clock) for name in found}
    yield Result(
        "key to painted hits",
        rows["ours"],
        floor=rows["engineless"],
        beside="the same widgets, no engine",
        goal=Goal(1.5, 1.15, "ratio"),
        note=note,
        samples=samples,
    )
    yield Result(
        "key to all painted",
        whole["ours"],
        floor=whole["engineless"],
        beside="the same widgets, no engine",
        goal=Goal(1.5, 1.15, "ratio"),
        note="hits, record, words, totals, facets",
    )
    yield Result("key to painted hits", rows["ours"], floor=whole["echo"], beside="an Input and a Static")
    yield Result(
        "key to all painted, by the clock",
        clock["ours"],
        "ms",
        clock["engineless"],
        "the same widgets, no engine",
        note=f"of {len(clock['ours'])} keys; p95 {_high(clock['ours']):.0f} ms",
    )


def _named(*found: dict[str, list[float]]) -> Iterator[tuple[str, dict[str, list[float]]]]:
    yield from zip(("hits", "all", "clock"), found, strict=True)


def _typed(played: Played, searches: bool, words: tuple[str, ...]) -> Iterator[Burst]:
    """Types some words, one after the other in an empty bar."""
    if searches:
        played.press("/")
    for word in words:
        for key in word:
            yield played.press(key)
        played.press("\x15")


def _hits(burst: Burst) -> float:
    """What had been spent when the hits stood on the screen as they stay."""
    last = burst.moments[-1].lines if burst.moments else ()
    moment = burst.first(lambda moment: _left(moment.lines) == _left(last))
    return moment.cpu if moment else 0.0


def _left(lines: tuple[str, ...]) -> list[str]:
    return [line[:_LEFT] for line in lines[2:-2]]


def _high(found: list[float]) -> float:
    return sorted(found)[min(len(found) - 1, len(found) * 95 // 100)] if found else median([0.0])
