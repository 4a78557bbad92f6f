"""`communique stats`: totals that refuse to lie."""

from argparse import Namespace
from collections.abc import Iterator

from ..store import Announced, Tally, Workspace, read_query, say_sum
from ..wording import label, say_figure, say_quantity
from .printing import FINE, aligned, tell, tell_json
from .workspaces import catalogue


def tell_tally(arguments: Namespace) -> int:
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
        f"stated by {tally.stating_amounts} of {tally.deals}",
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
        yield f"  {total.unit}", say_sum(total), f"{total.records} of {tally.deals}"
        for member in total.members:
            yield "", f"  {say_figure(member.figure)}", workspace.caption(member.id)
    if not tally.sums:
        yield ("  none is stated",)
