"""What the twenty queries cost inside one process: the rows alone, and the full answer."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Final, TypeVar

from tui.store import Catalogue, Query, open_catalogue, read_query
from tui.store.answers.large_catalogue import LargeCatalogue

from ..benches import Bench
from ..queries import QUERIES
from ..results import Goal, Result

_ROWS: Final = 50
_SHOWN: Final = 36
_FLOOR: Final = "tantivy alone: top 50 by relevance, count"

Given = TypeVar("Given")


def _none() -> dict[str, list[float]]:
    return {text: [] for text in QUERIES}


@dataclass
class Costs:
    """What each query cost, in milliseconds on a processor, each time that it was asked."""

    rows: dict[str, list[float]] = field(default_factory=_none)
    reading: dict[str, list[float]] = field(default_factory=_none)
    """The records of a screenful of rows."""
    full: dict[str, list[float]] = field(default_factory=_none)
    """The rows, the count, the facets and the tally."""
    plain: dict[str, list[float]] = field(default_factory=_none)
    """What the engine needs for its own best fifty and their number, once it knows what is asked."""

    def ask(self, catalogue: Catalogue, text: str) -> None:
        """Asks one query, the rows first."""
        query = read_query(text)
        first, rows = _spent(lambda: catalogue.listed(query).ids(0, _ROWS))
        _, rest = _spent(lambda: _follow(catalogue, query))
        self.rows[text].append(rows)
        self.full[text].append(rows + rest)
        self.reading[text].append(_spent(lambda: [catalogue.get(id) for id in first[:_SHOWN]])[1])
        self.plain[text].append(_plainly(catalogue, query))


def measure(bench: Bench) -> Iterator[Result]:
    """Asks every query of a catalogue that was just opened, several times, so that nothing is remembered."""
    bench.tell("asking the twenty queries")
    bench.opened(bench.ground)
    costs = Costs()
    for kept in (Costs(), *[costs] * bench.rounds):
        catalogue = open_catalogue(bench.ground.workspace)
        for text in QUERIES:
            kept.ask(catalogue, text)
    counts = {f"matches of {text}": [float(catalogue.count(read_query(text)))] for text in QUERIES}
    yield from _results(costs, counts)


def _results(costs: Costs, counts: dict[str, list[float]]) -> Iterator[Result]:
    rows, full, plain = _medians(costs.rows), _medians(costs.full), _medians(costs.plain)
    yield Result(
        "rows: first 50, any query",
        rows,
        floor=plain,
        beside=_FLOOR,
        goal=Goal(15, 5, "worst"),
        note=f"the worst: {_worst(costs.rows)}",
        samples={**costs.rows, **counts},
    )
    reading = _medians(costs.reading)
    yield Result(f"… and {_SHOWN} of their records", reading, note="a screenful, on top of the rows")
    yield Result(
        "full answer, median query",
        full,
        floor=plain,
        beside=_FLOOR,
        goal=Goal(12, 6),
        note="rows, count, facets, tally",
        samples=costs.full,
    )
    worst = Goal(80, 30, "worst")
    note = f"the worst: {_worst(costs.full)}"
    yield Result("full answer, any query", full, floor=plain, beside=_FLOOR, goal=worst, note=note)


def _worst(found: dict[str, list[float]]) -> str:
    return max(found, key=lambda text: median(found[text]))


def _medians(found: dict[str, list[float]]) -> list[float]:
    """One number for each query."""
    return [median(several) for several in found.values()]


def _follow(catalogue: Catalogue, query: Query) -> None:
    """What follows the rows."""
    catalogue.count(query)
    catalogue.facets(query)
    catalogue.tally(query)


def _plainly(catalogue: Catalogue, query: Query) -> float:
    if not isinstance(catalogue, LargeCatalogue):
        return 0.0
    index = catalogue._index
    asked = index.asked(query)
    return _spent(lambda: index.searcher.search(asked, _ROWS, count=True))[1]


def _spent(do: Callable[[], Given]) -> tuple[Given, float]:
    """What something gives, and the milliseconds on a processor that it took, all threads together."""
    began = time.process_time()
    found = do()
    return found, (time.process_time() - began) * 1000
