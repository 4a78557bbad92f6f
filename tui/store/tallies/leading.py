"""The first numbers that a deal states, kept in places that are the same in all deals.

Each has a name that tells its column and what it is. An engine sums all that stands in a place in one go,
name by name, instead of looking for the columns one by one.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from .columnar import Column
from .reckoning import Stats, together

PLACES: Final = (("lead1", "number1"), ("lead2", "number2"))
"""The fields of the name and of the number in each place."""

SMALL: Final = 1 << 31
"""Below this, millions of numbers are summed exactly in floating point."""

EXACT: Final = 1 << 53
"""Below this, a sum of such numbers is exact in floating point."""

_LARGEST = 1 << 40
_STEP = 100


class Lead(NamedTuple):
    """What is kept in one place."""

    name: str
    """What it is called but for its scale, which comes last."""
    number: int


NO_LEAD: Final = Lead("", 0)
"""What is kept in a place where nothing is."""


def lead_of(name: str, hundredths: int) -> Lead | None:
    """What is kept of a number; none if it is below nought, or too large for that.

    Args:
        name: what `name_of` calls it.
        hundredths: the number.
    """
    step = 0
    while hundredths >= SMALL and not hundredths % _STEP:
        hundredths, step = hundredths // _STEP, step + 1
    return Lead(f"{name}{step}", hundredths) if 0 <= hundredths < _LARGEST else None


def name_of(column: Column, *, about: bool, is_first_amount: bool) -> str:
    """What a number is called.

    Args:
        column: its column.
        about: whether it is about so much.
        is_first_amount: whether it is the first amount of its deal.
    """
    return f"{column.key}{'~' if about else '='}{'$' if is_first_amount else '.'}"


def cells_told(leads: Mapping[str, Stats]) -> dict[str, Stats]:
    """What the cells of columns come to, by what stands in the places of some deals, name by name."""
    found: dict[str, Stats] = {}
    for name, stats in leads.items():
        if name:
            key, about, amount, scale = name[:-3], name[-3] == "~", name[-2] == "$", _STEP ** int(name[-1])
            marks = [f"{key}_about"] * about + ["stating_amounts"] * amount
            told = {f"{key}_at": stats.times(scale), **dict.fromkeys(marks, Stats(stats.count, stats.count))}
            found |= {cell: together(found.get(cell, Stats()), each) for cell, each in told.items()}
    return found
