"""One value as a cell: text that is never a formula, numbers, days and links, as far as Excel has them."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from openpyxl.cell import WriteOnlyCell

from ...speech import marked
from ..fitting import fitted
from ..notes import Notes
from ..tabling import Cell, Kind

CUT = marked("a text longer than the 32,767 characters of a cell was cut off")
"""What is noted of text that no cell holds."""
ROUNDED = marked("a number with more than the 15 digits of Excel was rounded")
"""What is noted of numbers that no cell holds."""
TOO_EARLY = marked("a day before March 1900, which Excel does not have, is text")
"""What is noted of days that no cell holds."""

_LONGEST = 32_767
_FIRST_DAY = date(1900, 3, 1)
_MOST_DIGITS = 15
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ARMED = tuple("=+-@\t\r")
_MORE_THAN_TEXT = (*_ARMED, "#")
"""How texts begin that are not left to openpyxl, which takes them for formulas or errors."""


def cell_of(sheet: Any, value: Cell, kind: Kind, notes: Notes, *, linked: bool) -> Any:
    """What to append to a row of a sheet.

    Args:
        sheet: the sheet.
        value: what is to stand there.
        kind: what the column holds.
        notes: takes what was changed.
        linked: whether an address may lead there; a sheet has room for so many links.
    """
    if isinstance(value, str):
        return _text(sheet, _shortened(fitted(value, notes), notes), linked=linked and kind == "address")
    if isinstance(value, Decimal):
        return _number(value, notes)
    if isinstance(value, date):
        return _day(sheet, value, notes)
    return value


def _text(sheet: Any, text: str, *, linked: bool) -> Any:
    if not linked and not text.startswith(_MORE_THAN_TEXT):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if text.startswith(_ARMED):
        cell.quotePrefix = True
    if linked and text.startswith(("http://", "https://")):
        cell.hyperlink = text
        cell.style = "Hyperlink"
    return cell


def _shortened(text: str, notes: Notes) -> str:
    """The text as a cell holds it; what looks like an escape of a character is escaped itself."""
    text = _ESCAPED.sub("_x005F_", text)
    if len(text) <= _LONGEST // 2 or len(text.encode("utf-16-le")) // 2 <= _LONGEST:
        return text
    notes.change(CUT)
    units = text.encode("utf-16-le")[: (_LONGEST - 1) * 2]
    return units.decode("utf-16-le", "ignore") + "…"


def _number(number: Decimal, notes: Notes) -> int | float:
    if number == number.to_integral_value() and abs(number) < 10**_MOST_DIGITS:
        return int(number)
    near = float(format(number, f".{_MOST_DIGITS}g"))
    notes.change(ROUNDED, Decimal(repr(near)) != number)
    return near


def _day(sheet: Any, day: date, notes: Notes) -> Any:
    if day < _FIRST_DAY:
        notes.change(TOO_EARLY)
        return _text(sheet, day.isoformat(), linked=False)
    cell = WriteOnlyCell(sheet, datetime.combine(day, time()))
    cell.number_format = "yyyy-mm-dd"
    return cell
