from dataclasses import replace
from datetime import date

import pytest

from tui.store import (
    Moment,
    Scale,
    say_counts,
    say_counts_within,
    say_heading,
    say_heading_within,
    say_part,
    timeline_of,
)

from ..workspaces import event, mission, workspace


def rows(when: object, scale: Scale = "days", **more: object) -> list[Moment]:
    opened = workspace(mission(), event("trip/one", when=when, **more))
    return [row for row in timeline_of(opened, ["trip/one"], scale) if row.kind != "mission"]


@pytest.mark.parametrize(
    ("when", "scale", "said"),
    [
        ("2014-01-20", "days", "Mon 20 January 2014"),
        ("2014-01-20~", "days", "about 20 January 2014, some time"),
        ("2014-01-20/2014-01-24", "days", "20–24 January 2014, some time"),
        ("2014-01", "days", "January 2014, some time"),
        ("2014/..", "days", "from 2014, some time"),
        ({"said": "one day"}, "days", "Time not said"),
        ("2014-01-20", "hours", "Mon 20 January 2014, some time"),
        ({"edtf": "2014-01-20", "part": "midday"}, "hours", "Mon 20 January 2014, midday"),
        ("2014-01-20T12:30:00", "hours", "Mon 20 January 2014, 12:00–13:00"),
        ("2014-01-20", "weeks", "20–26 January 2014"),
        ("2014-01-20", "months", "January 2014"),
        ("2014-01-20", "years", "2014"),
    ],
)
def test_a_heading_says_its_time_no_more_precisely_than_it_is_known(
    when: object, scale: Scale, said: str
) -> None:
    assert say_heading(rows(when, scale)[0]) == said


@pytest.mark.parametrize(
    ("when", "scale", "said"),
    [
        ("2014-01-20", "days", ["Mon 20 January 2014", "20 January 2014"]),
        ("2014/..", "days", ["from 2014, some time", "from 2014"]),
        ("2014-01-20", "hours", ["Mon 20 January 2014, some time", "Mon 20 January 2014", "20 January 2014"]),
        ("2014-01-20T12:30:00", "hours",
         ["Mon 20 January 2014, 12:00–13:00", "20 January 2014, 12:00–13:00"]),
        ({"said": "one day"}, "days", ["Time not said"]),
    ],
)  # fmt: skip
def test_a_heading_can_be_shortened_and_still_says_when(when: object, scale: Scale, said: list[str]) -> None:
    assert list(say_heading_within(rows(when, scale)[0])) == said


@pytest.mark.parametrize(
    ("when", "scale", "said"),
    [
        ({"edtf": "2014-01-20", "part": "midday"}, "days", "midday"),
        ("2014-01-20T12:30:00", "days", "12:30"),
        ("2014-01-20", "days", ""),
        (None, "days", ""),
        ({"edtf": "2014-01-20", "part": "midday"}, "weeks", "20 Jan"),
        ("2014-01-20~", "months", ""),
        ("2014-01", "years", ""),
    ],
)
def test_a_row_says_its_time_within_that_of_its_heading(when: object, scale: Scale, said: str) -> None:
    opened = workspace(mission(), event("trip/one", when=when))
    assert say_part(rows(when, scale)[1], opened, scale) == said


def test_what_was_not_held_says_so_first() -> None:
    when = {"edtf": "2014-01-20", "part": "midday"}
    for status in ("planned", "cancelled"):
        opened = workspace(mission(), event("trip/one", when=when, status=status))
        assert say_part(rows(when, status=status)[1], opened, "years") == status
    opened = replace(workspace(mission(), event("trip/one", when=when)), as_of=date(2014, 1, 19))
    assert say_part(timeline_of(opened, ["trip/one"])[-1], opened) == "not yet"


@pytest.mark.parametrize(
    ("events", "deals", "said"),
    [(1, 0, "1 event"), (0, 2, "2 deals"), (2, 1, "2 events, 1 deal"), (0, 0, "")],
)
def test_a_heading_counts_what_stands_under_it(events: int, deals: int, said: str) -> None:
    assert say_counts(Moment("unit", None, None, 1, events=events, deals=deals)) == said


@pytest.mark.parametrize(
    ("events", "deals", "said"),
    [
        (2, 3, ["2 events, 3 deals", "3 deals", "3 d"]),
        (0, 1_000, ["1,000 deals", "1,000 d"]),
        (2, 0, ["2 events", "2 e"]),
        (0, 0, []),
    ],
)
def test_counts_can_be_shortened_to_those_of_the_deals_if_there_are_any(
    events: int, deals: int, said: list[str]
) -> None:
    assert list(say_counts_within(Moment("unit", None, None, 1, events=events, deals=deals))) == said
