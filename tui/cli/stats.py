"""`communique stats`: totals that refuse to lie."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import islice
from typing import TypeAlias

from ..store import (
    Count,
    Sum,
    Tally,
    Workspace,
    foremost,
    say_announced,
    say_deals,
    say_measure,
    say_member,
    say_stating,
    say_sum,
    say_total,
)
from ..wording import label, naturally, say_figure
from .arguments import with_as_of, with_folder, with_json, with_no_cache
from .printing import FINE, FOUND_WRONG, aligned, tell, tell_json
from .workspaces import asked, catalogue, complain_of_nothing

_FEW = 10
_MOST = 1_000
"""More figures of a total than that are told to nobody."""

_ALL = "; --all shows them"

_Row: TypeAlias = tuple[str, ...]


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_tally)
    command.add_argument("words", nargs="*", help="a query that narrows the deals")
    command.add_argument(
        "--all", action="store_true", help=f"every value, and up to {_MOST:,} figures of a total"
    )
    with_folder(command)
    with_json(command)
    with_as_of(command)
    with_no_cache(command)


def tell_tally(arguments: Namespace) -> int:
    """Prints the tally of a query and the values of its deals; exits 1 if there are none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    tally, facets = answers.tally(query), answers.facets(query)
    if arguments.json:
        told = {"tally": _plainly(tally), "facets": facets}
        tell_json({"query": str(query), "as_of": answers.workspace.as_of, **told})
    elif tally.deals or tally.announced:
        _tell(tally, facets, answers.workspace, None if arguments.all else _FEW)
    if not tally.deals:
        complain_of_nothing(
            query, answers, f"no deal answers “{query}”" if query else "no deals in the records"
        )
    return FINE if tally.deals else FOUND_WRONG


def _tell(tally: Tally, facets: Mapping[str, Sequence[Count]], workspace: Workspace, few: int | None) -> None:
    tell(*aligned(_counts(tally)))
    tell("", "Figures, and how many deals state one with a number", *aligned(_sums(tally, workspace, few)))
    if tally.announced:
        tell("", "Announced", *aligned(_announced(tally, workspace)))
    if tally.restated:
        tell("", "Restated", *aligned(_cut(list(_restated(tally, workspace)), few)))
    tell("", "Values", *aligned(_values(facets, workspace, few)))


def _counts(tally: Tally) -> Iterator[_Row]:
    yield "Deals", say_deals(tally).replace(" deals", "").replace(" deal", "")
    yield "Organisations", str(tally.organisations)
    yield "Countries", str(tally.countries)
    yield "Sources quoted", str(tally.sources)
    yield "Amounts", f"stated by {say_stating(tally, tally.stating_amounts)}"
    if tally.evidence:
        yield "Evidence", "  ".join(f"{label(count.value)} {count.number}" for count in tally.evidence)


def _sums(tally: Tally, workspace: Workspace, few: int | None) -> Iterator[_Row]:
    for total in tally.sums:
        said = say_sum(total) if len(total.members) > 1 else say_total(total)
        yield f"  {say_measure(total)}", say_stating(tally, total.stating), said
        for row in _figures(total, workspace, few or _MOST, "" if few is None else _ALL):
            yield "", *row
    if not tally.sums:
        yield ("  none is stated",)


def _figures(total: Sum, workspace: Workspace, number: int, way: str) -> Iterator[_Row]:
    for member in foremost(total.members, number, workspace.caption):
        figure = say_figure(member.figure, workspace.caption)
        why = f" · {say_member(member, workspace.caption)}" if member.why else ""
        yield "+" if member.added else "–", f"{workspace.caption(member.id)}: {figure}{why}"
    if len(total.members) > number:
        yield "", f"and {len(total.members) - number:,} more{way}"


def _announced(tally: Tally, workspace: Workspace) -> Iterator[_Row]:
    for announced in tally.announced:
        said, recorded, missing = say_announced(announced)
        yield f"  {said}", " · ".join(filter(None, (recorded, missing))), workspace.caption(announced.id)


def _restated(tally: Tally, workspace: Workspace) -> Iterator[_Row]:
    for each in sorted(tally.restated, key=lambda each: naturally(workspace.caption(each.id))):
        yield f"  {workspace.caption(each.id)}", f"again in {workspace.caption(each.by)}"


def _values(facets: Mapping[str, Sequence[Count]], workspace: Workspace, few: int | None) -> Iterator[_Row]:
    for field, counts in facets.items():
        if counts:
            said = [(_say(count.value, workspace), count.number) for count in counts]
            said.sort(key=lambda pair: (-pair[1], naturally(pair[0])))
            told = _cut([(f"{value} {number}",) for value, number in said], few)
            yield f"  {label(field)}", "  ".join(" ".join(row).strip() for row in told)


def _cut(rows: Sequence[_Row], few: int | None) -> Iterator[_Row]:
    """The rows, or a few of them and how many more there are."""
    yield from rows[:few]
    if few is not None and len(rows) > few:
        yield *([""] * (len(rows[0]) - 1)), f"and {len(rows) - few:,} more{_ALL}"


def _say(value: str, workspace: Workspace) -> str:
    return workspace.caption(value) if workspace.get(value) else label(value)


def _plainly(tally: Tally) -> Mapping[str, object]:
    """The tally as it is told; of a total with very many figures the first, beside how many there are."""
    sums = [
        {
            **_told(total),
            "members": list(islice(total.members, _MOST)),
            "members_in_all": len(total.members),
        }
        for total in tally.sums
    ]
    return {**_told(tally), "sums": sums}


def _told(value: Sum | Tally) -> dict[str, object]:
    return {each.name: getattr(value, each.name) for each in fields(value) if each.compare}
