from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tui.records import Figure

from .samples import figure, figures


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (5_000_000, "5000000"),
        (22.6, "22.6"),
        ("22.60", "22.60"),
        (-3, "-3"),
        ("0.000000001", "0.000000001"),
        (10**18 - 1, "9" * 18),
        (Decimal("1E+3"), "1000"),
    ],
)
def test_a_number_is_exact_as_it_is_written(written: object, number: str) -> None:
    value = figure(kind="amount", value=written).value
    assert isinstance(value, Decimal)
    assert format(value, "f") == number


@pytest.mark.parametrize(
    "written",
    [
        True,
        float("nan"),
        float("inf"),
        float("-inf"),
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+999999"),
        1e300,
        1e-10,
        10**18,
        10**40,
        "",
        "five",
        "5 jobs",
        "1e3",
        "1,000",
        "1_000",
        " 5",
        "5\n",
        "٣",
        "+5",
        "nan",
        b"5",
        {"value": 5},
        [5],
        None,
    ],
)
def test_what_is_no_plain_number_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        figure(value=written)


@pytest.mark.parametrize("written", [[1, 2], (1, 2), ["1", "2"], [1, 1]])
def test_a_range_is_two_numbers(written: list[object]) -> None:
    ends = figure(value=written, qualifier="between").value
    assert ends == tuple(Decimal(str(end)) for end in written)


@pytest.mark.parametrize("written", [[1], [1, 2, 3], [2, 1], [True, 2], [1, float("inf")], [1, "b"], []])
def test_what_is_no_range_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        figure(value=written, qualifier="between")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"value": [1, 2]}, "qualifier `between`"),
        ({"qualifier": "between"}, "two numbers"),
        ({"qualifier": "many"}, "`many` has no value"),
        ({"qualifier": "not_stated"}, "`not_stated` has no value"),
        ({"value": None}, "needs a value"),
        ({"basis": "stated"}, "needs `cite`"),
        ({"basis": "external"}, "needs `see`"),
        ({"kind": "amount", "currency": "CAD"}, "go together"),
        ({"kind": "amount", "currency_basis": "inferred"}, "go together"),
        ({"currency": "CAD", "currency_basis": "inferred"}, "only an amount"),
        ({"kind": "amount", "currency": "dollars", "currency_basis": "inferred"}, "currency"),
        ({"kind": "number"}, "kind"),
        ({"qualifier": "roughly"}, "qualifier"),
        ({"modality": "hoped"}, "modality"),
        ({"id": "Two words"}, "id"),
        ({"unheard": 1}, "unheard"),
        ({"as_of": 2014}, "as_of"),
        ({"against": {"subject": "CA", "value": True}}, "against"),
    ],
)
def test_a_figure_that_would_mislead_is_refused(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        figure(**fields)


@given(figures())
def test_a_figure_comes_back_from_json_as_it_was(one: Figure) -> None:
    assert Figure.model_validate_json(one.model_dump_json()) == one


@given(st.decimals(-(10**9), 10**9, places=9))
def test_json_has_numbers_as_plain_text(number: Decimal) -> None:
    assert figure(kind="amount", value=number).model_dump(mode="json")["value"] == format(number, "f")


@pytest.mark.parametrize("kind", ["count", "rank", "duration"])
@pytest.mark.parametrize("fields", [{"value": -7}, {"value": [-1, 2], "qualifier": "between"}])
def test_what_cannot_be_below_0_is_refused_with_a_sentence(kind: str, fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=f"a {kind} cannot be below 0"):
        figure(kind=kind, **fields)


@pytest.mark.parametrize("kind", ["amount", "share"])
def test_a_loss_and_a_fall_may_be_below_0(kind: str) -> None:
    assert figure(kind=kind, value=-7).value == Decimal(-7)
