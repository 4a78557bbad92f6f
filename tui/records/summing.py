"""What of figures may be added, and why the rest is only listed."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, TypeAlias

from .arithmetic import Duration, Interval, Measure, Money, Rank, Share, Things
from .figure import Figure, FigureKind

Reason: TypeAlias = Literal[
    "share",
    "rank",
    "duration",
    "no_number",
    "currency_not_stated",
    "no_unit",
    "inferred",
    "external",
    "expected",
    "potential",
]
"""Why a figure is only listed and not added."""

_NEVER_ADDED: dict[FigureKind, Reason] = {"share": "share", "rank": "rank", "duration": "duration"}


def interval_of(figure: Figure) -> Interval:
    """What the number of a figure can mean.

    All but shares begin at 0 where nothing else is said: "up to 10" does, and a figure that is known to exist
    while its number is not (`many`, `not_stated`), which has no upper end. A share may be a fall.
    """
    floor = None if figure.kind == "share" else Decimal(0)
    value, qualifier = figure.value, figure.qualifier
    if value is None:
        return Interval(floor)
    if isinstance(value, tuple):
        return Interval(*value)
    if qualifier in ("at_least", "more_than"):
        return Interval(value, low_open=qualifier == "more_than")
    if qualifier in ("at_most", "less_than", "nearly"):
        under = qualifier != "at_most"
        reached = floor is not None and (floor < value if under else floor <= value)
        return Interval(floor if reached else None, value, high_open=under, about=qualifier == "nearly")
    return Interval(value, value, about=qualifier == "about")


def measure_of(figure: Figure) -> Measure:
    """The figure as a quantity. Units and wholes compare whatever their case and spacing."""
    interval, unit, of = interval_of(figure), _even(figure.unit), _even(figure.of)
    if figure.kind == "amount":
        return Money(interval, figure.currency if figure.currency_basis == "stated" else None, unit)
    if figure.kind == "count":
        return Things(interval, unit, of)
    if figure.kind == "share":
        return Share(interval, of, unit)
    return Rank(interval, of) if figure.kind == "rank" else Duration(interval, unit)


def why_listed(figure: Figure) -> Reason | None:
    """Why a figure is only listed; None if nothing speaks against adding it to others of its measure."""
    return next(objections(figure), None)


def objections(figure: Figure) -> Iterator[Reason]:
    """All that speaks against adding a figure, the weightiest first.

    - Shares, ranks and durations are never added.
    - What has no number adds nothing, though a sum that it belongs to has no upper end.
    - An amount needs a currency that the source states, a count needs a unit: else nobody knows what the
      sum is of.
    - What is inferred, or known from elsewhere, is kept apart from what the source states.
    - What is expected or only possible is not done, and hopes have different horizons.

    Open ends and "about" are no objection: more than 100 and 40 are more than 140.
    """
    if figure.kind in _NEVER_ADDED:
        yield _NEVER_ADDED[figure.kind]
    if figure.value is None:
        yield "no_number"
    if figure.kind == "amount" and figure.currency_basis != "stated":
        yield "currency_not_stated"
    if figure.kind == "count" and figure.unit is None:
        yield "no_unit"
    if figure.basis != "stated":
        yield figure.basis
    if figure.modality == "expected" or figure.modality == "potential":
        yield figure.modality


def _even(words: str | None) -> str | None:
    return " ".join(words.casefold().split()) if words else None
