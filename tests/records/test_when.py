from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from tui.records import Span, When
from tui.records.when import Dated, read_edtf


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2014-01-20", "2014-01-20", "2014-01-20", "day"),
        ("2014-01-20T10:00:00Z", "2014-01-20", "2014-01-20", "day"),
        ("2014-01", "2014-01-01", "2014-01-31", "month"),
        ("2016-02", "2016-02-01", "2016-02-29", "month"),
        ("2014", "2014-01-01", "2014-12-31", "year"),
        ("2014-01-20/2014-01-24", "2014-01-20", "2014-01-24", "days"),
        ("2014-01/2014-02", "2014-01-01", "2014-02-28", "span"),
        ("2014/2016", "2014-01-01", "2016-12-31", "span"),
        ("2014-21", "2014-03-01", "2014-05-31", "season"),
        ("2014-24", "2014-12-01", "2015-02-28", "season"),
        ("2014-01-XX", "2014-01-01", "2014-01-31", "month"),
        ("201X", "2010-01-01", "2019-12-31", "span"),
        ("2014-01-20/..", "2014-01-20", None, "open"),
        ("../2014-01-20", None, "2014-01-20", "open"),
        ("2014-01-20/", "2014-01-20", None, "open"),
        ("/2014-01-20", None, "2014-01-20", "open"),
        ("../..", None, None, "open"),
        ("0001-01-01", "0001-01-01", "0001-01-01", "day"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "day"),
        ("9999-24", "9999-12-01", None, "open"),
        ("0000", None, None, "open"),
        ("-0500", None, None, "open"),
        ("Y-17000", None, None, "open"),
        ("Y170000002", None, None, "open"),
    ],
)
def test_a_date_means_the_days_from_its_first_to_its_last(
    text: str, first: str | None, last: str | None, precision: str
) -> None:
    span = read_edtf(text)
    assert (span.first, span.last) == (
        first and date.fromisoformat(first),
        last and date.fromisoformat(last),
    )
    assert (span.precision, span.approximate, span.uncertain) == (precision, False, False)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1974~", True, False),
        ("1974?", False, True),
        ("1974%", True, True),
        ("2014-01-20~/2014-01-24", True, False),
    ],
)
def test_a_mark_makes_a_date_approximate_or_uncertain(text: str, approximate: bool, uncertain: bool) -> None:
    span = read_edtf(text)
    assert (span.approximate, span.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "20 January 2014",
        "2014-13",
        "2014-02-30",
        "2015-02-29",
        "2014-1-1",
        "2014/01/20",
        "20-01-2014",
        "1388534400",
        "10000",
        "..",
        "/",
        "unknown/2014",
        "2014-01-20/2014-01-10",
        "2016/2014",
        "Y1E9",
        "Y1E999999999",
        "2014" + " " * 200,
        "2014-01-20T24:00:00",
        "2014-01-20T12:30",
        "",
    ],
)
def test_a_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no date in EDTF|ends before it begins"):
        read_edtf(text)


@given(st.text() | st.text("0123456789-/.~?%XYZTSE[]{},: ", max_size=24))
@example("2014-01-20/../..")
@example("{2014..2012}")
@example("Y" + "9" * 99)
def test_no_text_raises_anything_but_a_value_error(text: str) -> None:
    try:
        span = read_edtf(text)
    except ValueError:
        return
    assert span.first is None or span.last is None or span.first <= span.last


@given(st.dates())
def test_every_day_of_the_calendar_is_read_back(day: date) -> None:
    span = read_edtf(day.isoformat())
    assert (span.first, span.last, span.precision) == (day, day, "day")


@given(st.dates(), st.dates())
def test_an_interval_of_days_has_both_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    span = read_edtf(f"{first}/{last}")
    assert (span.first, span.last, span.precision) == (first, last, "days")


@pytest.mark.parametrize("zone", ["", "Z", "+09:00", "-05"])
@settings(max_examples=25)
@given(day=st.dates(), at=st.times().map(lambda at: at.replace(microsecond=0)))
def test_a_time_of_the_day_is_kept_as_written(zone: str, day: date, at: time) -> None:
    span = read_edtf(f"{day}T{at}{zone}")
    assert (span.first, span.last, span.precision, span.at) == (day, day, "day", at)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("2014/..", "year"),
        ("../2015-01", "month"),
        ("2014-01-20/", "day"),
        ("2014~/..", "year"),
        ("2014-21/..", "season"),
        ("2014-01/2014-02", None),
        ("../..", None),
        ("2014", None),
        ("9999-24", None),
    ],
)
def test_an_open_span_says_how_precisely_its_known_end_is_given(text: str, edge: str | None) -> None:
    assert read_edtf(text).edge == edge


ends = st.none() | st.dates(date(2014, 1, 1), date(2014, 1, 9))


@given(ends, ends, ends, ends)
def test_two_spans_meet_when_there_is_a_day_that_both_can_mean(
    first: date | None, last: date | None, second: date | None, end: date | None
) -> None:
    one, other = (
        Span(first=first, last=last, precision="open"),
        Span(first=second, last=end, precision="open"),
    )
    days = [date(2013, 12, 31), *(date(2014, 1, day) for day in range(1, 11))]
    both = [day for day in days if _may_be(one, day) and _may_be(other, day)]
    assert one.meets(other) == other.meets(one) == bool(both)


def _may_be(span: Span, day: date) -> bool:
    known = span.first or span.last
    return bool(known) and (span.first or day) <= day <= (span.last or day)


def test_a_span_has_begun_by_its_first_day_and_with_an_open_beginning_at_any_time() -> None:
    month, until = read_edtf("2014-01"), read_edtf("../2014-01")
    assert [month.begun_by(date(2014, 1, 1)), month.begun_by(date(2013, 12, 31))] == [True, False]
    assert until.begun_by(date.min)


def test_a_text_stands_for_the_date_it_is() -> None:
    dated: TypeAdapter[Any] = TypeAdapter(Dated)
    assert dated.validate_python("2014-01-20") == When(edtf="2014-01-20")
    assert dated.validate_python({"said": "on Monday"}).span is None


@pytest.mark.parametrize(
    "given",
    [
        date(2014, 1, 20),
        datetime(2014, 1, 20),
        1390176000,
        1390176000.0,
        2014,
        True,
        "1390176000",
        {"edtf": date(2014, 1, 20)},
        {"edtf": 2014},
        {"part": "teatime"},
        {"day": "2014-01-20"},
        ["2014-01-20"],
    ],
)
def test_epochs_and_dates_of_toml_are_no_dates(given: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[object](Dated).validate_python(given)


@given(
    st.integers(0, 9999),
    st.none() | st.integers(0, 13),
    st.none() | st.integers(0, 32),
)
def test_plain_dates_are_read_as_the_grammar_reads_them(
    year: int, month: int | None, day: int | None
) -> None:
    text = f"{year:04}" + (f"-{month:02}" if month is not None else "")
    text += f"-{day:02}" if month is not None and day is not None else ""
    assert said(text) == said(f"{text}~")


def said(text: str) -> tuple[object, ...] | None:
    """The days of a date, whether read plainly or, with a mark of doubt, by the grammar."""
    try:
        span = read_edtf(text)
    except ValueError:
        return None
    return span.first, span.last, span.precision
