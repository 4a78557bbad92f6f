"""Building the index from typed lines of JSON, validated; what it came to is kept as long as the index is."""

import json
from collections.abc import Iterator
from typing import Final

from ..benches import Bench
from ..results import Goal, Result

_GOAL: Final = Goal(10_000, 20_000, more=True)
_UNIT: Final = "records per CPU s"
_PARSED, _INDEXED = 50_000, 20_000


def measure(bench: Bench) -> Iterator[Result]:
    """Builds the index if it is not there; measures reading JSON, and SQLite's index, over the same lines."""
    ground = bench.ground
    kept = ground.folder / "built.json"
    bench.tell("opening, and building the index where it is not there")
    done = bench.task("open", ground.workspace)
    found = json.loads(done.said)
    if found["deals"] != ground.rows:
        raise AssertionError(f"{found['deals']:,} deals are there, {ground.rows:,} were made")
    if found["built"]:
        seconds = done.cpu / 1000
        kept.write_text(json.dumps({"rows": found["built"], "cpu": seconds, "wall": found["seconds"]}))
    if not kept.is_file():
        yield Result("index build", (), _UNIT, note="built earlier, not measured; --anew builds it again")
        return
    built = json.loads(kept.read_text())
    ours = [built["rows"] / built["cpu"]]
    note = f"{built['rows']:,} records, {built['cpu']:,.1f} CPU s, {built['wall']:,.1f} s by the clock"
    note += "" if found["built"] else "; as built in an earlier run"
    bench.tell("measuring what is beside the building")
    empty = bench.task("nothing").cpu
    parsed = [_rate(bench, "parse", _PARSED, empty) for _ in range(bench.rounds)]
    indexed = [_rate(bench, "full-text", _INDEXED, empty) for _ in range(bench.rounds)]
    yield Result("index build", ours, _UNIT, parsed, "json.loads of the lines alone", _GOAL, note)
    yield Result("index build", ours, _UNIT, indexed, "SQLite FTS5, words alone, no validation")


def _rate(bench: Bench, task: str, most: int, empty: float) -> float:
    done = bench.task(task, bench.ground.typed, str(most))
    return float(json.loads(done.said)["built"]) / max(0.001, (done.cpu - empty) / 1000)
