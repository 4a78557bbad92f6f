"""Figures in words, with everything that keeps them honest."""

from decimal import Decimal

from ..records import Figure
from .labels import label

_BEFORE = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "at_most": "up to ",
    "more_than": "more than ",
    "less_than": "less than ",
    "nearly": "nearly ",
}
_ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}


def say_number(number: Decimal) -> str:
    """A number with its thousands apart: `5,000,000`, `22.6`."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale="en", decimal_quantization=False)


def say_quantity(figure: Figure) -> str:
    """The number with its qualifier and unit: `about 40 jobs`, `up to 10%`, `3rd largest economy`."""
    if figure.qualifier == "many":
        return f"many {figure.unit or figure.of or ''}".strip()
    if figure.value is None:
        return f"{figure.unit or 'amount'}: not stated"
    if figure.kind == "rank" and isinstance(figure.value, Decimal):
        return f"{_BEFORE.get(figure.qualifier, '')}{_ordinal(int(figure.value))} {figure.of or ''}".strip()
    return _with_unit(_number(figure), figure.unit)


def say_figure(figure: Figure) -> str:
    """The whole figure: quantity, currency and its basis, what it is of, how firm it is, and by when."""
    parts = [say_quantity(figure)]
    if figure.kind != "rank" and figure.of:
        parts[0] += f" of {figure.of}"
    if figure.scope:
        parts[0] += f" in the {figure.scope}" if figure.kind == "rank" else f" ({figure.scope})"
    if figure.against:
        parts.append(f"against {_with_unit(say_number(figure.against.value), figure.unit)}")
    if figure.currency:
        parts.append(
            figure.currency
            if figure.currency_basis == "stated"
            else f"{figure.currency} {figure.currency_basis}"
        )
    if figure.shared_by:
        parts.append("joint")
    if figure.modality != "done":
        parts.append(label(figure.modality))
    if figure.horizon:
        parts.append(figure.horizon)
    if figure.used_for:
        parts.append(f"for {figure.used_for}")
    return ", ".join(parts)


def _number(figure: Figure) -> str:
    if isinstance(figure.value, tuple):
        return f"{say_number(figure.value[0])} to {say_number(figure.value[1])}"
    return _BEFORE.get(figure.qualifier, "") + say_number(figure.value or Decimal(0))


def _with_unit(number: str, unit: str | None) -> str:
    return number + unit if unit == "%" else f"{number} {unit}" if unit else number


def _ordinal(number: int) -> str:
    teen = 10 < number % 100 < 20
    return f"{number}{'th' if teen else _ORDINAL_ENDS.get(number % 10, 'th')}"
