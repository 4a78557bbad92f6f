from datetime import date, time

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from tui.records import When
from tui.wording import say_clock, say_day, say_lapse, say_since, say_span
from tui.wording.calendars import month_name, weekday_name

from ..tongues import speaking


@given(st.dates(), st.sampled_from(["fr", "fr_CA", "fr_BE"]))
def test_months_and_weekdays_are_those_of_the_common_locale_data(day: date, locale: str) -> None:
    with speaking(locale):
        assert month_name(day) == format_date(day, "MMMM", locale=locale)
        assert month_name(day, brief=True) == format_date(day, "MMM", locale=locale)
        assert weekday_name(day) == format_date(day, "EEE", locale=locale)


def test_a_locale_that_nobody_knows_has_english_names() -> None:
    with speaking("qps_ZZ"):
        assert (month_name(date(2014, 1, 20)), weekday_name(date(2014, 1, 20))) == ("January", "Mon")


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2014-01-20", "20\xa0janvier 2014"),
        ("2014-01-01/2014-01-24", "1er–24\xa0janvier 2014"),
        ("2014-01-20/..", "à partir du 20\xa0janvier 2014"),
        ("../2015-01", "jusqu’en janvier 2015"),
        ("2014~", "vers 2014"),
        ("0014-03", "mars, an 14"),
    ],
)
def test_a_date_is_said_in_french(edtf: str, told: str) -> None:
    span = When(edtf=edtf).span
    assert span
    with speaking("fr_CA"):
        assert say_span(span) == told


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en", "12:30 02:03:05"),
        ("fr", "12:30 02:03:05"),
        ("fr_CA", "12\xa0h\xa030 02\xa0h\xa003\xa0min\xa005\xa0s"),
    ],
)
def test_a_time_of_the_day_is_written_as_in_the_region(locale: str, told: str) -> None:
    with speaking(locale):
        assert f"{say_clock(time(12, 30))} {say_clock(time(2, 3, 5))}" == told


def test_what_stands_around_a_date_is_french_too() -> None:
    span = When(edtf="../2014-01").span
    assert span
    with speaking("fr_CA"):
        assert say_day(date(2014, 1, 20), year=False, weekday=True) == "lun. 20\xa0janvier"
        assert say_lapse(date(2014, 1, 20), date(2026, 11, 20)) == "12 ans et 10 mois"
        assert say_since(span) == "janvier 2014 ou avant"
