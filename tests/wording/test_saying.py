import pytest

from tui.records import Basis, Code, Fact, FactValue, Link, Record, When
from tui.wording import say, say_basis, say_fact

from ..records.samples import figure, records


def shout(id: str) -> str:
    return id.upper()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("as_it_is", "as_it_is"),
        (Code("joint_venture"), "joint venture"),
        (Link("irep"), "IREP"),
        (When(edtf="2014-01"), "January 2014"),
        (figure(unit="jobs"), "5 jobs"),
    ],
)
def test_every_sort_of_value_has_its_words(value: FactValue, said: str) -> None:
    assert say(value, shout) == said


def test_a_fact_says_its_values_one_after_the_other() -> None:
    assert say_fact(Fact("x", "s", "l", ("Minister", Link("ca"), Code("not_binding"))), shout) == (
        "Minister · CA · not binding"
    )


def test_a_fact_without_values_says_nothing() -> None:
    assert say_fact(Fact("x", "s", "l", ()), shout) == ""


@pytest.mark.parametrize("record", records().values(), ids=records())
def test_every_fact_of_the_embedded_data_can_be_said(record: Record) -> None:
    silent = [fact.field for fact in record.facts() if not say_fact(fact, shout)]
    assert silent == []


DAY = When(edtf="2014-01-24", basis="external", see=("https://example.org",))


@pytest.mark.parametrize(
    ("field", "values", "basis", "told"),
    [
        ("jobs", (figure(unit="jobs"),), "stated", ""),
        ("jobs", (figure(unit="jobs"),), "inferred", "inferred"),
        ("jobs", (figure(unit="jobs", as_of=DAY),), "external", "the value: external"),
        ("stage.1", (DAY,), "inferred", "the value: inferred"),
        ("stage.1", (), "inferred", "inferred"),
        ("when", (DAY,), "external", ""),
        ("when", (When(said="one day"),), "inferred", "inferred"),
        ("id", ("x",), None, ""),
    ],
)
def test_how_a_value_is_known_is_told_apart_from_its_date(
    field: str, values: tuple[FactValue, ...], basis: Basis | None, told: str
) -> None:
    assert say_basis(Fact(field, "s", "l", values, basis)) == told
