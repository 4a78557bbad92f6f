from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.queries.days import read_days, say_days
from tui.store.queries.parts import Days


@pytest.mark.parametrize(
    ("text", "first", "last", "said"),
    [
        ("2014", "2014-01-01", "2014-12-31", "2014"),
        ("2014-02", "2014-02-01", "2014-02-28", "2014-02"),
        ("2014-01-20", "2014-01-20", "2014-01-20", "2014-01-20"),
        ("2013..2015", "2013-01-01", "2015-12-31", "2013..2015"),
        ("2014-01..2014-02-03", "2014-01-01", "2014-02-03", "2014..2014-02-03"),
        (">=2014-03", "2014-03-01", None, ">=2014-03"),
        (">2014-03", "2014-04-01", None, ">=2014-04"),
        ("<2014-03", None, "2014-02-28", "<=2014-02"),
        ("<=2014-03", None, "2014-03-31", "<=2014-03"),
        ("2014..", "2014-01-01", None, ">=2014"),
        ("..2014", None, "2014-12-31", "<=2014"),
        ("9999", "9999-01-01", "9999-12-31", "9999"),
    ],
)
def test_days_are_read_and_said(text: str, first: str | None, last: str | None, said: str) -> None:
    days = read_days(text)
    assert days == Days(
        date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None
    )
    assert say_days(days) == said


@pytest.mark.parametrize(
    "text", ["", "14", "2014-13", "2014-02-30", "0000", "2014-1", "..", ">", "2014/2015", "20140120", "٢٠١٤"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_days(text) is None


@pytest.mark.parametrize("text", [">9999", "<0001", ">9999-12-31"])
def test_days_out_of_the_calendar_are_none_that_there_are(text: str) -> None:
    with pytest.raises(OverflowError):
        read_days(text)


@given(st.dates() | st.none(), st.dates())
def test_any_days_read_again_from_their_text(first: date | None, last: date) -> None:
    days = Days(first, last)
    assert read_days(say_days(days)) == days
    assert read_days(say_days(Days(last, None))) == Days(last, None)
