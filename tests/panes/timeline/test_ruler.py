from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.panes.timeline.ruler import DAY, Axis, axis_of, common, hours_of, ticks
from tui.records import Span, When
from tui.store import SCALES, Scale

scales = st.sampled_from(SCALES)
axes = st.builds(
    lambda edges: Axis(tuple(sorted(edges))), st.sets(st.integers(0, 99), min_size=2, max_size=12)
)


def minute(day: date) -> int:
    return (day.toordinal() - 1) * DAY


def axis(first: str, last: str, scale: Scale = "days") -> Axis:
    found = axis_of([span(first), span(last)], scale, 12)
    assert found
    return found


def span(edtf: str) -> Span:
    found = When(edtf=edtf).span
    assert found
    return found


@given(st.lists(st.dates(), min_size=1, max_size=4), scales, st.integers(1, 20))
@example([date.min, date.max], "months", 12)
@example([date.max], "weeks", 12)
def test_an_axis_holds_all_its_days_in_no_more_cells_than_there_are(
    days: list[date], scale: Scale, cells: int
) -> None:
    found = axis_of([Span(first=day, last=day, precision="day") for day in days], scale, cells)
    assert found
    assert found.edges[0] <= minute(min(days))
    assert minute(max(days)) + DAY <= found.edges[-1]
    assert 1 <= found.cells <= cells
    assert list(found.edges) == sorted(set(found.edges))


@given(st.dates(), st.integers(0, 4000), st.integers(1, 20))
def test_no_day_is_cut_by_an_axis_of_days_but_into_whole_cells(first: date, more: int, cells: int) -> None:
    last = min(date.max - first, timedelta(days=more)) + first
    found = axis_of([Span(first=first, last=last, precision="days")], "days", cells)
    assert found
    for day in (first, last):
        own = found.touched(minute(day), minute(day) + DAY)
        assert len(own) == 1 or own == found.filled(minute(day), minute(day) + DAY)


def test_without_a_known_end_there_is_no_axis() -> None:
    assert axis_of([], "days", 12) is None
    assert axis_of([span("../..")], "days", 12) is None
    assert axis_of([span("2014-01-20/..")], "days", 12) is not None


@given(axes, st.none() | st.integers(-9, 110), st.none() | st.integers(-9, 110))
def test_the_cells_touched_are_those_that_share_a_minute(
    axis: Axis, start: int | None, end: int | None
) -> None:
    if start is not None and end is not None and start >= end:
        return
    begin, stop = -100 if start is None else start, 200 if end is None else end
    for cell in range(axis.cells):
        shares = axis.edges[cell] < stop and begin < axis.edges[cell + 1]
        assert (cell in axis.touched(start, end)) == shares


@given(axes, st.integers(0, 99), st.integers(1, 50))
def test_the_cells_filled_lie_within_or_the_one_holds_the_middle(axis: Axis, start: int, length: int) -> None:
    end = start + length
    filled = axis.filled(start, end)
    within = [c for c in range(axis.cells) if start <= axis.edges[c] and axis.edges[c + 1] <= end]
    assert list(filled) == within or (not within and len(filled) <= 1)
    assert set(filled) <= set(axis.touched(start, end))


@pytest.mark.parametrize(
    ("first", "last", "scale", "said"),
    [
        ("2014-01-20", "2014-01-24", "days", "20  22  24"),
        ("2014-01-20", "2014-01-20", "days", "20 "),
        ("2014-01-20", "2014-01-26", "days", "20  24 "),
        ("2014-01-20", "2014-01-20", "weeks", "20  24 "),
        ("2014-01-20", "2014-03-30", "weeks", "Jan   Mar "),
        ("2014", "2014", "months", "Jan May Sep "),
        ("2010", "2015", "years", "2010    2014"),
        ("2014", "2015", "months", "2014  2015  "),
        ("2014-11-01", "2015-05-01", "weeks", "    2015 "),
        ("2013-12-30", "2014-01-02", "days", "30 31 1  2  "),
    ],
)
def test_ticks_name_what_their_cells_begin_with(first: str, last: str, scale: Scale, said: str) -> None:
    assert ticks(axis(first, last, scale), scale) == said


def test_where_cells_are_few_the_last_name_ends_at_its_cell() -> None:
    week = axis_of([span("2014-01-20/2014-01-24")], "days", 5)
    assert week
    assert ticks(week, "days") == "20 24"
    assert ticks(hours_of(date(2014, 1, 20), 4), "hours") == "0 12"


def test_a_name_may_go_over_the_end_of_an_axis_where_there_is_room() -> None:
    months = axis("2014-01", "2015-02", "months")
    assert ticks(months, "months") == "2014   "
    assert ticks(months, "months", 12) == "2014  2015  "


def test_an_axis_says_the_month_and_the_year_that_all_its_ticks_are_of() -> None:
    assert common(axis("2014-01", "2014-06", "months")) == "2014"
    assert common(axis("2014-01-20", "2014-01-24")) == "Jan 2014"
    assert common(axis("2014-01-20", "2014-02-02")) == "2014"
    assert common(axis("2013-12-31", "2014-01-01")) == ""


def test_the_ticks_of_a_day_are_its_hours() -> None:
    assert ticks(hours_of(date(2014, 1, 20), 12), "hours") == "0   8   16  "


@example(date(2000, 1, 3), date(9999, 10, 11), "weeks")
@given(st.dates(), st.dates(), scales)
def test_ticks_never_run_into_each_other_or_over_the_end(one: date, other: date, scale: Scale) -> None:
    found = axis_of([Span(first=min(one, other), last=max(one, other), precision="days")], scale, 12)
    assert found
    said = ticks(found, scale)
    assert len(said) == found.cells
    assert all(len(name) <= 4 for name in said.split())
