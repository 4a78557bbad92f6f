"""What figures have in common that stand in one total."""

from dataclasses import replace
from typing import TypeAlias

from ...records import Figure, Interval, Money, measure_of

Line: TypeAlias = tuple[object, ...]
"""What the figures of one total share, and no others do."""


def line_of(figure: Figure) -> Line:
    """The total that a figure belongs to.

    An amount whose currency is not stated stays with its like: same believed currency, same words.
    """
    measure = replace(measure_of(figure), interval=Interval())
    measured_in = measure.currency if isinstance(measure, Money) else figure.unit and _base(figure)
    if measured_in:
        return (measure,)
    return (measure, figure.currency, (figure.unit or figure.id).casefold())


def _base(figure: Figure) -> str | None:
    return figure.of if figure.kind in ("share", "rank") else figure.unit
