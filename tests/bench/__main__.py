"""`python -m tests.bench`: measures, and prints one table."""

import json
import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from statistics import median

from ..house.places import PACKAGE
from .benches import Bench
from .clocks import load, looks, spun
from .grounds import ROOT_OF_GROUNDS, ready
from .parts import PARTS
from .results import Result
from .table import table

_SPINS = 20
_MANY = 100_000


def main(words: list[str] | None = None) -> int:
    """Measures what is asked for; returns 1 if anything is wrong, and never minds how long it takes."""
    asked = _parsed(sys.argv[1:] if words is None else words)
    rounds = asked.rounds or (5 if asked.rows >= _MANY else 2)
    bench = prepared(asked.rows, asked.folder, rounds, _progress, asked.anew)
    quiet, before = _noise(), looks(PACKAGE)
    results: list[Result] = []
    failed = False
    for name in asked.only or PARTS:
        try:
            results.extend(PARTS[name](bench))
        except (AssertionError, OSError, RuntimeError) as error:
            failed = True
            results.append(Result(f"{name}: failed", (), "", note=str(error).partition("\n")[0]))
            _progress(f"{name} failed: {error}")
    noise = f"{quiet} before, {_noise()} after"
    said = "medians, the best and the worst in brackets; CPU time unless it says otherwise."
    _tell("", f"{bench.ground.rows:,} deals; {said}")
    _tell(f"Noise: {noise}. Small differences between figures that lie within it mean nothing.", "")
    if looks(PACKAGE) != before:
        _tell(
            "The program was edited meanwhile: what it keeps did not fit, and what opens it took longer.", ""
        )
    _tell(*table(results))
    if asked.json:
        told = {
            "rows": asked.rows,
            "machine": _machine(),
            "noise": noise,
            "results": [_plain(r) for r in results],
        }
        Path(asked.json).write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return int(failed)


def prepared(rows: int, folder: Path, rounds: int, tell: Callable[[str], None], anew: bool = False) -> Bench:
    """A bench over so many deals, with all that is kept between runs in a folder."""
    ground = ready(rows, folder, tell, anew)
    os.environ.update({name: ground.env[name] for name in ("HOME", "COMMUNIQUE_CACHE")})
    return Bench(ground, folder, rounds, tell)


def _parsed(words: list[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m tests.bench", description="Measure the explorer over made deals.")
    parser.add_argument("--rows", type=int, default=1_000_000, help="how many deals; %(default)s without it")
    parser.add_argument("--only", nargs="+", choices=list(PARTS), metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, help="how often each is measured; 5, or 2 below 100,000 deals")
    parser.add_argument("--json", metavar="FILE", help="write all that was measured there, too")
    parser.add_argument("--folder", type=Path, default=ROOT_OF_GROUNDS, help="where deals and index are kept")
    parser.add_argument("--anew", action="store_true", help="make, import and index the deals again")
    return parser.parse_args(words)


def _noise() -> str:
    spins = [spun() for _ in range(_SPINS)]
    low, middle, high = min(spins), median(spins), max(spins)
    return f"the same work takes {low:.1f} to {high:.1f} ms (median {middle:.1f}), load {load():.1f}"


def _machine() -> dict[str, object]:
    return {"system": platform.platform(), "python": platform.python_version(), "processors": os.cpu_count()}


def _plain(result: Result) -> dict[str, object]:
    return {**asdict(result), "ratio": result.ratio, "reached": result.reached}


def _progress(said: str) -> None:
    sys.stderr.write(f"{said} …\n")
    sys.stderr.flush()


def _tell(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
