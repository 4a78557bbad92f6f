from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.queries.numbers import read_numbers, say_numbers
from tui.store.queries.parts import Number


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5", "5"),
        ("5m", "5000000"),
        ("1.5K", "1500"),
        ("2bn", "2000000000"),
        ("2b", "2000000000"),
        ("5,000", "5000"),
        ("5,000.50", "5000.5"),
        ("10%", "10"),
        ("-5", "-5"),
        ("-0", "0"),
        ("007", "7"),
        (">=3", ">=3"),
        (">3", ">3"),
        ("<=3", "<=3"),
        ("<3", "<3"),
        ("3..9", "3..9"),
        ("3..", ">=3"),
        ("..9", "<=9"),
        ("3..3.0", "3"),
        ("1.5..2.5", "1.5..2.5"),
        ("1k..5m", "1000..5000000"),
        ("9..3", "9..3"),
    ],
)
def test_numbers_are_read_and_said(text: str, said: str) -> None:
    number = read_numbers("jobs", text)
    assert number is not None
    assert say_numbers(number) == said
    assert read_numbers("jobs", said) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many",
        "5x",
        "5,00",
        "1e9",
        "..",
        ">",
        ">=<3",
        "3..9..12",
        ">=3..9",
        "٣",
        "5.",
        ".5",
        "nan",
        "9" * 99,
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_numbers("jobs", text) is None


ENDS = st.decimals(-(10**18), 10**18, allow_nan=False, allow_infinity=False, places=9)


@given(ENDS, ENDS | st.none(), st.booleans())
def test_any_numbers_read_again_from_their_text(one: Decimal, other: Decimal | None, is_open: bool) -> None:
    every = Number("jobs", one, other, low_open=is_open and other is None)
    again = read_numbers("jobs", say_numbers(every))
    assert again == every
