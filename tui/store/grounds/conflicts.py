"""Where sources differ: what records declare, and what a later release on the same deal tells otherwise."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeAlias

from ...records import KINDS, Disagreement, Record
from ...wording import label
from ..held import Workspace, value_at
from .claims import claim_of
from .differing import Conflict, made, row_of
from .merging import merged
from .releases import between_releases

Said: TypeAlias = Callable[[Iterable[str]], bool]
"""Whether some texts say what is asked for."""

_DEALS = frozenset(("deal",))
_NAMED = frozenset(("deal", "organisation"))
_SPEAKING: dict[str, frozenset[str]] = {
    **dict.fromkeys(("kind", "stage", "sector"), _DEALS),
    **dict.fromkeys(("country", "org"), _NAMED),
}
"""The kinds of record that have a field of their own; others only lead to those."""


def disagreements(
    workspace: Workspace, ids: Collection[str], said: Said | None = None, fields: Collection[str] = ()
) -> tuple[Conflict, ...]:
    """The disagreements of a query, by kind and place in the files.

    Each thing is told once; what is declared decides over what is found. A claim that was made after
    `workspace.as_of` is not there yet.

    Args:
        workspace: where to look.
        ids: the records that answer the fields of the query; the row's own or that of a claim must be one.
        said: whether texts say what the words of the query ask for; those of a row are what it is about, why,
            its claims with what they stand on, and the names of its records.
        fields: the fields themselves; a record that only leads to what has one does not count.
    """
    asked = {id for id in ids if all(workspace.records[id].KIND in _SPEAKING.get(f, KINDS) for f in fields)}
    found = [row for record in workspace.records.values() for row in _declared(record, workspace)]
    found += between_releases(workspace)
    rows = [
        row
        for row in merged(found)
        if asked & {row.id, *(claim.id for claim in row.claims)}
        and (said is None or said(_words(row, workspace)))
    ]
    order = list(KINDS)
    return tuple(sorted(rows, key=lambda row: order.index(workspace.records[row.id].KIND)))


def _words(row: Conflict, workspace: Workspace) -> Iterator[str]:
    """Everything that a row says."""
    yield from (row.about, row.why or "")
    for id in dict.fromkeys((row.id, *(claim.id for claim in row.claims))):
        yield from workspace.records[id].names
    for claim in row.claims:
        yield from (label(claim.fact.label), claim.said)
        for ground in claim.grounds:
            yield from (ground.words, ground.caption)


def disagreement_at(field: str, record: Record, workspace: Workspace) -> Conflict | None:
    """What a record declares at a field, such as `disagreement.1`; none if fewer than two claims are known.

    Unlike in `disagreements`, what other records say of the same thing is not added.
    """
    rows = (row for number, row in _numbered(record, workspace) if field == f"disagreement.{number}")
    return next(rows, None)


def _declared(record: Record, workspace: Workspace) -> Iterator[Conflict]:
    return (row for _, row in _numbered(record, workspace))


def _numbered(record: Record, workspace: Workspace) -> Iterator[tuple[int, Conflict]]:
    declared: tuple[Disagreement, ...] = getattr(record, "disagreement", ())
    for number, each in enumerate(declared, 1):
        values = [value_at(claim, record, workspace) for claim in each.claims]
        claims = made([claim_of(*value, workspace) for value in values if value], workspace)
        believed = value_at(each.believed, record, workspace) if each.believed else None
        held = (believed[0].id, believed[1].field) if believed else None
        known = held if held in [claim.address for claim in claims] else None
        why = each.why if known or not each.believed else None
        yield from ((number, row) for row in row_of(each.about, record.id, claims, known, why))
