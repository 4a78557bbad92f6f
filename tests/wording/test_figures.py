from decimal import Decimal

import pytest
from hypothesis import given

from tui.records import Figure
from tui.wording import label, say_figure, say_figure_briefly, say_quantity

from ..records.samples import figure, figures, records

WORDS = {
    "exact": "",
    "about": "about",
    "at_least": "at least",
    "at_most": "up to",
    "more_than": "more than",
    "less_than": "less than",
    "nearly": "nearly",
    "between": " to ",
    "many": "many",
    "not_stated": "not stated",
}


def embedded(address: str) -> Figure:
    """A figure of the embedded data, by `record#id`."""
    record, _, id = address.partition("#")
    values = (value for fact in records()[record].facts() if fact.field == id for value in fact.values)
    return next(value for value in values if isinstance(value, Figure))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("acquisio-irep#jobs", "about 40 jobs, expected, ultimately"),
        ("acquisio-irep#investment", "5,000,000 dollars, CAD inferred, joint, committed"),
        (
            "toon-boom-heartbit#market-share",
            "up to 10% of software, potential, from the first year",
        ),
        ("business-lunch#attendance", "more than 100 representatives of Japanese economic circles"),
        ("ireq-sei#patents", "number of patents not stated"),
    ],
)
def test_a_figure_of_the_release_is_said_with_all_that_keeps_it_honest(address: str, said: str) -> None:
    assert say_figure(embedded(f"2014-01-japan/{address}")) == said


def test_a_rank_of_the_release_is_an_ordinal() -> None:
    assert say_figure(embedded("2014-01-japan#economy-rank")) == "3rd largest economy in the world"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "5"),
        ({"unit": "jobs"}, "5 jobs"),
        ({"unit": "%", "of": "sales"}, "5% of sales"),
        ({"value": [1, "2.5"], "qualifier": "between", "unit": "years"}, "1 to 2.5 years"),
        ({"qualifier": "many", "value": None, "unit": "guests"}, "many guests"),
        ({"qualifier": "many", "value": None, "of": "the guests"}, "many of the guests"),
        ({"qualifier": "not_stated", "value": None}, "not stated"),
        ({"qualifier": "not_stated", "value": None, "unit": "offices"}, "number of offices not stated"),
        (
            {"kind": "amount", "qualifier": "not_stated", "value": None, "unit": "dollars"},
            "dollars: not stated",
        ),
        ({"kind": "amount", "currency": "CAD", "currency_basis": "stated"}, "5, CAD"),
        (
            {"kind": "amount", "currency": "CAD", "currency_basis": "external", "unit": "dollars"},
            "5 dollars, CAD external",
        ),
        ({"against": {"subject": "CA", "value": "1.5"}, "unit": "%"}, "5%, against 1.5%"),
        ({"scope": "in Japan"}, "5 (in Japan)"),
        ({"used_for": "research"}, "5, for research"),
        ({"as_of": "2014-01"}, "5, as of January 2014"),
        ({"kind": "rank", "of": "largest"}, "5th largest"),
        ({"kind": "rank", "qualifier": "about", "of": "largest"}, "about 5th largest"),
        (
            {"kind": "rank", "qualifier": "between", "value": [1, 2], "of": "largest", "scope": "of all"},
            "1st to 2nd largest of all",
        ),
        ({"kind": "rank", "value": "2.5"}, "2.5"),
    ],
)
def test_every_part_of_a_figure_is_said(fields: dict[str, object], said: str) -> None:
    assert say_figure(figure(**fields)) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (100, "100th"),
        (111, "111th"),
        (1002, "1,002nd"),
    ],
)
def test_an_ordinal_ends_as_it_is_spoken(number: int, said: str) -> None:
    assert say_quantity(figure(kind="rank", value=number)) == said


@given(figures())
def test_the_word_of_the_qualifier_is_never_lost(one: Figure) -> None:
    assert WORDS[one.qualifier] in say_quantity(one)
    assert say_figure(one).startswith(say_quantity(one))


@given(figures())
def test_a_currency_is_never_said_without_its_basis_unless_it_is_stated(one: Figure) -> None:
    said = say_figure(one).split(", ")
    assert ("CAD" in said) == (one.currency_basis == "stated")
    assert (f"CAD {one.currency_basis}" in said) == (one.currency_basis in ("inferred", "external"))


@given(figures())
def test_what_is_not_done_is_never_said_as_if_it_were(one: Figure) -> None:
    assert (label(one.modality) in say_figure(one).split(", ")) == (one.modality != "done")


@given(figures())
def test_what_is_joint_and_what_it_is_of_are_never_lost(one: Figure) -> None:
    said = say_figure(one)
    assert ("joint" in said.split(", ")) == bool(one.shared_by)
    assert all(
        words in said for words in (one.horizon, one.scope, one.unit if one.kind != "rank" else None) if words
    )


def test_a_comparison_says_of_whom_and_who_says_so_where_names_are_known() -> None:
    given = {
        "id": "share",
        "kind": "share",
        "value": Decimal("22.6"),
        "unit": "%",
        "subject": "CA-QC",
        "against": {"subject": "CA", "value": Decimal("11.5")},
        "claimed_by": "speaker",
        "cite": "22.6%",
    }
    names = {"CA-QC": "Quebec", "CA": "Canada", "speaker": "the speaker"}
    said = say_figure(Figure.model_validate(given), names.__getitem__)
    assert said == "22.6%, for Quebec, against 11.5% for Canada, 11.1 points more, according to the speaker"


def test_a_share_that_only_has_an_upper_end_differs_by_as_much_as_is_known() -> None:
    one = figure(kind="share", unit="%", qualifier="at_most", against={"subject": "CA", "value": 15})
    assert say_figure(one) == "up to 5%, against 15%, at least 10 points less"


def test_only_shares_in_per_cent_differ_by_points() -> None:
    one = figure(kind="share", unit="thirds", value=1, against={"subject": "CA", "value": 2})
    assert say_figure(one) == "1 thirds, against 2 thirds"


@pytest.mark.parametrize(
    ("address", "said", "barely"),
    [
        ("acquisio-irep#jobs", "about 40 jobs (expected)", "about 40 jobs (expected)"),
        ("acquisio-irep#investment", "5,000,000 dollars (CAD inferred)", "5,000,000 dollars"),
        ("toon-boom-heartbit#market-share", "up to 10% (potential)", "up to 10% (potential)"),
    ],
)
def test_in_brief_a_figure_keeps_what_it_would_mislead_without(address: str, said: str, barely: str) -> None:
    one = embedded(f"2014-01-japan/{address}")
    assert say_figure_briefly(one) == said
    assert say_figure_briefly(one, barely=True) == barely


def test_in_brief_a_stated_currency_is_kept() -> None:
    one = figure(kind="amount", currency="CAD", currency_basis="stated", modality="expected")
    assert say_figure_briefly(one) == say_figure_briefly(one, barely=True) == "5 (CAD, expected)"


@given(figures())
def test_in_brief_what_is_only_hoped_for_is_never_said_as_if_it_were_done(one: Figure) -> None:
    said = say_figure_briefly(one, barely=True)
    assert said.startswith(say_quantity(one))
    assert all(label(word) in said for word in ("expected", "potential") if one.modality == word)
