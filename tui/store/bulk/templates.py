"""Templates of maps: text with the cells of a row in it."""

import re
from collections.abc import Callable, Collection
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from .rows import Row

Fill: TypeAlias = Callable[[Row, str], str]
"""Gives the text of a template for a row and one value of it; nothing where a cell that it needs is empty."""

_HOLE = re.compile(r"\{([^{}]*)\}")
_NUMBER = re.compile(r"(,?)(?:\.([0-9])f)?")


def template(text: str, whole: bool = False) -> Fill:
    """Reads a template: `{column}` is a cell, `{}` the value itself, `{column:,.0f}` a number as rounded.

    Args:
        text: the template.
        whole: whether cells keep their line ends, and empty ones are left out.
    """
    pieces = _HOLE.split(text)
    words, holes = pieces[::2], [_hole(name, whole) for name in pieces[1::2]]
    if not holes:
        return lambda row, value: text
    if len(holes) == 1 and words == ["", ""]:
        return holes[0]

    def fill(row: Row, value: str) -> str:
        said = [words[0]]
        for hole, after in zip(holes, words[1:], strict=True):
            text = hole(row, value)
            if not text and not whole:
                return ""
            said += (text, after)
        return "".join(said).strip() if whole else "".join(said)

    return fill


def columns_in(text: str) -> Collection[str]:
    """The columns that a template names."""
    return [_parted(name)[0] for name in _HOLE.findall(text) if name]


def _hole(name: str, whole: bool) -> Fill:
    if not name:
        return lambda row, value: value
    column, shape = _parted(name)
    if shape:
        return lambda row, value: _shaped(row.cells.get(column, ""), shape)
    if whole:
        return lambda row, value: row.whole.get(column) or row.cells.get(column, "")
    return lambda row, value: row.cells.get(column, "")


def _parted(name: str) -> tuple[str, str]:
    column, colon, shape = name.rpartition(":")
    return (column, shape) if colon and shape and _NUMBER.fullmatch(shape) else (name, "")


def _shaped(cell: str, shape: str) -> str:
    try:
        return format(Decimal(cell), shape)
    except (InvalidOperation, ValueError):
        return ""
