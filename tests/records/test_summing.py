from decimal import Decimal
from operator import add

import pytest
from hypothesis import given

from tui.records import (
    Duration,
    Figure,
    Interval,
    Money,
    Rank,
    Share,
    Things,
    interval_of,
    measure_of,
    objections,
    why_listed,
)

from .samples import figure, figures

MONEY = {"kind": "amount", "basis": "stated", "cite": "five", "currency": "CAD", "currency_basis": "stated"}
JOBS = {"kind": "count", "basis": "stated", "cite": "five", "unit": "jobs"}


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ({}, (5, 5)),
        ({"qualifier": "about"}, (5, 5, False, False, True)),
        ({"qualifier": "at_least"}, (5, None)),
        ({"qualifier": "more_than"}, (5, None, True)),
        ({"qualifier": "at_most"}, (0, 5)),
        ({"qualifier": "less_than"}, (0, 5, False, True)),
        ({"qualifier": "nearly"}, (0, 5, False, True, True)),
        ({"qualifier": "between", "value": [1, 2]}, (1, 2)),
        ({"qualifier": "many", "value": None}, (0, None)),
        ({"qualifier": "not_stated", "value": None}, (0, None)),
        ({"qualifier": "at_most", "value": 0}, (0, 0)),
        ({"qualifier": "less_than", "value": 0}, (None, 0, False, True)),
        ({"qualifier": "at_most", "value": 3, "kind": "duration", "unit": "days"}, (0, 3)),
        ({"qualifier": "at_most", "value": -3, "kind": "amount"}, (None, -3)),
        ({"qualifier": "at_most", "kind": "share"}, (None, 5)),
        ({"qualifier": "at_most", "kind": "amount"}, (0, 5)),
        ({"qualifier": "not_stated", "kind": "rank", "value": None}, (0, None)),
        ({"qualifier": "not_stated", "kind": "share", "value": None}, (None, None)),
    ],
)
def test_a_qualifier_says_where_the_number_can_lie(
    fields: dict[str, object], ends: tuple[int | None, ...]
) -> None:
    low, high = (None if end is None else Decimal(end) for end in ends[:2])
    assert interval_of(figure(**fields)) == Interval(low, high, *map(bool, ends[2:]))


@given(figures())
def test_every_figure_means_some_number_and_about_is_never_lost(one: Figure) -> None:
    found = interval_of(one)
    assert found.about == (one.qualifier in ("about", "nearly"))
    if isinstance(one.value, Decimal):
        assert (one.value in found) == (one.qualifier not in ("more_than", "less_than", "nearly"))


@pytest.mark.parametrize(
    ("fields", "measure"),
    [
        (MONEY, Money(Interval.of(5), "CAD")),
        (MONEY | {"unit": " Million  DOLLARS"}, Money(Interval.of(5), "CAD", "million dollars")),
        (MONEY | {"currency_basis": "inferred"}, Money(Interval.of(5), None)),
        (JOBS | {"unit": " New  JOBS", "of": "Quebec"}, Things(Interval.of(5), "new jobs", "quebec")),
        ({"kind": "share", "unit": "%", "of": "Software"}, Share(Interval.of(5), "software", "%")),
        ({"kind": "rank", "of": "economy"}, Rank(Interval.of(5), "economy")),
        ({"kind": "duration", "unit": "Days"}, Duration(Interval.of(5), "days")),
    ],
)
def test_a_figure_knows_what_it_measures(fields: dict[str, object], measure: object) -> None:
    assert measure_of(figure(**fields)) == measure


@pytest.mark.parametrize(
    "fields",
    [
        MONEY,
        MONEY | {"modality": "committed"},
        JOBS,
        JOBS | {"qualifier": "about"},
        JOBS | {"qualifier": "more_than"},
        JOBS | {"qualifier": "at_most"},
        JOBS | {"qualifier": "between", "value": [1, 2]},
    ],
)
def test_what_is_stated_measured_and_done_or_committed_to_is_added(fields: dict[str, object]) -> None:
    assert why_listed(figure(**fields)) is None


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        (JOBS | {"kind": "share"}, "share"),
        (JOBS | {"kind": "rank"}, "rank"),
        (JOBS | {"kind": "duration"}, "duration"),
        (JOBS | {"qualifier": "many", "value": None}, "no_number"),
        (JOBS | {"qualifier": "not_stated", "value": None, "modality": "expected"}, "no_number"),
        (MONEY | {"currency_basis": "inferred"}, "currency_not_stated"),
        (MONEY | {"currency": None, "currency_basis": None, "unit": "dollars"}, "currency_not_stated"),
        (JOBS | {"unit": None}, "no_unit"),
        (JOBS | {"basis": "inferred"}, "inferred"),
        (JOBS | {"basis": "external", "see": "https://example.org"}, "external"),
        (JOBS | {"modality": "expected"}, "expected"),
        (JOBS | {"modality": "potential"}, "potential"),
    ],
)
def test_the_rest_is_only_listed_for_a_reason(fields: dict[str, object], reason: str) -> None:
    assert why_listed(figure(**fields)) == reason


def test_all_that_speaks_against_adding_is_known() -> None:
    royalties = figure(kind="amount", qualifier="not_stated", value=None, modality="expected")
    assert list(objections(royalties)) == ["no_number", "currency_not_stated", "inferred", "expected"]


@given(figures())
def test_what_nothing_speaks_against_can_be_added_to_itself(one: Figure) -> None:
    stated = one.model_copy(update={"basis": "stated"})
    measure = measure_of(stated)
    if why_listed(stated) is None:
        doubled = add(measure, measure)
        assert type(doubled) in (Money, Things)
        assert doubled.interval == measure.interval + measure.interval
