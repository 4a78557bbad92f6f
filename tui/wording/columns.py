"""Columns of plain text."""

import unicodedata
from collections.abc import Sequence


def cells(text: str) -> int:
    """How many columns a terminal takes for a text."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(bool(unicodedata.combining(letter)) for letter in text)


def padded(table: Sequence[tuple[str, ...]], gap: str) -> list[str]:
    """The rows as lines, each column as wide as its widest text."""
    columns = max(map(len, table), default=0)
    widths = [max((cells(row[at]) for row in table if at < len(row)), default=0) for at in range(columns)]
    return [gap.join(text + " " * (widths[at] - cells(text)) for at, text in enumerate(row)) for row in table]
