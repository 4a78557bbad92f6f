import pytest

from tui.records import Code, Fact, FactValue, Link, Record, When
from tui.wording import say, say_fact

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
