"""Units in the reader's language."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tui.records import Figure
from tui.wording import say_quantity, unit_name

from ..tongues import speaking


@given(st.sampled_from(["jobs", "days", "week", "years", "dollars"]) | st.text())
def test_in_english_a_unit_is_as_the_source_has_it(unit: str) -> None:
    assert unit_name(unit) == unit


def test_in_french_what_the_program_knows_is_translated_and_the_rest_stays() -> None:
    with speaking("fr_CA"):
        assert [unit_name(unit) for unit in ("jobs", "week", "years", "widgets")] == [
            "emplois",
            "semaine",
            "ans",
            "widgets",
        ]


def test_a_quantity_has_its_unit_in_french() -> None:
    figure = Figure(
        id="jobs", kind="count", value=Decimal(40), qualifier="about", unit="jobs", basis="inferred"
    )
    many = Figure(id="jobs", kind="count", qualifier="many", unit="organisations", basis="inferred")
    with speaking("fr_CA"):
        assert say_quantity(figure) == "environ 40 emplois"
        assert say_quantity(many) == "beaucoup d’organisations"
