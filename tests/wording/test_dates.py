from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from tui.records import When
from tui.wording import say_day, say_day_briefly, say_month_briefly, say_since, say_span, say_when


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2014-01-20", "20 January 2014"),
        ("2014-01", "January 2014"),
        ("2014", "2014"),
        ("0800", "800"),
        ("0001-01-01", "1 January, year 1"),
        ("0014-01-20/0014-01-24", "20–24 January, year 14"),
        ("0014-03", "March, year 14"),
        ("0001/0099", "year 1 – year 99"),
        ("0001/..", "from year 1"),
        ("2014-01-20/2014-01-24", "20–24 January 2014"),
        ("2014-01-30/2014-02-02", "30 January – 2 February 2014"),
        ("2013-12-30/2014-01-02", "30 December 2013 – 2 January 2014"),
        ("2014-01-20/2014-01-20", "20 January 2014"),
        ("2014-01-20/..", "from 20 January 2014"),
        ("2014/..", "from 2014"),
        ("2014-01/", "from January 2014"),
        ("../2015-01", "until January 2015"),
        ("2014-01-01/..", "from 1 January 2014"),
        ("2014-21/..", "from 1 March 2014"),
        ("2014~/..", "from about 2014"),
        ("2014-01-20T12:30:00", "20 January 2014, 12:30"),
        ("2014-01-20T00:00:05+09:00", "20 January 2014, 00:00:05"),
        ("../2014-01-20", "until 20 January 2014"),
        ("/2014-01-20", "until 20 January 2014"),
        ("../..", "at an unknown time"),
        ("-0500", "at an unknown time"),
        ("1974~", "about 1974"),
        ("1974?", "1974 (uncertain)"),
        ("1974%", "about 1974 (uncertain)"),
        ("2014-01-20~", "about 20 January 2014"),
        ("2014-21", "March – May 2014"),
        ("2014-24", "December 2014 – February 2015"),
        ("2014/2016", "2014 – 2016"),
        ("201X", "2010 – 2019"),
        ("2014-01/2014-03", "January – March 2014"),
        ("2013-12/2014-01", "December 2013 – January 2014"),
        ("2014-01/2014-01-24", "1–24 January 2014"),
    ],
)
def test_a_date_is_said_no_more_precisely_than_it_is_known(edtf: str, said: str) -> None:
    assert say_when(When(edtf=edtf)) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"edtf": "2014-01-20", "said": "on Monday"}, "20 January 2014, “on Monday”"),
        ({"edtf": "2014-01-20", "part": "midday"}, "20 January 2014, midday"),
        ({"said": "on Monday", "part": "evening"}, "evening, “on Monday”"),
        ({"said": "on Monday"}, "“on Monday”"),
        ({}, "date not said"),
    ],
)
def test_the_part_of_the_day_and_the_words_of_the_source_follow(fields: dict[str, str], said: str) -> None:
    assert say_when(When.model_validate(fields)) == said


def test_a_day_may_have_its_weekday_and_need_not_have_its_year() -> None:
    assert say_day(date(2014, 1, 20), weekday=True, year=False) == "Mon 20 January"


def test_a_day_is_short_for_a_narrow_column() -> None:
    assert say_day_briefly(date(2014, 1, 20)) == "20 Jan"


@given(st.dates())
def test_a_day_names_its_day_and_its_year(day: date) -> None:
    said = say_day(day).split()
    assert (int(said[0]), int(said[-1])) == (day.day, day.year)


@given(st.dates(), st.dates(), st.sampled_from("~?%"))
def test_doubt_is_never_lost(one: date, other: date, mark: str) -> None:
    first, last = sorted((one, other))
    span = When(edtf=f"{first}{mark}/{last}").span
    assert span
    assert say_span(span).startswith("about ") == (mark != "?")
    assert say_span(span).endswith(" (uncertain)") == (mark != "~")


def test_a_date_that_the_source_does_not_state_says_on_what_it_rests() -> None:
    when = When(edtf="2014-01-20", said="on Monday", basis="external", see=("https://example.org/a",))
    assert say_when(when) == "20 January 2014 (external), “on Monday”"


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2014-01-20", "20 January 2014"),
        ("2014-01-20/..", "20 January 2014"),
        ("2014~/..", "about 2014"),
        ("../2014-01", "January 2014 or before"),
        ("2014-01-20/2014-01-24", "20–24 January 2014"),
    ],
)
def test_a_date_can_follow_since(edtf: str, said: str) -> None:
    span = When(edtf=edtf).span
    assert span
    assert say_since(span) == said


@given(st.dates())
def test_a_day_is_said_as_the_common_locale_data_say_it(day: date) -> None:
    assert say_day(day, year=False, weekday=True) == format_date(day, "EEE d MMMM", locale="en")
    assert say_day_briefly(day) == format_date(day, "d MMM", locale="en")
    assert say_month_briefly(day) == format_date(day, "MMM", locale="en")
