"""`communique stats`: totals that refuse to lie."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from ..store import (
    Count,
    Tally,
    Workspace,
    read_query,
    say_announced,
    say_deals,
    say_measure,
    say_member,
    say_stating,
    say_sum,
    say_total,
)
from ..wording import label, say_figure
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
    tell(*aligned(_counts(tally)))
    tell("", "Figures, and how many deals state one with a number", *aligned(_sums(tally, workspace)))
    if tally.announced:
        tell("", "Announced", *aligned(_announced(tally, workspace)))
    tell("", "Values", *aligned(_values(facets, workspace)))
    return FINE


def _counts(tally: Tally) -> Iterator[tuple[str, ...]]:
    yield "Deals", say_deals(tally).replace(" deals", "").replace(" deal", "")
    yield "Organisations", str(tally.organisations)
    yield "Countries", str(tally.countries)
    yield "Sources quoted", str(tally.sources)
    yield "Amounts", f"stated by {say_stating(tally, tally.stating_amounts)}"
    if tally.evidence:
        yield "Evidence", "  ".join(f"{label(count.value)} {count.number}" for count in tally.evidence)


def _sums(tally: Tally, workspace: Workspace) -> Iterator[tuple[str, ...]]:
    for total in tally.sums:
        said = say_sum(total) if len(total.members) > 1 else say_total(total)
        yield f"  {say_measure(total)}", say_stating(tally, total.stating), said
        for member in total.members:
            figure = say_figure(member.figure, workspace.caption)
            why = f" · {say_member(member, workspace.caption)}" if member.why else ""
            yield "", "–" if member.why else "+", f"{workspace.caption(member.id)}: {figure}{why}"
    if not tally.sums:
        yield ("  none is stated",)


def _announced(tally: Tally, workspace: Workspace) -> Iterator[tuple[str, ...]]:
    for announced in tally.announced:
        said, recorded, missing = say_announced(announced)
        yield f"  {said}", recorded, missing, workspace.caption(announced.id)


def _values(facets: Mapping[str, Sequence[Count]], workspace: Workspace) -> Iterator[tuple[str, ...]]:
    for field, counts in facets.items():
        if counts:
            yield (
                f"  {label(field)}",
                "  ".join(f"{_say(count.value, workspace)} {count.number}" for count in counts),
            )


def _say(value: str, workspace: Workspace) -> str:
    return workspace.caption(value) if value in workspace.records else label(value)
