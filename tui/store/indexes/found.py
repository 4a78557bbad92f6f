"""What there is among some documents: how many have each value, and what numbers come to."""

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from ..tallies import GROUNDS, Grounds, Stats, cells_told, rested_on, together
from .halving import Counts

_NONE = Stats()


@dataclass(frozen=True, eq=False)
class Found:
    """What there is among some documents.

    Attributes:
        by_field: For each field, how many documents have each of its values.
        leads: What stands in the places that all documents have, by its names.
        cells: What the cells of columns hold beside.
    """

    by_field: Mapping[str, Counts]
    leads: Mapping[str, Stats]
    cells: Mapping[str, Stats]

    @classmethod
    def read(cls, written: bytes) -> "Found":
        """What was written."""
        plain = json.loads(written)
        leads, cells = (
            {name: Stats(*each) for name, each in plain[part].items()} for part in ("leads", "cells")
        )
        return cls(plain["values"], leads, cells)

    @property
    def written(self) -> bytes:
        """All of it, to be read again."""
        parts = {"leads": self.leads, "cells": self.cells}
        stats = {
            part: {name: (each.count, each.sum, each.low, each.high) for name, each in those.items()}
            for part, those in parts.items()
        }
        values = {field: dict(counts.items()) for field, counts in self.by_field.items()}
        return json.dumps({"values": values, **stats}, separators=(",", ":")).encode()

    @cached_property
    def grounds(self) -> Grounds:
        """What the documents rest on."""
        return rested_on(self.by_field[GROUNDS])

    @cached_property
    def values(self) -> Mapping[str, Counts]:
        """For each field, how many documents have each of its values; of what they rest on as well."""
        if GROUNDS not in self.by_field:
            return self.by_field
        return {**self.by_field, "evidence": self.grounds.evidence, "basis": self.grounds.basis}

    @property
    def stats(self) -> Mapping[str, Stats]:
        """What all cells of columns come to."""
        told = cells_told(self.leads)
        return {**told, **{cell: together(told.get(cell, _NONE), each) for cell, each in self.cells.items()}}

    def unsure(self, ends: Set[str]) -> tuple[Mapping[str, Stats], list[str]]:
        """The names and the cells whose least and greatest numbers are needed, but not known."""
        leads = {
            name: each
            for name, each in self.leads.items()
            if _is_open(each) and not ends.isdisjoint(cells_told({name: each}))
        }
        return leads, [cell for cell, each in self.cells.items() if _is_open(each) and cell in ends]

    def less(self, rest: "Found") -> "Found":
        """What is left of a whole, of the fields that the rest tells.

        The ends of numbers are as they were, if the rest comes near neither.
        """
        return Found(
            {field: _less(self.by_field[field], counts) for field, counts in rest.by_field.items()},
            _left(self.leads, rest.leads),
            _left(self.cells, rest.cells),
        )

    def but(self, leads: Mapping[str, Stats], cells: Mapping[str, Stats]) -> "Found":
        """The same with other numbers in some places and cells."""
        return Found(self.by_field, {**self.leads, **leads}, {**self.cells, **cells})


def measured(stats: Mapping[str, float | None]) -> Stats:
    """What numbers come to, as the engine tells it."""
    low, high = stats["min"], stats["max"]
    ends = (None, None) if low is None or high is None else (int(low), int(high))
    return Stats(int(stats["count"] or 0), int(stats["sum"] or 0), *ends)


def _is_open(stats: Stats) -> bool:
    return stats.count > 0 and stats.low is None


def _left(whole: Mapping[str, Stats], rest: Mapping[str, Stats]) -> Mapping[str, Stats]:
    return {name: _left_of(stats, rest.get(name, _NONE)) for name, stats in whole.items()}


def _left_of(whole: Stats, rest: Stats) -> Stats:
    count, sum = whole.count - rest.count, whole.sum - rest.sum
    if whole.low is None or whole.high is None:
        return Stats(count, sum)
    if rest.low is None or rest.high is None or whole.low < rest.low <= rest.high < whole.high:
        return Stats(count, sum, whole.low, whole.high)
    return Stats(count, sum)


def _less(whole: Counts, rest: Counts) -> Counts:
    others = dict(rest.items())
    left = {value: number - others.get(value, 0) for value, number in whole.items()}
    return {value: number for value, number in left.items() if number}
