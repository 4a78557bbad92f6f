"""Sums in words: the total, or why there is none."""

from ..wording import counted, say_figure, say_number, say_quantity
from .answers import Sum, Tally


def say_sum(total: Sum) -> str:
    """The total of figures, or why they are only listed, as in `not added: the currency is not stated`."""
    if total.total is None:
        return f"not added: {_reason(total)}"
    return ("about " if total.about else "") + say_number(total.total)


def say_tally(tally: Tally) -> str:
    """The totals in one line, the most important first."""
    parts = [
        f"{tally.deals} of {counted(tally.of, 'deal')}"
        if tally.deals != tally.of
        else counted(tally.of, "deal")
    ]
    parts.append(counted(tally.organisations, "organisation"))
    parts.append(f"{tally.stating_amounts} of {tally.deals} with an amount")
    for total in tally.sums:
        said = [total] if total.total is not None else []
        parts += [f"{say_sum(each)} {each.unit}" for each in said]
        parts += [say_figure(member.figure) for member in total.members if not said and member.figure.value]
    parts += [
        f"{say_quantity(each.figure).split(' of ')[0]} announced, {each.recorded} recorded"
        for each in tally.announced
        if each.figure.basis == "stated"
    ]
    return " · ".join(parts)


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
