"""`communique stats`: totals that refuse to lie."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence

from ..speech import counted, grouped, said
from ..store import (
    Count,
    Sum,
    Tally,
    Workspace,
    foremost,
    naturally,
    say_announced,
    say_measure,
    say_member,
    say_stating,
    say_sum,
    say_total,
)
from ..wording import label, say_figure
from .arguments import with_as_of, with_folder, with_no_cache, with_query
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG
from .stats_json import KEYS, as_facts, as_json
from .tabling import Answer, Row, Sheet
from .workspaces import asked, brief, catalogue, complain_of_nothing

_FEW = 10
_MOST = 1_000
"""More figures of a total than that are told to nobody."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_tally)
    with_query(command, said("a query that narrows the deals"))
    command.add_argument(
        "--all",
        action="store_true",
        help=said("every value, and up to {most} figures of a total", most=grouped(_MOST)),
    )
    with_forms(command)
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def tell_tally(arguments: Namespace) -> int:
    """Prints the tally of a query and the values of its deals; exits 1 if there are none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    tally, facets, workspace = answers.tally(query), answers.facets(query), answers.workspace

    def sheets() -> Iterator[Sheet]:
        if tally.deals or tally.announced:
            yield from _sheets(tally, facets, workspace, None if arguments.all else _FEW)

    def whole() -> dict[str, object]:
        told = {"query": str(query), "as_of": workspace.as_of}
        values = {field: [*counts] for field, counts in facets.items()}
        return {**told, "tally": as_json(tally, _MOST), "facets": values}

    give(arguments, Answer(sheets, lambda: as_facts(tally, facets, workspace, _MOST), whole, KEYS))
    if not tally.deals:
        none = (
            said("no deal answers “{query}”", query=brief(query))
            if query
            else said("no deals in the records")
        )
        complain_of_nothing(query, answers, none)
    return FINE if tally.deals else FOUND_WRONG


def _sheets(
    tally: Tally, facets: Mapping[str, Sequence[Count]], workspace: Workspace, few: int | None
) -> Iterator[Sheet]:
    yield Sheet([*_counts(tally), *_evidence(tally)], alone=[*_counts(tally), *_evidence_alone(tally)])
    figures = said("Figures, and how many deals state one with a number")
    yield Sheet([*_sums(tally, workspace, few)], figures, alone=[*_sums_alone(tally, workspace, few)])
    if tally.announced:
        yield Sheet([*_announced(tally, workspace)], said("Announced"))
    if tally.restated:
        yield Sheet([*_cut([*_restated(tally, workspace)], few)], said("Restated"))
    alone = [*_values_alone(facets, workspace, few)]
    yield Sheet([*_values(facets, workspace, few)], said("Values"), alone=alone)


def _counts(tally: Tally) -> Iterator[Row]:
    yield said("Deals"), _deals(tally)
    yield said("Organisations"), grouped(tally.around.organisations)
    yield said("Countries"), grouped(tally.around.countries)
    yield said("Sources quoted"), grouped(tally.around.sources)
    yield said("Amounts"), said("stated by {deals}", deals=say_stating(tally, tally.stating_amounts))


def _evidence(tally: Tally) -> Iterator[Row]:
    if tally.evidence:
        counts = (f"{label(count.value)} {grouped(count.number)}" for count in tally.evidence)
        yield said("Evidence"), "  ".join(counts)


def _evidence_alone(tally: Tally) -> Iterator[Row]:
    for count in tally.evidence:
        yield _of(said("Evidence"), label(count.value)), grouped(count.number)


def _deals(tally: Tally) -> str:
    deals, restated = grouped(tally.of), len(tally.restated)
    if tally.narrowed:
        deals = said("{some} of {all}", some=grouped(tally.deals), all=deals)
    if not restated:
        return deals
    return counted(restated, "{deals}, {number} restated", "{deals}, {number} restated", deals=deals)


def _sums(tally: Tally, workspace: Workspace, few: int | None) -> Iterator[Row]:
    for total in tally.sums:
        told = say_sum(total) if len(total.members) > 1 else say_total(total)
        yield f"  {say_measure(total)}", say_stating(tally, total.stating), told
        for row in _figures(total, workspace, few or _MOST, cut=few is not None):
            yield "", *row
    if not tally.sums:
        yield ("  " + said("none is stated"),)


def _sums_alone(tally: Tally, workspace: Workspace, few: int | None) -> Iterator[Row]:
    for total in tally.sums:
        measure, told = say_measure(total), say_sum(total) if len(total.members) > 1 else say_total(total)
        yield measure, say_stating(tally, total.stating), told
        for mark, figure in _figures(total, workspace, few or _MOST, cut=few is not None):
            how = {"+": said("added"), "–": said("not added")}.get(mark)
            yield _of(measure, how) if how else measure, figure
    if not tally.sums:
        yield (said("none is stated"),)


def _figures(total: Sum, workspace: Workspace, number: int, *, cut: bool) -> Iterator[tuple[str, str]]:
    for member in foremost(total.members, number, workspace.caption):
        figure = say_figure(member.figure, workspace.caption)
        why = f" · {say_member(member, workspace.caption)}" if member.why else ""
        told = said("{name}: {value}", name=workspace.caption(member.id), value=f"{figure}{why}")
        yield "+" if member.added else "–", told
    if len(total.members) > number:
        yield "", _more(len(total.members) - number, cut=cut)


def _announced(tally: Tally, workspace: Workspace) -> Iterator[Row]:
    for announced in tally.announced:
        told, recorded, missing = say_announced(announced)
        yield f"  {told}", " · ".join(filter(None, (recorded, missing))), workspace.caption(announced.id)


def _restated(tally: Tally, workspace: Workspace) -> Iterator[Row]:
    for each in sorted(tally.restated, key=lambda each: naturally(workspace.caption(each.id))):
        yield f"  {workspace.caption(each.id)}", said("again in {deal}", deal=workspace.caption(each.by))


def _values(facets: Mapping[str, Sequence[Count]], workspace: Workspace, few: int | None) -> Iterator[Row]:
    for field, pairs in _counted(facets, workspace):
        told = _cut([(f"{value} {grouped(number)}",) for value, number in pairs], few)
        yield f"  {label(field)}", "  ".join(" ".join(row).strip() for row in told)


def _values_alone(
    facets: Mapping[str, Sequence[Count]], workspace: Workspace, few: int | None
) -> Iterator[Row]:
    for field, pairs in _counted(facets, workspace):
        yield from ((_of(label(field), value), grouped(number)) for value, number in pairs[:few])
        if few is not None and len(pairs) > few:
            yield label(field), _more(len(pairs) - few, cut=True)


def _counted(
    facets: Mapping[str, Sequence[Count]], workspace: Workspace
) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """The values of each field that has some, the commonest first."""
    for field, counts in facets.items():
        if counts:
            pairs = [(_say(count.value, workspace), count.number) for count in counts]
            yield field, sorted(pairs, key=lambda pair: (-pair[1], naturally(pair[0])))


def _of(what: str, which: str) -> str:
    return said("{what}, {which}", what=what, which=which)


def _cut(rows: Sequence[Row], few: int | None) -> Iterator[Row]:
    """The rows, or a few of them and how many more there are."""
    yield from rows[:few]
    if few is not None and len(rows) > few:
        yield *([""] * (len(rows[0]) - 1)), _more(len(rows) - few, cut=True)


def _more(number: int, *, cut: bool) -> str:
    if cut:
        return said("and {number} more; --all shows them", number=grouped(number))
    return said("and {number} more", number=grouped(number))


def _say(value: str, workspace: Workspace) -> str:
    return workspace.caption(value) if workspace.get(value) else label(value)
