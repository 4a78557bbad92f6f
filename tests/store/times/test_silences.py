from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import Deal
from tui.store import Silence, Workspace, say_silence, silence_of
from tui.store.times import turns_of

from ..workspaces import deal, embedded, figure, source, workspace

SOURCES = (
    source("trip/early", date="2014-01-15"),
    source("trip/late", date="2014-03"),
    source("trip/undated"),
)
ELSEWHERE = {"basis": "external", "see": "late"}


def silence(told: Deal, as_of: str = "2020-01-01") -> Silence | None:
    opened = workspace(told, *SOURCES, texts={"trip/early": "Some words."})
    return silence_of(told, replace(opened, as_of=date.fromisoformat(as_of)))


def last(told: Deal, as_of: str = "2020-01-01") -> tuple[str, str] | None:
    found = silence(told, as_of)
    return (str(found.day), found.by) if found else None


def staged(*dates: str, **more: object) -> Deal:
    return deal("trip/one", stage=[{"is": "announced", "when": when} for when in dates], **more)


def test_the_last_evidence_of_all_three_embedded_deals_is_the_first_day_of_the_mission() -> None:
    opened = replace(embedded(), as_of=date(2026, 11, 20))
    for told in opened.of("deal"):
        assert say_silence(told, opened) == "silent since 20 January 2014, 12 years 10 months"


def test_the_latest_stage_counts_wherever_it_stands_in_the_history() -> None:
    assert last(staged("2014-02-01", "2014-01-20")) == ("2014-02-01", "announced")


def test_a_figure_counts_with_the_day_it_is_as_of() -> None:
    told = figure("jobs-kept", value=3, unit="jobs", as_of="2015-06")
    assert last(staged("2014-02-01", figure=[told])) == ("2015-06-30", "jobs kept")


def test_a_source_counts_if_a_value_quotes_or_names_it() -> None:
    assert last(deal("trip/one")) is None
    assert last(deal("trip/one", called="Some words")) == ("2014-01-15", "trip/early")
    assert last(deal("trip/one", term=[{"text": "A term", **ELSEWHERE}])) == ("2014-03-31", "trip/late")
    assert last(deal("trip/one", term=[{"text": "A term", "basis": "external", "see": "undated"}])) is None


def test_a_source_without_a_date_says_nothing_beside_one_that_has_one() -> None:
    cites = [{"quote": "Some words", "source": "undated"}, {"quote": "Some words", "source": "early"}]
    assert last(deal("trip/one", called=cites)) == ("2014-01-15", "trip/early")


def test_a_source_that_only_dates_something_says_nothing_of_the_deal() -> None:
    assert last(staged("2014-01-10")) == ("2014-01-10", "announced")
    dated = {"edtf": "2014-01-10", "cite": "Some words", **ELSEWHERE}
    assert last(deal("trip/one", stage=[{"is": "signed", "when": dated}])) == ("2014-01-10", "signed")
    jobs = figure("jobs", value=3, unit="jobs", as_of=dated, basis="inferred", cite=[])
    assert last(deal("trip/one", figure=[jobs])) == ("2014-01-10", "jobs")


@pytest.mark.parametrize(
    ("when", "as_of", "day"),
    [
        ("2014-01", "2014-06-01", "2014-01-31"),
        ("2014-01", "2014-01-10", "2014-01-10"),
        ("2014-01", "2013-12-31", None),
        ("2014-01-20/..", "2014-06-01", "2014-01-20"),
        ("../2014-01-20", "2014-06-01", "2014-01-20"),
        ("../2014-01-20", "2014-01-19", None),
        ("-0044", "2014-06-01", None),
    ],
)
def test_the_evidence_counts_up_to_the_day_that_is_looked_from(
    when: str, as_of: str, day: str | None
) -> None:
    found = last(staged(when), as_of)
    assert (found and found[0]) == day


@settings(max_examples=30)
@given(st.lists(st.dates(), min_size=1, max_size=4), st.dates())
def test_the_silence_runs_from_the_latest_day_that_is_not_yet_to_come(days: list[date], as_of: date) -> None:
    past = [day for day in days if day <= as_of]
    found = silence(staged(*map(str, days)), str(as_of))
    assert (found and found.days) == (min((as_of - day).days for day in past) if past else None)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2014-01-20/..", "silent since 20 January 2014, 3 years"),
        ("2014-01/..", "silent since January 2014, 2 years 11 months"),
        ("2014-21/..", "silent since 1 March 2014, 2 years 7 months"),
        ("2014-24/..", "silent since 1 December 2014, 1 year 10 months"),
        ("2014/..", "silent since 2014, 2 years"),
        ("2014~/..", "silent since about 2014, 2 years"),
        ("../2014-01-20", "silent since 20 January 2014 or before, 3 years"),
        ("2014-01-20/2014-01-24", "silent since 20–24 January 2014, 2 years 11 months"),
    ],
)
def test_the_silence_begins_when_the_evidence_does_and_lasts_as_long_as_is_sure(when: str, said: str) -> None:
    told = staged(when)
    assert say_silence(told, replace(workspace(told), as_of=date(2017, 1, 20))) == said


def test_what_is_no_deal_is_not_silent() -> None:
    opened: Workspace = embedded()
    assert say_silence(opened.records["2014-01-japan"], opened) == ""
    assert say_silence(deal("trip/one"), workspace(deal("trip/one"))) == ""


def test_a_silence_is_said_at_length_and_briefly() -> None:
    found = silence(staged("2014-01-20"), "2014-01-23")
    assert found
    assert (found.days, found.long, found.brief) == (3, "3 days", "3 d")


@pytest.mark.parametrize(
    ("whens", "said"),
    [
        (["2015"], "silent since 2015, up to 5 months"),
        (["2015/.."], "silent since 2015, up to 5 months"),
        (["2015-06"], "silent since June 2015, 0 days"),
        (["2015-06-01"], "silent since 1 June 2015, 0 days"),
        (["2015-05-20/2015-07-01"], "silent since 20 May – 1 July 2015, up to 12 days"),
        (["2015", "2015-05-20"], "silent since 2015, up to 12 days"),
        (["2015", "2015-05"], "silent since 2015, up to 1 month"),
        (["../2015-06-01"], "silent since 1 June 2015 or before, 0 days"),
        (["2014"], "silent since 2014, 5 months"),
    ],
)
def test_a_silence_that_may_not_have_begun_is_said_to_be_as_long_as_it_can_be(
    whens: list[str], said: str
) -> None:
    told = staged(*whens)
    assert say_silence(told, replace(workspace(told), as_of=date(2015, 6, 1))) == said


def test_a_silence_is_as_many_days_as_are_said() -> None:
    found = silence(staged("2015"), "2015-06-01")
    assert found
    assert (found.days, found.long, found.brief) == (151, "up to 5 months", "≤ 5 mo")


@given(st.lists(st.sampled_from(["2015", "2015-05", "2015-06", "2015-05-20", "2014-11-03"]), min_size=1))
def test_no_day_that_evidence_is_sure_to_be_after_makes_a_silence_longer(whens: list[str]) -> None:
    as_of = date(2015, 6, 1)
    found = silence(staged(*whens), str(as_of))
    spans = [span for stage in staged(*whens).stage if (span := stage.when and stage.when.span)]
    assert found
    assert found.days <= min((as_of - (span.first or as_of)).days for span in spans)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ("2014", "2014-03", "2014-02-05", "2013/2014-06", "../2014-04", "2014/..", "2014-22")
        ),
        min_size=1,
        max_size=3,
    ),
    st.integers(0, 800),
    st.integers(1, 200),
)
def test_a_silence_runs_from_the_same_day_until_a_turn(dates: list[str], after: int, later: int) -> None:
    told = staged(*dates)
    start = date(2013, 1, 1).toordinal() + after
    turns = set(turns_of(told, workspace(told)))
    if turns.isdisjoint(range(start + 1, start + later + 1)):
        one, other = (silence(told, date.fromordinal(day).isoformat()) for day in (start, start + later))
        assert (one and start - one.days) == (other and start + later - other.days)
