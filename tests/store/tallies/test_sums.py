import pytest

from tui.records import Figure, Interval
from tui.store import (
    Announced,
    Member,
    Tally,
    say_announced,
    say_measure,
    say_member,
    say_sum,
)
from tui.store.tallies.tallying import tally

from ..workspaces import amount, deal, figure, workspace


def over(*figures: Figure) -> Tally:
    opened = workspace(*(deal(f"trip/{number}", figure=[each]) for number, each in enumerate(figures)))
    return tally(opened, opened.records)


def said(*figures: Figure) -> str:
    (total,) = over(*figures).sums
    return say_sum(total)


def jobs(value: int = 4, **more: object) -> Figure:
    return figure("jobs", "count", **{"value": value, "unit": "jobs", **more})


MANY = figure("jobs", unit="jobs", qualifier="many")


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ([jobs(1200)] * 2, "2,400"),
        ([jobs(40, qualifier="about")], "about 40"),
        ([jobs(qualifier="at_least")], "at least 4"),
        ([jobs(100), MANY], "at least 100 · 1 without a number"),
        ([figure("part", "share", value=10, unit="%")], "not added: shares are never added"),
        ([figure("place", "rank", value=3)], "not added: ranks are never added"),
        ([figure("length", "duration", value=3, unit="days")], "not added: durations are never added"),
        ([figure("jobs", value=3)], "not added: what is counted is not stated"),
        ([amount()], "not added: the currency is not stated"),
        ([amount("CAD", "inferred")], "not added: the currency is not stated"),
        ([MANY], "not added: no number is stated"),
        ([jobs(modality="expected")], "not added: expected, not done"),
        ([jobs(modality="potential")], "not added: potential, not done"),
        ([jobs(basis="inferred")], "not added: inferred, not stated"),
        ([jobs(basis="external", see="https://example.org")], "not added: known from elsewhere"),
        (
            [jobs(2), jobs(40, modality="expected"), jobs(60, modality="expected"), jobs(basis="inferred")],
            "2 · 2 listed: expected, not done, each 40 to 60, in all 100 if they came true"
            " · 1 listed: inferred, not stated",
        ),
        (
            [figure("part", "share", value=value, unit="%", of="all") for value in (10, 12)],
            "not added: shares are never added, each 10% to 12% · 2 points apart",
        ),
    ],
)
def test_a_sum_is_said_and_what_is_only_listed_and_why(figures: list[Figure], words: str) -> None:
    assert said(*figures) == words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (jobs(), "jobs"),
        (jobs(of="Quebec"), "jobs of Quebec"),
        (figure("new-jobs", value=3), "new jobs"),
        (amount("CAD"), "dollars, CAD"),
        (amount("CAD", unit=None), "CAD"),
        (amount("CAD", "inferred"), "dollars"),
        (figure("part", "share", value=10, unit="%", of="software"), "share of software"),
        (figure("part", "share", value=10, unit="%"), "share"),
        (figure("place", "rank", value=3, of="largest economy"), "rank, largest economy"),
        (figure("place", "rank", value=3), "rank"),
        (figure("length", "duration", value=3, unit="days"), "duration in days"),
    ],
)
def test_a_line_says_what_it_measures(one: Figure, words: str) -> None:
    assert say_measure(over(one).sums[0]) == words


@pytest.mark.parametrize(
    ("member", "words"),
    [
        (Member("trip/one", jobs()), "added"),
        (Member("trip/one", jobs(), "expected"), "not done"),
        (Member("trip/one", jobs(), "currency_not_stated"), "the currency is not stated"),
        (Member("trip/one", jobs(), "restated", "trip/two"), "restated later, counted in Beta"),
        (Member("trip/one", jobs(), "part", "trip/two"), "a part of another, counted in Beta"),
        (Member("trip/one", jobs(), "another_claim"), "another claim is believed"),
        (Member("trip/one", jobs(), "another_claim", "trip/two"), "another claim is believed, of Beta"),
        (Member("trip/one", jobs(), "joint", "trip/two"), "the same joint number, counted in Beta"),
        (Member("trip/one", MANY, "open_end"), "no number is stated, so the total has no upper end"),
        (Member("trip/one", jobs(), "open_claim"), "sources differ, none is believed"),
    ],
)
def test_a_figure_says_whether_it_is_added(member: Member, words: str) -> None:
    assert say_member(member, {"trip/two": "Beta"}.__getitem__) == words


def test_what_is_announced_is_said_with_its_basis_if_that_is_not_stated() -> None:
    later = figure("deals", value=5, unit="agreements", basis="external", see="https://example.org")
    assert say_announced(Announced("trip", "trip", later, 3, Interval.of(2))) == (
        "5 agreements (external)",
        "3 recorded deals",
        "2 not recorded",
    )


def test_what_is_counted_is_named() -> None:
    for what, said in (
        ("deals", "1 recorded deal"),
        ("events", "1 recorded event"),
        ("participants", "1 recorded participant"),
    ):
        told = figure("told", value=1, counts=what)
        assert say_announced(Announced("trip", "trip", told, 1, Interval.of(0)))[1] == said


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("participants", "none of them recorded by name"),
        ("deals", "none of them recorded"),
        ("events", "none of them recorded"),
    ],
)
def test_where_none_of_what_is_announced_is_recorded_that_is_all_that_is_said(what: str, words: str) -> None:
    told = figure("told", value=35, unit="representatives", counts=what)
    announced = Announced("trip", "trip", told, 0, Interval.of(35))
    assert say_announced(announced) == ("35 representatives", words, "")


def test_nothing_announced_and_nothing_recorded_is_said_in_numbers() -> None:
    told = figure("told", value=0, unit="agreements", counts="deals")
    said = say_announced(Announced("trip", "trip", told, 0, Interval.of(0)))
    assert said == ("0 agreements", "0 recorded deals", "none missing")


def test_ends_that_are_open_are_said_of_figures_with_a_number() -> None:
    hopes = [jobs(5, qualifier=way, modality="expected") for way in ("at_most", "at_least")]
    assert said(*hopes) == (
        "not added: expected, not done, some without an upper end, in all at least 5 if they came true"
    )
