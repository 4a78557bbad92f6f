from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.wording import say_lapse, say_lapse_briefly


@pytest.mark.parametrize(
    ("first", "second", "said", "briefly"),
    [
        ("2014-01-20", "2014-01-20", "0 days", "0 d"),
        ("2014-01-20", "2014-01-21", "1 day", "1 d"),
        ("2014-01-20", "2014-02-19", "30 days", "30 d"),
        ("2014-01-20", "2014-02-20", "1 month", "1 mo"),
        ("2014-01-31", "2014-02-28", "1 month", "1 mo"),
        ("2016-02-29", "2017-02-28", "1 year", "1 y"),
        ("2014-01-20", "2026-11-19", "12 years 9 months", "12 y 9 mo"),
        ("2014-01-20", "2026-11-20", "12 years 10 months", "12 y 10 mo"),
        ("0001-01-01", "9999-12-31", "9998 years 11 months", "9998 y 11 mo"),
    ],
)
def test_a_lapse_is_said_in_whole_months_or_in_days(first: str, second: str, said: str, briefly: str) -> None:
    days = date.fromisoformat(first), date.fromisoformat(second)
    assert say_lapse(*days).replace(",", "") == said
    assert say_lapse_briefly(*days) == briefly


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40_000))
@example(date(2014, 1, 31), 28)
def test_so_many_months_have_passed_and_not_one_more(first: date, later: int) -> None:
    second = first + timedelta(days=later)
    words = say_lapse(first, second).split()
    counts = {word.rstrip("s"): int(number) for number, word in zip(words[::2], words[1::2], strict=True)}
    months = counts.get("year", 0) * 12 + counts.get("month", 0)
    assert _after(first, months) <= second < _after(first, months + 1)
    assert counts.get("day") == (None if months else later)


def _after(day: date, months: int) -> date:
    """The day so many months later, or the last of that month if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def test_a_lapse_that_may_be_shorter_says_that_it_is_the_longest() -> None:
    days = date(2015, 1, 1), date(2015, 6, 1)
    assert say_lapse(*days, at_most=True) == "up to 5 months"
    assert say_lapse_briefly(*days, at_most=True) == "≤ 5 mo"
