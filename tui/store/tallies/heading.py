"""The first amount that a deal adds: most deals state one, so those of all columns are kept in one place.

An engine sums them in one go, by the numbers of their columns, instead of column by column.
"""

from typing import Final

from .columnar import Column

SHIFT: Final = 24
"""Large numbers are parted here, so that a million of them are summed exactly in floating point."""

_LOWEST = (1 << SHIFT) - 1

FIRST: Final = "first"
"""The cell with the number of a column; what is added to that column stands in two more, parted."""

HIGH, LOW = f"{FIRST}_q", f"{FIRST}_r"
"""These two."""


def leads(column: Column) -> bool:
    """Whether the first number in a column may be kept so."""
    return column.kind == "amount" and column.why is None


def leading(column: Column, hundredths: int) -> dict[str, int]:
    """The cells of the first amount that a deal adds."""
    return {FIRST: column.number, **dict(zip((HIGH, LOW), halves(hundredths), strict=True))}


def halves(hundredths: int) -> tuple[int, int]:
    """The two parts of a number."""
    return hundredths >> SHIFT, hundredths & _LOWEST


def cells_of(number: int) -> tuple[str, str]:
    """What is called what the two parts come to in the column with a number."""
    return f"{HIGH} {number}", f"{LOW} {number}"
