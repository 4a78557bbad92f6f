"""Columns of plain text."""

import unicodedata
from collections.abc import Sequence


def cells(text: str) -> int:
    """How many columns a terminal takes for a text."""
    return sum(map(_cells, text))


def padded(table: Sequence[tuple[str, ...]], gap: str) -> list[str]:
    """The rows as lines, each column as wide as its widest text."""
    columns = max(map(len, table), default=0)
    widths = [max((cells(row[at]) for row in table if at < len(row)), default=0) for at in range(columns)]
    return [gap.join(text + " " * (widths[at] - cells(text)) for at, text in enumerate(row)) for row in table]


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
