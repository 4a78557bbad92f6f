"""A sheet of a spreadsheet as rows: real numbers, dates and truth values, formulas by what they came to."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date, datetime, time
from decimal import Decimal
from itertools import repeat, zip_longest
from pathlib import Path
from typing import Any

from ...speech import grouped, marked, said
from ..bulk import Raw, Rows
from ..held import Problem
from .losses import Losses
from .workbooks import Sheet, Unusable, has_formulas, opened_sheet

_MOST_ROWS = 1_048_576
_LARGEST = 1e30
NO_NAME = marked("this column has no name in the first row")
_ERROR = marked("the formula in this cell came to an error")
_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}


def columns_of(path: Path, sheet: str) -> tuple[str, ...]:
    """The names of the columns, which stand in the first row that is not empty.

    Raises:
        Unusable: there is no such sheet or no such row, or the file is no spreadsheet that can be read.
        OSError: it cannot be read.
    """
    with opened_sheet(path, sheet) as found:
        for _, row in _rows(found):
            return _named(row)
    raise Unusable(said("there is no row with the names of the columns"))


def rows_of(path: Path, file: str, sheet: str, losses: Losses) -> Rows:
    """The rows below the names, each as columns with their values; its number is that of the sheet.

    Args:
        path: the spreadsheet.
        file: what problems call it.
        sheet: the name of the sheet; the only one without it.
        losses: takes what has no column, and formulas that came to errors.
    """
    try:
        with ExitStack() as stack:
            rows = _rows(stack.enter_context(opened_sheet(path, sheet)))
            formulas: Iterator[Any] = repeat((0, ()))
            if has_formulas(path):
                formulas = _every(stack.enter_context(opened_sheet(path, sheet, formulas=True)))
            names = _named(next(rows, (1, ()))[1])
            beside = next(formulas, (0, ()))
            for number, row in rows:
                while 0 < beside[0] < number:
                    beside = next(formulas, (0, ()))
                if problem := _without_value(names, row, beside[1], file, number):
                    yield problem
                else:
                    yield Raw(number, 0, b""), dict(_cells(names, row, losses))
    except Unusable as unusable:
        yield Problem(file, 1, 1, "", str(unusable))


def _every(sheet: Sheet) -> Iterator[tuple[int, tuple[Any, ...]]]:
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > _MOST_ROWS:
            raise Unusable(said("a sheet has at most {most} rows", most=grouped(_MOST_ROWS)))
        yield number, row


def _rows(sheet: Sheet) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows that are not empty, with their numbers."""
    return ((number, row) for number, row in _every(sheet) if any(value is not None for value in row))


def _without_value(
    names: Sequence[str], row: Sequence[Any], formulas: Sequence[Any], file: str, number: int
) -> Problem | None:
    """A formula that no program has worked out yet."""
    for place, (value, formula) in enumerate(zip_longest(row, formulas)):
        if value is None and formula is not None:
            name = names[place] if place < len(names) else ""
            reason = said("the value of this formula is not kept; open the file in a spreadsheet and save it")
            return Problem(file, number, place + 1, name, reason)
    return None


def _named(row: Sequence[Any]) -> tuple[str, ...]:
    names = tuple(" ".join(str(_plain(value)).split()) if value is not None else "" for value in row)
    while names and not names[-1]:
        names = names[:-1]
    twice = next((name for place, name in enumerate(names) if name and name in names[:place]), None)
    if twice is not None:
        raise Unusable(said('the column "{name}" stands here twice', name=twice))
    return names


def _cells(names: Sequence[str], row: Sequence[Any], losses: Losses) -> Iterator[tuple[str, Any]]:
    for place, value in enumerate(row):
        if value is None:
            continue
        name = names[place] if place < len(names) else ""
        if not name:
            losses.note(said("column {number}", number=place + 1), value, NO_NAME)
        elif isinstance(value, str) and value in _ERRORS:
            losses.note(name, value, _ERROR)
        else:
            yield name, _plain(value)


def _plain(value: Any) -> Any:
    """A value as JSON would have it: numbers with the fifteen digits that a spreadsheet shows."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        small = abs(value) < _LARGEST
        return Decimal(format(Decimal(format(value, ".15g")), "f")) if small else str(value)
    return value if isinstance(value, bool | int | str) else str(value)
