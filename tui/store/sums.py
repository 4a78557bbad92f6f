"""Sums in words: the total, or why there is none."""

from ..wording import say_number
from .answers import Sum


def say_sum(total: Sum) -> str:
    """The total of figures, or why they are only listed: `about 40`, `not added: the currency is not stated`."""
    if total.total is None:
        return f"not added: {_reason(total)}"
    return ("about " if total.about else "") + say_number(total.total)


def _reason(total: Sum) -> str:
    figures = [member.figure for member in total.members]
    if figures[0].kind not in ("amount", "count"):
        return f"a {figures[0].kind} is not summable"
    if any(figure.value is None for figure in figures):
        return "no number is stated"
    if any(figure.kind == "amount" and figure.currency_basis != "stated" for figure in figures):
        return "the currency is not stated"
    if total.modality in ("expected", "potential"):
        return f"{total.modality}, not done"
    return (
        "an end is open"
        if all(figure.basis == "stated" for figure in figures)
        else "not stated, but inferred"
    )
