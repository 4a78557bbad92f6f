"""Figures in words, with everything that keeps them honest."""

from collections.abc import Callable
from decimal import Decimal

from ..records import Figure
from .captions import Captions
from .dates import say_when
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
        return f"many {figure.unit or ''}".strip()
    if figure.value is None:
        return f"{figure.unit}: not stated" if figure.unit else "not stated"
    if figure.kind == "rank":
        return f"{_number(figure, _ordinal)} {figure.of or ''}".strip()
    return _with_unit(_number(figure, say_number), figure.unit)


def say_figure(figure: Figure, caption: Captions | None = None) -> str:
    """The whole figure: quantity, currency and its basis, what it is of, how firm it is, and when.

    Args:
        figure: the figure.
        caption: gives the names of whom it is about and who says so; without it they are left out.
    """
    parts = [
        _measured(figure),
        caption and figure.subject and f"for {caption(figure.subject)}",
        _against(figure, caption),
        _currency(figure),
        figure.shared_by and "joint",
        figure.modality != "done" and label(figure.modality),
        figure.horizon,
        figure.used_for and f"for {figure.used_for}",
        figure.as_of and f"as of {say_when(figure.as_of)}",
        caption and figure.claimed_by and f"according to {caption(figure.claimed_by)}",
    ]
    return ", ".join(part for part in parts if part)


def _measured(figure: Figure) -> str:
    of = f" of {figure.of}" if figure.of and figure.kind != "rank" else ""
    scope = f" {figure.scope}" if figure.kind == "rank" else f" ({figure.scope})"
    return say_quantity(figure) + of + (scope if figure.scope else "")


def _against(figure: Figure, caption: Captions | None) -> str | None:
    if figure.against is None:
        return None
    said = f"against {_with_unit(say_number(figure.against.value), figure.unit)}"
    return f"{said} for {caption(figure.against.subject)}" if caption else said


def _currency(figure: Figure) -> str | None:
    if figure.currency is None or figure.currency_basis == "stated":
        return figure.currency
    return f"{figure.currency} {figure.currency_basis}"


def _number(figure: Figure, said: Callable[[Decimal], str]) -> str:
    if isinstance(figure.value, tuple):
        return " to ".join(map(said, figure.value))
    return _BEFORE.get(figure.qualifier, "") + said(figure.value or Decimal(0))


def _with_unit(number: str, unit: str | None) -> str:
    return number + unit if unit == "%" else f"{number} {unit}" if unit else number


def _ordinal(number: Decimal) -> str:
    whole = int(number)
    if whole != number or whole < 1:
        return say_number(number)
    teen = 10 < whole % 100 < 20
    return say_number(number) + ("th" if teen else _ORDINAL_ENDS.get(whole % 10, "th"))
