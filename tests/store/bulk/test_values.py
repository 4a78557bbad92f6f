from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.bulk.maps import Column, HowRead
from tui.store.bulk.rows import Row
from tui.store.bulk.values import Unfit, Value, dated, number_reader, truth, values_reader

ROW = Row({"who": "Ann; Bob;; Ann", "what": "A Joint Venture of theirs", "when": "20/01/2014"})


def values(**column: object) -> list[Value]:
    return list(values_reader(Column.model_validate(column), None)(ROW))


def test_a_cell_is_one_value_or_several_each_with_what_stands_before_it() -> None:
    assert values(column="who") == [Value("Ann; Bob;; Ann", "Ann; Bob;; Ann", "")]
    assert values(column="who", split=";") == [
        Value("Ann", "Ann", ""),
        Value("Bob", "Bob", "Ann; "),
        Value("Ann", "Ann", "Ann; Bob;; "),
    ]
    assert values(column="gone") == []


def test_a_cell_stands_for_what_the_table_of_values_says() -> None:
    known = {"Ann": "first", "Bob": "second"}
    assert [each.word for each in values(column="who", split=";", values=known)] == [
        "first",
        "second",
        "first",
    ]
    with pytest.raises(
        Unfit, match='"Ann" is none of the values that the map has for it: did you mean "Anna"'
    ):
        values(column="who", split=";", values={"Anna": "first"})
    assert values(column="who", values=known, otherwise="none") == [Value("none", "", "")]


def test_a_cell_stands_for_the_first_words_of_the_map_that_it_holds() -> None:
    asked = {"venture": "a", "joint venture": "b"}
    assert values(column="what", matches=asked) == [Value("a", "Venture", "A Joint ")]
    with pytest.raises(Unfit, match="holds none of the words that the map looks for"):
        values(column="what", matches={"vent": "a"})
    assert values(column="what", matches={"vent": "a"}, otherwise="other") == [Value("other", "", "")]


def test_a_template_is_a_value_that_no_words_state() -> None:
    assert values(text="{what}!") == [Value("A Joint Venture of theirs!", "", "")]
    assert values(text="{gone}!") == []


def test_a_date_in_another_form_is_told() -> None:
    convert = dated(("YYYY-MM-DD", "YYYY"))
    assert convert
    assert convert("2014") == "2014"
    with pytest.raises(Unfit, match=r'"20/01/2014" is no date as .*: YYYY-MM-DD or YYYY'):
        convert("20/01/2014")
    assert dated(None) is None


def test_yes_and_no_are_read_in_a_few_forms() -> None:
    assert [truth(text) for text in ("Yes", "true", "1", "no", "N")] == [True, True, True, False, False]
    with pytest.raises(Unfit):
        truth("perhaps")


@pytest.mark.parametrize(
    ("decimal", "thousands", "text", "number"),
    [
        (".", ",", "1,234,567.50", "1234567.50"),
        (".", ",", "1234", "1234"),
        (",", ".", "-1.234,5", "-1234.5"),
        (".", " ", "1 234", "1234"),
        (".", " ", "1\u202f234", "1234"),
        (".", "'", "1’234", "1234"),
        (".", "", "1.5", "1.5"),
    ],
)
def test_a_number_is_read_as_the_map_says(decimal: str, thousands: str, text: str, number: str) -> None:
    read = HowRead.model_validate({"decimal": decimal, "thousands": thousands})
    assert number_reader(read)(text) == Decimal(number)


@pytest.mark.parametrize("text", ["1,5", "1,2345", "12,34", "5M", "$5", "1e5", "", "٥", ".5", "1."])
def test_what_is_no_number_is_told_and_never_guessed(text: str) -> None:
    with pytest.raises(Unfit, match=r"is no number as the map says that they are written: 5,000\.5"):
        number_reader(HowRead(thousands=","))(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_every_number_comes_back(number: Decimal) -> None:
    assert number_reader(HowRead(thousands=","))(f"{number:,.2f}") == number
