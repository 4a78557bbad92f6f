from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from tui.exports import Notes
from tui.exports.tabling import Cell, Kind
from tui.exports.workbook.cells import CUT, ROUNDED, TOO_EARLY, cell_of

BOOK = Workbook()


def made(value: Cell, kind: Kind = "text", notes: Notes | None = None, *, linked: bool = False) -> Any:
    """The cell that stands in a sheet."""
    sheet: Any = BOOK.create_sheet("any")
    sheet.append([cell_of(sheet, value, kind, notes or Notes(), linked=linked)])
    BOOK.remove(sheet)
    return sheet["A1"]


@given(st.text(max_size=20) | st.sampled_from(["=A1", "#N/A", "#REF!", "=", "12", "TRUE", "{=1}"]))
def test_a_text_is_a_text(text: str) -> None:
    assert made(text).data_type == "s"


@pytest.mark.parametrize(
    ("number", "there", "noted"),
    [
        ("5000000", 5_000_000, 0),
        ("22.60", 22.6, 0),
        ("999999999999999", 999_999_999_999_999, 0),
        ("123456789012345678", 123_456_789_012_346_000.0, 1),
        ("0.000000001", 1e-9, 0),
        ("-3.5", -3.5, 0),
    ],
)
def test_a_number_has_the_digits_that_excel_has(number: str, there: float, noted: int) -> None:
    notes = Notes()
    assert made(Decimal(number), "number", notes).value == there
    assert notes.changes[ROUNDED] == noted


def test_a_day_is_a_day_from_march_1900() -> None:
    notes = Notes()
    assert made(date(1900, 3, 1), "day", notes).value == datetime(1900, 3, 1)
    assert made(date(1900, 2, 28), "day", notes).value == "1900-02-28"
    assert notes.changes == {TOO_EARLY: 1}


def test_a_long_text_is_cut_by_the_units_that_excel_counts() -> None:
    notes = Notes()
    assert made("x" * 32_767, notes=notes).value == "x" * 32_767
    assert notes.changes == {}
    cut = made("𝄞" * 16_384, notes=notes).value
    assert cut == "𝄞" * 16_383 + "…"
    assert notes.changes == {CUT: 1}


def test_what_looks_like_an_escape_of_excel_is_escaped() -> None:
    assert made("_x000D_").value == "_x005F_x000D_"
    assert made("_x_").value == "_x_"


def test_only_addresses_of_the_web_are_linked() -> None:
    assert (
        made("https://example.org/a b", "address", linked=True).hyperlink.target == "https://example.org/a b"
    )
    assert made("https://example.org", "address").hyperlink is None
    assert made("https://example.org", "text", linked=True).hyperlink is None
    assert made("javascript:alert(1)", "address", linked=True).hyperlink is None


def test_nothing_stays_nothing() -> None:
    assert made(None).value is None
    assert made(3, "integer").value == 3
