"""Which cells of columns need not be summed up, since others tell what is in them.

No deal has more in such a cell than there are numbers in the others; where all deals together have as
much, each deal has, and so do any of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from .columnar import Column
from .heading import cells_of
from .reckoning import Stats

_NONE = Stats()
_NUMBERS = ("at", "at_q", "ranged")
"""The cells of a column of which each figure with a number has one."""


def implied(columns: Mapping[str, Column], whole: Mapping[str, Stats]) -> Mapping[str, Sequence[str]]:
    """The cells that others tell, each with these; none, as long as nothing is known.

    Args:
        columns: the columns by their keys.
        whole: what the cells come to over all deals.
    """
    found = {cell: [other for other in others if other in whole] for cell, others in _told(columns)}
    return {
        cell: others
        for cell, others in found.items()
        if cell in whole and whole[cell].sum == numbered(whole, others).sum
    }


def numbered(stats: Mapping[str, Stats], cells: Sequence[str]) -> Stats:
    """What a cell comes to that has as much as there are numbers in some others."""
    number = sum(_number(cell, stats.get(cell, _NONE)) for cell in cells)
    return Stats(number, number)


def _told(columns: Mapping[str, Column]) -> Iterator[tuple[str, Sequence[str]]]:
    numbers = {
        key: [*(f"{key}_{cell}" for cell in _NUMBERS), cells_of(column.number)[0]]
        for key, column in columns.items()
    }
    for key in columns:
        yield f"{key}_about", numbers[key]
    amounts = (numbers[key] for key, column in columns.items() if column.kind == "amount")
    yield "stating_amounts", list(chain.from_iterable(amounts))


def _number(cell: str, stats: Stats) -> int:
    return stats.sum if cell.endswith("_ranged") else stats.count
