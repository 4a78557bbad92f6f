from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.panes.timeline.bands import AFTER, BEFORE, EXACT, LOOSE, NOT_HELD, NOT_HELD_RANGE, RANGE, band
from tui.panes.timeline.ruler import DAY, Axis, axis_of, hours_of
from tui.records import When
from tui.store import SCALES, Scale

WEEK = ("2014-01-20", "2014-01-24")
modest = settings(max_examples=40)  # reading a date is slow
days = st.dates(date(2013, 1, 1), date(2016, 12, 31))


def over(*dates: str, scale: Scale = "days", cells: int = 10) -> Axis:
    axis = axis_of([span for text in dates if (span := When(edtf=text).span)], scale, cells)
    assert axis
    return axis


def of_days(*several: date, scale: Scale = "days") -> Axis:
    return over(*map(str, several), scale=scale, cells=12)


@pytest.mark.parametrize(
    ("edtf", "held", "drawn"),
    [
        ("2014-01-20", True, "██        "),
        ("2014-01-24", True, "        ██"),
        ("2014-01-21/2014-01-23", True, "  ▒▒▒▒▒▒  "),
        ("2014-01-22/..", True, "    ▒▒▒▒▒▸"),
        ("../2014-01-22", True, "◂▒▒▒▒▒    "),
        ("2014-01-24/..", True, "        ▒▸"),
        ("2014-01-20~", True, "~~        "),
        ("2014-01-21~/2014-01-23", True, "  ~░░░░~  "),
        ("2014-01-21/2014-01-23?", True, "  ?░░░░?  "),
        ("2014-01-21/2014-01-23%", True, "  ~░░░░?  "),
        ("2014-01-22", False, "    □□    "),
        ("2014-01-20/2014-01-24", False, "╌╌╌╌╌╌╌╌╌╌"),
        ("2014-01", True, "◂▒▒▒▒▒▒▒▒▸"),
        ("2014-02", True, "          "),
        ("../..", True, "          "),
    ],
)
def test_a_time_is_drawn_as_it_is_known(edtf: str, held: bool, drawn: str) -> None:
    assert band(When(edtf=edtf), over(*WEEK), "days", held) == drawn


def test_a_time_known_only_in_words_is_not_drawn() -> None:
    assert band(When(said="one day"), over(*WEEK), "days").strip() == ""
    assert band(None, over(*WEEK), "days").strip() == ""


@pytest.mark.parametrize(
    ("fields", "drawn"),
    [
        ({"edtf": "2014-01-20T12:30:00"}, "      █     "),
        ({"edtf": "2014-01-20", "part": "evening"}, "        ~░░~"),
        ({"edtf": "2014-01-20"}, "▒▒▒▒▒▒▒▒▒▒▒▒"),
        ({"edtf": "2014-01-20/2014-01-21"}, "▒▒▒▒▒▒▒▒▒▒▒▸"),
        ({"edtf": "2014-01-20~"}, "~░░░░░░░░░░~"),
    ],
)
def test_by_hours_a_clock_is_a_point_and_a_part_of_the_day_has_soft_ends(
    fields: dict[str, str], drawn: str
) -> None:
    assert band(When.model_validate(fields), hours_of(date(2014, 1, 20), 12), "hours") == drawn


@modest
@given(days, st.lists(days, max_size=3), st.sampled_from(SCALES[1:]), st.booleans())
def test_a_day_that_is_known_takes_one_cell_or_whole_ones_and_never_looks_like_a_range(
    day: date, others: list[date], scale: Scale, held: bool
) -> None:
    axis = of_days(day, *others, scale=scale)
    drawn = band(When(edtf=str(day)), axis, scale, held)
    assert set(drawn) <= {" ", EXACT if held else NOT_HELD}
    cells = _drawn(drawn)
    assert cells
    assert len(cells) == 1 or all(_within(axis, cell, day, day) for cell in cells)


@modest
@given(days, st.integers(1, 500), st.lists(days, max_size=3), st.sampled_from(SCALES[1:]), st.booleans())
def test_a_range_covers_each_of_its_days_and_no_cell_without_one(
    first: date, length: int, others: list[date], scale: Scale, held: bool
) -> None:
    last = first + timedelta(days=length)
    axis = of_days(first, last, *others, scale=scale)
    drawn = band(When(edtf=f"{first}/{last}"), axis, scale, held)
    assert set(drawn) <= {" ", RANGE if held else NOT_HELD_RANGE}
    start, end = _minute(first), _minute(last) + DAY
    assert _drawn(drawn) == [
        cell for cell in range(axis.cells) if axis.edges[cell] < end and start < axis.edges[cell + 1]
    ]


@modest
@given(days, st.integers(0, 11), st.integers(0, 11), st.integers(0, 11), st.integers(0, 11))
def test_where_cells_are_no_longer_than_a_day_a_band_covers_no_day_outside(
    day: date, first: int, length: int, before: int, after: int
) -> None:
    begin, end = day + timedelta(days=before), day + timedelta(days=before + min(length, 11 - before))
    axis = of_days(day, min(end + timedelta(days=after), day + timedelta(days=11)))
    drawn = band(When(edtf=f"{begin}/{end}"), axis, "days")
    assert all(_within(axis, cell, begin, end) for cell in _drawn(drawn))
    assert _drawn(drawn)


@modest
@given(days, st.lists(days, min_size=1, max_size=3), st.sampled_from(SCALES[1:]))
def test_an_open_end_runs_to_the_edge_with_an_arrow(day: date, others: list[date], scale: Scale) -> None:
    axis = of_days(day, *others, scale=scale)
    after, before = (band(When(edtf=text), axis, scale) for text in (f"{day}/..", f"../{day}"))
    assert (after[-1], before[0]) == (AFTER, BEFORE)
    assert " " not in after.strip() + before.strip()


@modest
@given(days, st.integers(0, 60), st.sampled_from("~?%"), st.sampled_from(SCALES))
def test_doubt_never_looks_certain(first: date, length: int, mark: str, scale: Scale) -> None:
    last = first + timedelta(days=length)
    when = When(edtf=f"{first}{mark}/{last}")
    axis = hours_of(first, 12) if scale == "hours" else of_days(first, last, scale=scale)
    drawn = band(when, axis, scale).strip()
    assert set(drawn) <= {"~", "?", LOOSE, AFTER}
    assert set(drawn) & {"~", "?"}


def _minute(day: date) -> int:
    return (day.toordinal() - 1) * DAY


def _drawn(band: str) -> list[int]:
    return [cell for cell, glyph in enumerate(band) if glyph != " "]


def _within(axis: Axis, cell: int, first: date, last: date) -> bool:
    return _minute(first) <= axis.edges[cell] and axis.edges[cell + 1] <= _minute(last) + DAY
