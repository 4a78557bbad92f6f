"""One row of a table, or the keys of one line of JSON, and the words that its values are cited from."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from ..texts import splits_number
from .maps import HowRead

Cite: TypeAlias = str | dict[str, str]


class Row:
    """The cells that say something, by column, white space around them aside."""

    __slots__ = ("_searched", "cells", "numbers", "own", "parts", "passage", "whole")

    def __init__(self, cells: dict[str, str]) -> None:
        """Takes the cells, each on one line; those that say nothing are left out already."""
        self.cells = cells
        self.whole: Mapping[str, str] = {}
        """The cells that have several lines, with their line ends."""
        self.parts: Mapping[str, list[str]] = {}
        """The items of the cells that are lists."""
        self.numbers: Mapping[str, Decimal] = {}
        """The cells that are numbers already, and no texts."""
        self.passage = self._searched = ""
        self.own = False
        """Whether the passage is made from the row: a line for each cell."""

    def take_passage(self, text: str) -> None:
        """Takes the passage that the row gives."""
        self.passage = text
        self._searched = _on_one_line(text)

    def make_passage(self) -> None:
        """Makes the passage: `column: cell`, a line for each cell."""
        self.own = True
        lines = [f"{column}: {text}" for column, text in self.cells.items()]
        self.passage = "\n".join(lines)
        self._searched = _on_one_line(self.passage)

    def cite(self, column: str, quote: str, lead: str) -> Cite:
        """Words of a cell as a citation of the passage made from the row.

        Args:
            column: the column of the cell.
            quote: the words.
            lead: what stands before them in the cell.
        """
        if self._stands_once(quote, "", ""):
            return quote
        before = f"{column}: {lead}".rstrip()
        if not self._stands_once(quote, before, ""):
            place = f"\n{self.passage}".find(f"\n{column}: ") + len(f"{column}: {lead}")
            before = _on_one_line(self.passage[:place].rstrip())
            after = _on_one_line(self.passage[place + len(quote) :].lstrip())
            if after and not self._stands_once(quote, before, ""):
                return {"quote": quote, "before": before, "after": after}
        return {"quote": quote, "before": before}

    def quoted(self, quote: str, before: str, after: str) -> Cite | None:
        """Words as a citation of a passage that the row gives; none unless they stand there just once."""
        quote, before, after = quote.strip(), before.strip(), after.strip()
        if not quote or not self._stands_once(quote, before, after):
            return None
        beside = {"before": before, "after": after}
        said = {key: words for key, words in beside.items() if words}
        return {"quote": quote, **said} if said else quote

    def _stands_once(self, quote: str, before: str, after: str) -> bool:
        quote, before, after = map(_on_one_line, (quote, before, after))
        found, text = 0, self._searched
        numbers = not (quote[0].isalpha() and quote[-1].isalpha())
        at = text.find(quote)
        while at >= 0:
            end = at + len(quote)
            if (
                (not before or text.endswith(before, 0, at - (text[at - 1 : at] == " ")))
                and (not after or text.startswith(after, end + (text[end : end + 1] == " ")))
                and not (numbers and splits_number(text, at, end))
            ):
                found += 1
            at = text.find(quote, at + 1)
        return found == 1


def _on_one_line(text: str) -> str:
    """A text as quotations are looked for in it: any white space is one space."""
    return text if text.isprintable() and "  " not in text else " ".join(text.split())


def row_of_cells(header: tuple[str, ...], given: list[str], read: HowRead) -> Row:
    """A row of a table."""
    cells: dict[str, str] = {}
    whole: dict[str, str] = {}
    for column, cell in zip(header, given, strict=True):
        text = cell.strip()
        if text and not text.isprintable():
            whole[column] = text
            text = " ".join(text.split())
        if text and text not in read.empty:
            cells[column] = text
    row = Row(cells)
    row.whole = whole
    return row


def row_of_keys(given: Mapping[str, Any], read: HowRead) -> Row:
    """A line of JSON; the keys of a table within it follow a dot."""
    cells: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    numbers: dict[str, Decimal] = {}
    whole: dict[str, str] = {}
    for column, value in _flat(given):
        if isinstance(value, list):
            parts[column] = items = [text for item in value if (text := _written(item))]
            text = "; ".join(items)
        else:
            text = _written(value)
        if isinstance(value, str) and not value.isprintable():
            whole[column] = value.strip()
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            numbers[column] = Decimal(value)
        if text and text not in read.empty:
            cells[column] = text
    row = Row(cells)
    row.parts, row.numbers, row.whole = parts, numbers, whole
    return row


def keys_of(given: Mapping[str, Any]) -> list[str]:
    """The columns that a line of JSON has, also those that say nothing."""
    return [column for column, _ in _flat(given)]


def _flat(given: Mapping[str, Any], above: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key, value in given.items():
        if isinstance(value, dict):
            found += _flat(value, f"{above}{key}.")
        else:
            found.append((above + key, value))
    return found


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split())
