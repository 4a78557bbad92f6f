"""Figures in words, with everything that keeps them honest."""

from collections.abc import Callable
from decimal import Decimal

from ..records import Figure, Interval, Share, measure_of
from ..speech import marked, named, said
from .captions import Captions
from .dates import say_when
from .labels import label
from .numbers import say_number, say_ordinal, say_points, say_unit
from .units import unit_name

_QUALIFIED = {
    "about": marked("about {number}"),
    "at_least": marked("at least {number}"),
    "at_most": marked("up to {number}"),
    "more_than": marked("more than {number}"),
    "less_than": marked("less than {number}"),
    "nearly": marked("nearly {number}"),
}


def say_quantity(figure: Figure) -> str:
    """The number with its qualifier and unit: `about 40 jobs`, `up to 10%`, `3rd largest economy`."""
    if figure.qualifier == "many":
        return said("many {things}", things=unit_name(figure.unit)) if figure.unit else label("many")
    if figure.value is None:
        return _unstated(figure)
    if figure.kind == "rank":
        return _ranked(_number(figure, say_ordinal), figure)
    return say_unit(_number(figure, say_number), figure.unit)


def say_qualified(number: str, qualifier: str) -> str:
    """A number with how exact it is: `about 40`, `up to 10`."""
    message = _QUALIFIED.get(qualifier)
    return said(message, number=number) if message else number


def say_figure(figure: Figure, caption: Captions | None = None) -> str:
    """The whole figure: quantity, currency and its basis, what it is of, how firm it is, and when.

    Args:
        figure: the figure.
        caption: gives the names of whom it is about and who says so; without it they are left out.
    """
    parts = [
        _measured(figure),
        caption and figure.subject and said("for {whom}", whom=caption(figure.subject)),
        _against(figure, caption),
        _currency(figure),
        figure.shared_by and said("joint"),
        figure.modality != "done" and label(figure.modality),
        figure.horizon and named("horizon", "{words}", words=figure.horizon),
        figure.used_for and said("for {purpose}", purpose=figure.used_for),
        figure.as_of and said("as of {date}", date=say_when(figure.as_of)),
        caption and figure.claimed_by and said("according to {whom}", whom=caption(figure.claimed_by)),
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


def _ranked(place: str, figure: Figure) -> str:
    return said("{place} {among}", place=place, among=figure.of) if figure.of else place


def _measured(figure: Figure) -> str:
    quantity = say_quantity(figure)
    if figure.kind == "rank":
        return f"{quantity} {figure.scope}" if figure.scope else quantity
    if figure.of:
        quantity = said("{quantity} of {whole}", quantity=quantity, whole=figure.of)
    return f"{quantity} ({figure.scope})" if figure.scope else quantity


def _against(figure: Figure, caption: Captions | None) -> str | None:
    if figure.against is None:
        return None
    number = say_unit(say_number(figure.against.value), figure.unit)
    if caption:
        told = said("against {number} for {whom}", number=number, whom=caption(figure.against.subject))
    else:
        told = said("against {number}", number=number)
    return told + _apart(figure)


def _apart(figure: Figure) -> str:
    """By how many percentage points a share differs from what it is compared with."""
    share = measure_of(figure)
    if figure.against is None or figure.unit != "%" or figure.value is None or not isinstance(share, Share):
        return ""
    other = Share(Interval.of(figure.against.value), share.of, share.unit)
    return f", {say_points(share - other)}"


def _currency(figure: Figure) -> str | None:
    if figure.currency is None or figure.currency_basis in (None, "stated"):
        return figure.currency
    return f"{figure.currency} {label(figure.currency_basis)}"


def _number(figure: Figure, words: Callable[[Decimal], str]) -> str:
    if isinstance(figure.value, tuple):
        low, high = map(words, figure.value)
        return said("{low} to {high}", low=low, high=high)
    return say_qualified(words(figure.value or Decimal(0)), figure.qualifier)


def _unstated(figure: Figure) -> str:
    if figure.unit is None:
        return label("not_stated")
    if figure.kind == "count":
        return said("number of {things} not stated", things=unit_name(figure.unit))
    return said("{unit}: not stated", unit=unit_name(figure.unit))
