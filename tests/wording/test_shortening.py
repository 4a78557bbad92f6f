from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import When
from tui.wording import say_figure_shortly, say_when_shortly

from ..records.samples import figure

AMOUNT = {"kind": "amount", "unit": "dollars"}
_POWERS = {"k": 3, "m": 6, "bn": 9, "tn": 12}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 40}, "40"),
        ({"value": 40, "qualifier": "about", "modality": "expected"}, "≈ 40 expected"),
        ({**AMOUNT, "value": 5_000_000, "currency": "CAD", "currency_basis": "inferred"}, "5 m ~CAD"),
        ({**AMOUNT, "value": 5_000_000, "currency": "CAD", "currency_basis": "external"}, "5 m ↗CAD"),
        ({**AMOUNT, "value": "12345678.9", "currency": "EUR", "currency_basis": "stated"}, "12.3… m EUR"),
        ({**AMOUNT, "value": 12_345_678, "qualifier": "about"}, "≈ 12.3 m dollars"),
        ({"value": 14_149}, "14.1… k"),
        ({**AMOUNT, "value": -14_149}, "-14.1… k dollars"),
        ({"value": 1_004_321}, "1… m"),
        ({**AMOUNT, "value": 1_500}, "1.5 k dollars"),
        ({"value": 1_239_999, "qualifier": "at_least"}, "≥ 1.23 m"),
        ({"value": 1_239_999, "qualifier": "more_than"}, "> 1.23 m"),
        ({"value": 1_231_000, "qualifier": "at_most"}, "≤ 1.24 m"),
        ({"value": 1_231_000, "qualifier": "less_than"}, "< 1.24 m"),
        ({"value": 1_231_000, "qualifier": "nearly"}, "nearly 1.24 m"),
        ({"value": [1_231_000, 2_000_000_000], "qualifier": "between"}, "1.23 m to 2 bn"),
        ({"value": 999_999}, "999… k"),
        ({"value": 999_999, "qualifier": "about"}, "≈ 1 m"),
        ({"value": "999.99"}, "999.99"),
        ({"value": None, "qualifier": "many"}, "many"),
        ({"value": None, "qualifier": "not_stated"}, "not stated"),
    ],
)
def test_a_figure_is_shortened_with_what_keeps_it_honest(fields: dict[str, object], said: str) -> None:
    assert say_figure_shortly(figure(**fields)) == said


@settings(max_examples=60)
@given(
    st.decimals(-(10**14), 10**14, places=2),
    st.sampled_from(["exact", "about", "at_least", "at_most", "more_than", "less_than", "nearly"]),
)
def test_what_is_said_holds_for_the_number_and_is_near_it(value: Decimal, qualifier: str) -> None:
    words = (
        say_figure_shortly(figure(kind="amount", value=value, qualifier=qualifier)).replace(",", "").split()
    )
    power = _POWERS.get(words[-1], 0)
    number = words[-2] if power else words[-1]
    said = Decimal(number.removesuffix("…")).scaleb(power)
    assert abs(said - value) <= abs(value) / 100
    match words[0]:
        case "≥" | ">":
            assert said <= value
        case "≤" | "<" | "nearly":
            assert said >= value
        case "≈":
            assert qualifier == "about"
        case _ if number.endswith("…"):
            assert qualifier == "exact"
            assert abs(said) < abs(value)
        case _:
            assert said == value


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"edtf": "2014-01-20"}, "20 Jan 2014"),
        ({"edtf": "2014-01-20", "basis": "inferred"}, "~20 Jan 2014"),
        ({"edtf": "2014-01-20/2014-01-24"}, "20–24 Jan 2014"),
        ({"edtf": "2014-09"}, "Sep 2014"),
        ({"edtf": "2014~"}, "about 2014"),
        ({"edtf": "2014-05/.."}, "from May 2014"),
        ({}, "not dated"),
    ],
)
def test_a_date_is_shortened_in_its_months_alone(fields: dict[str, str], said: str) -> None:
    assert say_when_shortly(When(**fields)) == said  # type: ignore[arg-type]  # a basis is one of a few words
