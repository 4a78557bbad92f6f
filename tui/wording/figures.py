"""Figures in words, with everything that keeps them honest."""

from collections.abc import Callable
from decimal import Decimal

from ..records import Figure, Interval, Share, measure_of
from .captions import Captions
from .dates import say_when
from .labels import label
from .numbers import say_number, say_ordinal, say_points

_BEFORE = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "at_most": "up to ",
    "more_than": "more than ",
    "less_than": "less than ",
    "nearly": "nearly ",
}


def say_quantity(figure: Figure) -> str:
    """The number with its qualifier and unit: `about 40 jobs`, `up to 10%`, `3rd largest economy`."""
    if figure.qualifier == "many":
        return f"many {figure.unit or ''}".strip()
    if figure.value is None:
        return _unstated(figure)
    if figure.kind == "rank":
        return f"{_number(figure, say_ordinal)} {figure.of or ''}".strip()
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


def say_figure_briefly(figure: Figure, *, barely: bool = False) -> str:
    """The quantity, and in brackets its currency and what it is if not done or committed to.

    Args:
        figure: the figure.
        barely: whether a currency that is not stated is left out.
    """
    hoped = figure.modality in ("expected", "potential")
    currency = None if barely and figure.currency_basis != "stated" else _currency(figure)
    beside = ", ".join(filter(None, (currency, label(figure.modality) if hoped else None)))
    return say_quantity(figure) + (f" ({beside})" if beside else "")


def _measured(figure: Figure) -> str:
    of = f" of {figure.of}" if figure.of and figure.kind != "rank" else ""
    scope = f" {figure.scope}" if figure.kind == "rank" else f" ({figure.scope})"
    return say_quantity(figure) + of + (scope if figure.scope else "")


def _against(figure: Figure, caption: Captions | None) -> str | None:
    if figure.against is None:
        return None
    said = f"against {_with_unit(say_number(figure.against.value), figure.unit)}"
    whom = f" for {caption(figure.against.subject)}" if caption else ""
    return said + whom + _apart(figure)


def _apart(figure: Figure) -> str:
    """By how many percentage points a share differs from what it is compared with."""
    share = measure_of(figure)
    if figure.against is None or figure.unit != "%" or figure.value is None or not isinstance(share, Share):
        return ""
    other = Share(Interval.of(figure.against.value), share.of, share.unit)
    return f", {say_points(share - other)}"


def _currency(figure: Figure) -> str | None:
    if figure.currency is None or figure.currency_basis == "stated":
        return figure.currency
    return f"{figure.currency} {figure.currency_basis}"


def _number(figure: Figure, said: Callable[[Decimal], str]) -> str:
    if isinstance(figure.value, tuple):
        return " to ".join(map(said, figure.value))
    return _BEFORE.get(figure.qualifier, "") + said(figure.value or Decimal(0))


def _unstated(figure: Figure) -> str:
    if figure.unit is None:
        return "not stated"
    return f"number of {figure.unit} not stated" if figure.kind == "count" else f"{figure.unit}: not stated"


def _with_unit(number: str, unit: str | None) -> str:
    return number + unit if unit == "%" else f"{number} {unit}" if unit else number
