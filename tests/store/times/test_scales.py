from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.records import When
from tui.store import PARTS, SCALES, Scale
from tui.store.times.scales import minute_of, unit_of

LONG = {"days": 1, "weeks": 7, "months": 31, "years": 366}


def unit(edtf: str, scale: Scale, **more: str) -> str | None:
    found = unit_of(When.model_validate({"edtf": edtf, **more}), scale)
    return f"{found.edtf} {found.part or ''}".strip() if found else None


@pytest.mark.parametrize(
    ("edtf", "units"),
    [
        ("2014-01-20", [None, "2014-01-20", "2014-01-20/2014-01-26", "2014-01", "2014"]),
        ("2014-01-27T12:30:00",
         ["2014-01-27T12:00:00", "2014-01-27", "2014-01-27/2014-02-02", "2014-01", "2014"]),
        ("2014-01-20/2014-01-24", [None, None, "2014-01-20/2014-01-26", "2014-01", "2014"]),
        ("2014-01-20/2014-01-27", [None, None, None, "2014-01", "2014"]),
        ("2014-01", [None, None, None, "2014-01", "2014"]),
        ("2014", [None, None, None, None, "2014"]),
        ("2014/2015", [None] * 5),
        ("2014-01-20/..", [None] * 5),
        ("2014-01-20~", [None, None, "2014-01-20/2014-01-26", "2014-01", "2014"]),
        ("2014-01?", [None, None, None, None, "2014"]),
        ("1974~", [None] * 5),
        ("-0044", [None] * 5),
        ("0800-02-29", [None, "0800-02-29", "0800-02-28/0800-03-05", "0800-02", "0800"]),
        ("9999-12-31", [None, "9999-12-31", "9999-12-27/9999-12-31", "9999-12", "9999"]),
    ],
)  # fmt: skip
def test_a_time_lies_in_a_unit_only_if_it_cannot_reach_beyond(edtf: str, units: list[str | None]) -> None:
    assert [unit(edtf, scale) for scale in SCALES] == units


def test_by_hours_a_part_of_the_day_is_a_unit_and_a_clock_goes_before_it() -> None:
    assert unit("2014-01-20", "hours", part="midday") == "2014-01-20 midday"
    assert unit("2014-01-20T09:05:00", "hours", part="morning") == "2014-01-20T09:00:00"
    assert unit("2014-01-20~", "hours", part="midday") is None


def test_a_date_known_only_in_words_lies_nowhere() -> None:
    assert [unit_of(When(said="one day"), scale) for scale in SCALES] == [None] * 5


@settings(max_examples=30)
@given(st.dates(), st.sampled_from(SCALES[1:]))
@example(date.max, "weeks")
@example(date.min, "weeks")
def test_a_day_lies_in_the_unit_that_all_days_of_that_unit_lie_in(day: date, scale: Scale) -> None:
    found = unit_of(When(edtf=str(day)), scale)
    assert found
    assert found.span
    first, last = found.span.first, found.span.last
    assert first
    assert last
    assert first <= day <= last
    assert (last - first).days < LONG[scale]
    assert unit_of(When(edtf=str(first)), scale) == unit_of(When(edtf=str(last)), scale) == found


def test_the_day_is_ordered_by_the_middle_of_its_parts_and_the_unknown_comes_before_the_evening() -> None:
    times = [*({"part": part} for part in PARTS), {}]
    minutes = [minute_of(When.model_validate({"edtf": "2014-01-20", **time})) for time in times]
    assert minutes == [540, 750, 900, 1230, 1080]
    assert minute_of(When(edtf="2014-01-20T12:31:00")) == 751
    assert minute_of(None) == 1080
