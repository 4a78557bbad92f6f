"""From a cell of a row to the values that it stands for."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from ...speech import said
from ..held import nearest, quoted
from .dates import date_reader
from .maps import Column, HowRead
from .rows import Row
from .templates import template

Convert: TypeAlias = Callable[[str], str | bool]


class Unfit(ValueError):
    """A cell that the map cannot read; the message says why."""


class Value(NamedTuple):
    """One value of a cell."""

    word: str | bool
    """What the record says."""
    quote: str
    """The words of the cell that state it; nothing where no words do."""
    lead: str
    """What stands before them in the cell."""


def values_reader(column: Column, convert: Convert | None) -> Callable[[Row], Sequence[Value]]:
    """What gives the values of a column in a row, in order; none for an empty cell.

    The function raises `Unfit` for a cell that the map cannot read.

    Args:
        column: what the map says of it.
        convert: what becomes of a text that stands for itself, if anything.
    """
    word = _worded(column, convert)
    name, split = column.column, column.split
    if name is None:
        fill = template(column.text or "")
        return lambda row: [word(text, "", "") for text in (fill(row, ""),) if text]

    def read(row: Row) -> Sequence[Value]:
        text = row.cells.get(name, "")
        if not text:
            return ()
        if split is None and name not in row.parts:
            return (word(text, text, ""),)
        found, at = [], 0
        for part in row.parts.get(name) or text.split(split):
            if clean := part.strip():
                at = text.find(clean, at)
                found.append(word(clean, clean, text[:at]))
                at += len(clean)
        return found

    return read


def _worded(column: Column, convert: Convert | None) -> Callable[[str, str, str], Value]:
    """What a text becomes, by its table of values, by the words in it, or by itself."""
    if column.matches:
        return _matched(column)
    values, otherwise = column.values, column.otherwise
    if not values:
        if convert is None:
            return Value
        return lambda text, quote, lead: Value(convert(text), quote, lead)

    def word(text: str, quote: str, lead: str) -> Value:
        found = values.get(text)
        if found is not None:
            return Value(found, quote, lead)
        if otherwise is None:
            none = said("{text} is none of the values that the map has for it", text=quoted(text))
            raise Unfit(none + nearest(text, values))
        return Value(otherwise, "", "")

    return word


def _matched(column: Column) -> Callable[[str, str, str], Value]:
    """What a text becomes by the words in it, whatever their case."""
    asked = [
        (words.lower(), re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE).search, meant)
        for words, meant in column.matches.items()
    ]
    otherwise = column.otherwise

    def word(text: str, quote: str, lead: str) -> Value:
        low = text.lower()
        for words, search, meant in asked:
            if words in low and (found := search(text)):
                return Value(meant, found.group() if quote else "", lead + text[: found.start()])
        if otherwise is None:
            raise Unfit(said("{text} holds none of the words that the map looks for", text=quoted(text)))
        return Value(otherwise, "", "")

    return word


def dated(forms: tuple[str, ...] | None) -> Convert | None:
    """What turns a date as a table writes it into EDTF; nothing is needed where it is written so."""
    if not forms:
        return None
    read = date_reader(forms)

    def convert(text: str) -> str:
        found = read(text)
        if found is None:
            ways = said(" or ").join(forms)
            raise Unfit(
                said(
                    "{text} is no date as the map says that they are written: {forms}",
                    text=quoted(text),
                    forms=ways,
                )
            )
        return found

    return convert


def truth(text: str) -> bool:
    """A truth value as tables write it."""
    low = text.lower()
    if low not in _TRUTHS:
        raise Unfit(said("{text} is neither yes nor no", text=quoted(text)))
    return _TRUTHS[low]


_TRUTHS: Mapping[str, bool] = {
    **dict.fromkeys(("true", "yes", "y", "1"), True),
    **dict.fromkeys(("false", "no", "n", "0"), False),
}


def number_reader(read: HowRead) -> Callable[[str], Decimal]:
    """What reads a number as the map says that they are written; it raises `Unfit` for anything else."""
    between = {"": "", " ": "[ \u00a0\u2009\u202f]", "'": "['’]"}.get(
        read.thousands, re.escape(read.thousands)
    )
    point = re.escape(read.decimal)
    grouped = rf"[0-9]{{1,3}}(?:{between}[0-9]{{3}})+|" if between else ""
    whole = re.compile(rf"[+-]?(?:{grouped}[0-9]+)(?:{point}[0-9]+)?").fullmatch
    drop = re.compile(between).sub if between else None
    example = f"5{read.thousands}000{read.decimal}5"

    def convert(text: str) -> Decimal:
        if not whole(text):
            raise Unfit(
                said(
                    "{text} is no number as the map says that they are written: {example}",
                    text=quoted(text),
                    example=example,
                )
            )
        plain = drop("", text) if drop else text
        return Decimal(plain.replace(",", ".") if read.decimal == "," else plain)

    return convert
