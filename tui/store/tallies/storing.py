"""What one deal adds to columns of numbers, which an index can sum without reading the deal again.

A column holds the figures of one line of a tally that are listed for one reason, or added. Its numbers are
hundredths, so that they are whole, and parted where they are large, so that a million of them are summed
exactly in floating point. The first amount that is added is kept apart.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from ...records import Deal, Figure, Interval, interval_of
from ..held import State
from .columnar import Column, column_of
from .heading import FIRST, SHIFT, leading, leads
from .totals import Member, Why

Cells: TypeAlias = dict[str, int | list[int]]
"""Numbers by the names of their cells; several in one cell as a list."""
Amiss: TypeAlias = Callable[[Figure], Why | None]
"""What is amiss with the words of a figure, if something is."""

_SMALL = 1 << 31


def nothing_amiss(figure: Figure) -> None:
    """For deals whose words are known to stand in their sources."""


def cells(deal: Deal, amiss: Amiss = nothing_amiss, evidence: Mapping[State, int] | None = None) -> Cells:
    """What a plain deal adds to columns.

    Args:
        deal: the deal; `is_plain`, and no other record says anything of it.
        amiss: what is amiss with the words of a figure.
        evidence: how much of its evidence has each state.
    """
    found: Cells = {f"ev_{state}": number for state, number in (evidence or {}).items() if number}
    told = set[str]()
    for figure in deal.figure:
        column = column_of(figure, amiss(figure))
        if figure.value is None:
            _count(found, column.key + "_none")
            continue
        _tell(found, column, figure, figure.value)
        if column.line_key in told:
            _count(found, column.line_key + "_again")
        told.add(column.line_key)
        if figure.kind == "amount":
            found["stating_amounts"] = 1
    return found


def stored(column: Column, hundredths: int, *, first: bool) -> Cells:
    """What one number adds to a column, as the number that it is or about that.

    Args:
        column: where it is added.
        hundredths: the number.
        first: whether no amount of its deal was kept apart before.
    """
    if first and leads(column):
        return {**leading(column, hundredths)}
    found: Cells = {}
    _put(found, column.key + "_at", hundredths, column.compared)
    return found


def columns(deal: Deal, amiss: Amiss = nothing_amiss) -> dict[str, Column]:
    """The columns that a deal adds to, by their keys: what an index keeps beside them, as first met."""
    found: dict[str, Column] = {}
    for figure in deal.figure:
        column = column_of(figure, amiss(figure))
        found.setdefault(column.key, column)
    return found


def members_of(deal: Deal, keys: Iterable[str], amiss: Amiss = nothing_amiss) -> Iterator[Member]:
    """The figures of a plain deal that stand in some columns."""
    wanted = frozenset(keys)
    for figure in deal.figure:
        column = column_of(figure, amiss(figure))
        if column.key in wanted:
            yield Member(deal.id, figure, column.why)


def _tell(found: Cells, column: Column, figure: Figure, value: Decimal | tuple[Decimal, Decimal]) -> None:
    if figure.qualifier in ("about", "nearly"):
        _count(found, column.key + "_about")
    if figure.qualifier not in ("exact", "about") or isinstance(value, tuple):
        _tell_ends(found, column, interval_of(figure))
        return
    hundredths = int(value.scaleb(2))
    if FIRST not in found and leads(column):
        found.update(leading(column, hundredths))
    else:
        _put(found, column.key + "_at", hundredths, column.compared)


def _tell_ends(found: Cells, column: Column, interval: Interval) -> None:
    key, compared = column.key, column.compared
    _count(found, key + "_ranged")
    if interval.low_open:
        _count(found, key + "_more")
    if interval.high_open:
        _count(found, key + "_less")
    if interval.low is not None:
        _put(found, key + "_lo", 2 * int(interval.low.scaleb(2)) + interval.low_open, compared)
    if interval.high is not None:
        _put(found, key + "_hi", 2 * int(interval.high.scaleb(2)) - interval.high_open, compared)


def _put(found: Cells, cell: str, number: int, compared: bool) -> None:
    if -_SMALL < number < _SMALL:
        _add(found, cell, number)
        return
    _add(found, cell + "_q", number >> SHIFT)
    _add(found, cell + "_r", number & ((1 << SHIFT) - 1))
    if compared:
        _add(found, cell + "_w", number)


def _add(found: Cells, cell: str, number: int) -> None:
    known = found.get(cell)
    if known is None:
        found[cell] = number
    elif isinstance(known, list):
        known.append(number)
    else:
        found[cell] = [known, number]


def _count(found: Cells, cell: str) -> None:
    known = found.get(cell, 0)
    found[cell] = known + 1 if isinstance(known, int) else 1
