"""Figures and dates for narrow columns: shorter, never saying more than they do in full."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from ..records import Figure, When
from .dates import MONTHS, say_span
from .labels import label
from .numbers import say_number

_SIGNS = {
    "exact": "",
    "about": "≈ ",
    "at_least": "≥ ",
    "at_most": "≤ ",
    "more_than": "> ",
    "less_than": "< ",
    "nearly": "nearly ",
}
_DOWN, _UP = ("at_least", "more_than"), ("at_most", "less_than", "nearly")
_BASES = {"inferred": "~", "external": "↗"}
_SHORT_MONTHS = {name: name[:3] for name in MONTHS}
_DIGITS = 3
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"), (3, "k"))


def say_figure_shortly(figure: Figure) -> str:
    """A number with its qualifier, its currency and whether it is hoped for: `≈ 12.3 m EUR`, `5 m ~CAD`.

    A bound is rounded so that it still holds; anything else that is rounded is `≈`. A `~` before a currency
    says that it is inferred, `↗` that it is known from elsewhere. What is counted is left to the column.
    """
    if figure.value is None:
        return "many" if figure.qualifier == "many" else "not stated"
    unit = figure.unit if figure.kind == "amount" else None
    currency = f"{_BASES.get(figure.currency_basis or '', '')}{figure.currency}" if figure.currency else unit
    hoped = label(figure.modality) if figure.modality in ("expected", "potential") else None
    return " ".join(filter(None, (_shortened(figure), currency, hoped)))


def say_when_shortly(when: When) -> str:
    """A date with months as three letters: `23 Dec 2025`, and `~23 Dec 2025` where it is inferred."""
    said = say_span(when.span) if when.span else "not dated"
    words = (_SHORT_MONTHS.get(word, word) for word in said.split(" "))
    return _BASES.get(when.basis, "") + " ".join(words)


def _shortened(figure: Figure) -> str:
    if isinstance(figure.value, tuple):
        low, high = figure.value
        return f"{_say(_rounded(low, ROUND_FLOOR))} to {_say(_rounded(high, ROUND_CEILING))}"
    value = figure.value or Decimal(0)
    way = ROUND_FLOOR if figure.qualifier in _DOWN else ROUND_CEILING if figure.qualifier in _UP else None
    rounded = _rounded(value, way or ROUND_HALF_EVEN)
    loosely = way is None and rounded != value
    return ("≈ " if loosely else _SIGNS.get(figure.qualifier, "")) + _say(rounded)


def _rounded(value: Decimal, way: str) -> Decimal:
    """A number to three digits; below a thousand, and whatever needs no more, as it is."""
    if abs(value) < 1000:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - _DIGITS + 1), rounding=way)


def _say(value: Decimal) -> str:
    for power, sign in _SCALES:
        if abs(value) >= Decimal(10) ** power:
            return f"{say_number((value.scaleb(-power)).normalize())} {sign}"
    return say_number(value)
