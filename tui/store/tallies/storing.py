"""What one deal adds to columns of numbers, which an index can sum without reading the deal again.

A column holds the figures of one line of a tally that are listed for one reason, or added. Its numbers are
hundredths, so that they are whole, and parted where they are large, so that a million of them are summed
exactly in floating point. Its first numbers are kept apart, in places that all deals have.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from ...records import Deal, Figure, Interval, interval_of
from .columnar import Column, column_of
from .leading import PLACES, SMALL, Lead, lead_of, name_of
from .reckoning import SHIFT
from .totals import Member, Why

Cells: TypeAlias = dict[str, int | list[int]]
"""Numbers by the names of their cells; several in one cell as a list."""
Amiss: TypeAlias = Callable[[Figure], Why | None]
"""What is amiss with the words of a figure, if something is."""


class Stored(NamedTuple):
    """What one deal adds to columns."""

    leads: tuple[Lead, ...]
    """Its first numbers, as many as there are places at most."""
    cells: Cells


NOTHING: Final = Stored((), {})
"""What a record adds that is no deal, or not summed up."""


def nothing_amiss(figure: Figure) -> None:
    """For deals whose words are known to stand in their sources."""


def stored(deal: Deal, amiss: Amiss = nothing_amiss) -> Stored:
    """What a plain deal adds to columns.

    Args:
        deal: the deal; `is_plain`, and no other record says anything of it.
        amiss: what is amiss with the words of a figure.
    """
    leads: list[Lead] = []
    found: Cells = {}
    told = set[str]()
    states_amount = False
    for figure in deal.figure:
        column = column_of(figure, amiss(figure))
        if figure.value is None:
            _count(found, column.key + "_none")
            continue
        is_first_amount = figure.kind == "amount" and not states_amount
        lead = _lead(column, figure, is_first_amount) if len(leads) < len(PLACES) else None
        if lead:
            leads.append(lead)
        else:
            _tell(found, column, figure, figure.value)
            found.update({"stating_amounts": 1} if is_first_amount else {})
        states_amount = states_amount or is_first_amount
        if column.line_key in told:
            _count(found, column.line_key + "_again")
        told.add(column.line_key)
    return Stored(tuple(leads), found)


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


def _lead(column: Column, figure: Figure, is_first_amount: bool) -> Lead | None:
    """What is kept apart of a number; none if it is not one number alone, or too large."""
    if figure.qualifier not in ("exact", "about") or not isinstance(figure.value, Decimal):
        return None
    name = name_of(column, about=figure.qualifier == "about", is_first_amount=is_first_amount)
    return lead_of(name, int(figure.value.scaleb(2)))


def _tell(found: Cells, column: Column, figure: Figure, value: Decimal | tuple[Decimal, Decimal]) -> None:
    if figure.qualifier in ("about", "nearly"):
        _count(found, column.key + "_about")
    if figure.qualifier not in ("exact", "about") or isinstance(value, tuple):
        _tell_ends(found, column, interval_of(figure))
        return
    _put(found, column.key + "_at", int(value.scaleb(2)), column.compared)


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
    if -SMALL < number < SMALL:
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
