"""Figures and dates for narrow columns: shorter, never saying more than they do in full."""

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from ..records import Figure, When
from ..speech import marked, said
from .dates import say_span
from .figures import say_qualified
from .labels import label
from .numbers import say_number
from .units import unit_name

_SIGNS = {
    "about": "≈ ",
    "at_least": "≥ ",
    "at_most": "≤ ",
    "more_than": "> ",
    "less_than": "< ",
}
_WAYS = {
    **dict.fromkeys(("at_least", "more_than"), ROUND_FLOOR),
    **dict.fromkeys(("at_most", "less_than", "nearly"), ROUND_CEILING),
    "about": ROUND_HALF_EVEN,
}
_BASES = {"inferred": "~", "external": "↗"}
_DIGITS = 3
_SCALES = (
    (12, marked("{number} tn")),
    (9, marked("{number} bn")),
    (6, marked("{number} m")),
    (3, marked("{number} k")),
)


def say_figure_shortly(figure: Figure) -> str:
    """A number with its qualifier, its currency and whether it is hoped for: `≈ 12.3 m EUR`, `5 m ~CAD`.

    A bound is rounded so that it still holds, and `≈` is what the source says to be about so much; of what
    is exact, digits are only left out, and `…` says so: `14.1… k`. A `~` before a currency says that it is
    inferred, `↗` that it is known from elsewhere. What is counted is left to the column.
    """
    if figure.value is None:
        return label("many" if figure.qualifier == "many" else "not_stated")
    unit = unit_name(figure.unit) if figure.unit and figure.kind == "amount" else None
    currency = f"{_BASES.get(figure.currency_basis or '', '')}{figure.currency}" if figure.currency else unit
    hoped = label(figure.modality) if figure.modality in ("expected", "potential") else None
    return " ".join(filter(None, (_shortened(figure), currency, hoped)))


def say_when_shortly(when: When) -> str:
    """A date with months as three letters: `23 Dec 2025`, and `~23 Dec 2025` where it is inferred."""
    told = say_span(when.span, brief=True) if when.span else said("not dated")
    return _BASES.get(when.basis, "") + told


def _shortened(figure: Figure) -> str:
    if isinstance(figure.value, tuple):
        low, high = figure.value
        least, most = _say(_rounded(low, ROUND_FLOOR)), _say(_rounded(high, ROUND_CEILING))
        return said("{low} to {high}", low=least, high=most)
    value = figure.value or Decimal(0)
    rounded = _rounded(value, _WAYS.get(figure.qualifier, ROUND_DOWN))
    is_cut = figure.qualifier not in _WAYS and rounded != value
    sign, number = _SIGNS.get(figure.qualifier), _say(rounded, "…" if is_cut else "")
    return sign + number if sign else say_qualified(number, figure.qualifier)


def _rounded(value: Decimal, way: str) -> Decimal:
    """A number to three digits; below a thousand, and whatever needs no more, as it is."""
    if abs(value) < 1000:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - _DIGITS + 1), rounding=way)


def _say(value: Decimal, after: str = "") -> str:
    for power, message in _SCALES:
        if abs(value) >= Decimal(10) ** power:
            return said(message, number=say_number((value.scaleb(-power)).normalize()) + after)
    return say_number(value) + after
