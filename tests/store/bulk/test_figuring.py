import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.bulk.figuring import written


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        ("40", 40),
        ("40.00", 40),
        ("1500.50", 1500.5),
        ("-0.1", -0.1),
        ("0.000000001", "0.000000001"),
        ("1234567890123456789", "1234567890123456789"),
        ("0.1234567890123456789", "0.1234567890123456789"),
    ],
)
def test_a_number_is_written_as_one_where_that_keeps_it_exact(number: str, plain: object) -> None:
    found = written(Decimal(number))
    assert (found, type(found)) == (plain, type(plain))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_a_written_number_is_read_as_itself(number: Decimal) -> None:
    back = json.loads(json.dumps(written(number)), parse_float=Decimal)
    assert Decimal(back) == number
