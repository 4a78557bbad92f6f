"""Columns of plain text."""

from collections.abc import Sequence

from ..text import width


def padded(table: Sequence[tuple[str, ...]], gap: str) -> list[str]:
    """The rows as lines, each column as wide as its widest text."""
    columns = max(map(len, table), default=0)
    widths = [max((width(row[at]) for row in table if at < len(row)), default=0) for at in range(columns)]
    return [gap.join(text + " " * (widths[at] - width(text)) for at, text in enumerate(row)) for row in table]
