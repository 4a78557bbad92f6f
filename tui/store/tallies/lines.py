"""What figures have in common that stand in one total."""

from dataclasses import replace
from typing import TypeAlias

from ...records import Figure, Interval, Measure, Money, Rank, Share, measure_of

Line: TypeAlias = tuple[Measure] | tuple[Measure, str | None, str]
"""What the figures of one total share, and no others do; it begins with what they measure."""


def line_of(figure: Figure) -> Line:
    """The total that a figure belongs to.

    An amount whose currency is not stated stays with its like: same believed currency, same words.
    """
    measure = replace(measure_of(figure), interval=Interval())
    measured_in = measure.currency if isinstance(measure, Money) else figure.unit and _base(figure)
    if measured_in:
        return (measure,)
    return (measure, figure.currency, (figure.unit or figure.id).casefold())


def compares(line: Line) -> bool:
    """Whether the least and the greatest of the figures of a total say something."""
    measure = line[0]
    if isinstance(measure, Money):
        return bool(measure.currency or (len(line) == 3 and line[1]))
    return not isinstance(measure, Rank) and bool(measure.of if isinstance(measure, Share) else measure.unit)


def _base(figure: Figure) -> str | None:
    return figure.of if figure.kind in ("share", "rank") else figure.unit
