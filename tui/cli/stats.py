"""`communique stats`: totals that refuse to lie."""

from argparse import Namespace
from collections.abc import Iterator

from ..store import Announced, Sum, Tally, Workspace, read_query
from ..wording import label, say_figure, say_number, say_quantity
from .opened import catalogue
from .printing import FINE, aligned, tell, tell_json


def stats(arguments: Namespace) -> int:
    """Prints the tally of a query and the values of its deals."""
    answers = catalogue(arguments)
    query = read_query(" ".join(arguments.words))
    tally, facets = answers.tally(query), answers.facets(query)
    if arguments.json:
        tell_json({"query": str(query), "tally": tally, "facets": facets})
        return FINE
    workspace = answers.workspace
    rows = [*_counts(tally), *(_announced(each, workspace) for each in tally.announced)]
    tell(*aligned(rows), "", "Figures", *aligned(_sums(tally, workspace)), "", "Values")
    tell(*aligned(
        (f"  {label(field)}", "  ".join(f"{_say(count.value, workspace)} {count.number}" for count in counts))
        for field, counts in facets.items()
        if counts
    ))  # fmt: skip
    return FINE


def _say(value: str, workspace: Workspace) -> str:
    return workspace.caption(value) if value in workspace.records else label(value)


def _counts(tally: Tally) -> Iterator[tuple[str, ...]]:
    yield "Deals", f"{tally.deals} of {tally.of}" if tally.deals != tally.of else str(tally.deals)
    yield "Organisations", str(tally.organisations)
    yield "Countries", str(tally.countries)
    yield "Sources quoted", str(tally.sources)
    yield (
        "Amounts",
        f"{tally.stating_amounts} of {tally.deals} {'deal states' if tally.deals == 1 else 'deals state'} one",
    )


def _announced(announced: Announced, workspace: Workspace) -> tuple[str, ...]:
    said = say_quantity(announced.figure)
    external = f" ({announced.figure.basis})" if announced.figure.basis != "stated" else ""
    return (
        "Announced",
        f"{said}{external}, {announced.recorded} recorded — {workspace.caption(announced.mission)}",
    )


def _sums(tally: Tally, workspace: Workspace) -> Iterator[tuple[str, ...]]:
    for total in tally.sums:
        yield f"  {total.unit}", _added(total), f"{total.records} of {tally.deals}"
        for member in total.members:
            yield "", f"  {say_figure(member.figure)}", workspace.caption(member.id)
    if not tally.sums:
        yield ("  none is stated",)


def _added(total: Sum) -> str:
    if total.total is None:
        return "not added: " + reason_not_added(total)
    return ("about " if total.about else "") + say_number(total.total)


def reason_not_added(total: Sum) -> str:
    """Why figures are only listed."""
    figures = [member.figure for member in total.members]
    if any(figure.kind in ("share", "rank", "duration") for figure in figures):
        return f"a {figures[0].kind} is not summable"
    if any(figure.value is None for figure in figures):
        return "no number is stated"
    if any(figure.kind == "amount" and figure.currency_basis != "stated" for figure in figures):
        return "the currency is not stated"
    if total.modality in ("expected", "potential"):
        return f"{total.modality}, not done"
    return "the ends are open"
