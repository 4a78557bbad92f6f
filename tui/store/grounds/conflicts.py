"""Where sources differ: what records declare, and what a later release on the same deal tells otherwise."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from ...records import KINDS, Deal, Disagreement, Figure, Record, full_id
from ..held import Workspace, value_at, values_of
from .claims import Claim, claim_of, first_day

LATER = "the later release"
"""Why the figure of a deal is believed that follows another deal with a different one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing on which sources differ."""

    about: str
    id: str
    """The record that it belongs to."""
    claims: tuple[Claim, ...]
    """Two or more, in order of date; undated ones last. At most one is believed."""
    why: str | None = None
    """Why that one is believed, or why none is."""
    declared: bool = True
    """Whether a record declares it; otherwise it was found between a deal and a later release."""

    @property
    def believed(self) -> Claim | None:
        """The claim that is believed; none if that is open."""
        return next((claim for claim in self.claims if claim.believed), None)

    @property
    def addresses(self) -> frozenset[tuple[str, str]]:
        """The record and the field of each claim."""
        return frozenset(claim.address for claim in self.claims)


def disagreements(workspace: Workspace, ids: Collection[str]) -> tuple[Conflict, ...]:
    """The disagreements of some records, and those with a claim of one, by kind and place in the files.

    Each thing is told once; what is declared decides over what is found.
    """
    asked = set(ids)
    records = workspace.records.values()
    found = [row for record in records for row in _declared(record, workspace)]
    found += _between_releases(workspace)
    rows = (row for row in _merged(found) if row.id in asked or asked & {claim.id for claim in row.claims})
    order = list(KINDS)
    return tuple(sorted(rows, key=lambda row: order.index(workspace.records[row.id].KIND)))


def _declared(record: Record, workspace: Workspace) -> Iterator[Conflict]:
    declared: tuple[Disagreement, ...] = getattr(record, "disagreement", ())
    for each in declared:
        found = [value_at(claim, record, workspace) for claim in each.claims]
        believed = value_at(each.believed, record, workspace) if each.believed else None
        claims = [claim_of(*value, workspace) for value in found if value]
        why = each.why if believed or each.believed is None else None
        yield from _row(each.about, record.id, claims, believed and (believed[0].id, believed[1].field), why)


def _row(
    about: str, id: str, claims: Iterable[Claim], believed: tuple[str, str] | None, why: str | None
) -> Iterator[Conflict]:
    """The row of some claims, each once; none if they are fewer than two."""
    once = {claim.address: replace(claim, believed=claim.address == believed) for claim in claims}
    ordered = sorted(once.values(), key=lambda claim: first_day(claim.when))
    if len(ordered) > 1:
        yield Conflict(about, id, tuple(ordered), why)


def _between_releases(workspace: Workspace) -> Iterator[Conflict]:
    """The figures that a deal gives otherwise than a deal that it follows, however far back."""
    deals = [deal for deal in workspace.of("deal") if isinstance(deal, Deal)]
    followed = {full_id(deal.follows, ("deal",), deal.mission) for deal in deals if deal.follows}
    for deal in deals:
        releases = _releases(deal, workspace) if deal.follows and deal.id not in followed else []
        for id in dict.fromkeys(figure.id for release in releases for figure in release.figure):
            yield from _differing(id, releases, workspace)


def _releases(deal: Deal, workspace: Workspace) -> list[Deal]:
    """A deal and those that it follows, the latest first."""
    found: dict[str, Deal] = {}
    earlier: Record | None = deal
    while isinstance(earlier, Deal) and earlier.id not in found:
        found[earlier.id] = earlier
        follows = earlier.follows and full_id(earlier.follows, ("deal",), earlier.mission)
        earlier = workspace.records.get(follows or "")
    return list(found.values())


def _differing(id: str, releases: Iterable[Deal], workspace: Workspace) -> Iterator[Conflict]:
    given = [(deal, figure) for deal in releases for figure in deal.figure if _is_given(figure, id)]
    if len({_meaning(figure) for _, figure in given}) > 1:
        latest, figure = given[0]
        facts = [(deal, values_of(deal)[id]) for deal, _ in given]
        claims = [claim_of(deal, fact, workspace) for deal, fact in facts]
        for row in _row(facts[0][1].label, latest.id, claims, (latest.id, figure.id), LATER):
            yield replace(row, declared=False)


def _is_given(figure: Figure, id: str) -> bool:
    return figure.id == id and figure.qualifier != "not_stated"


def _meaning(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.qualifier, figure.unit, figure.currency


def _merged(rows: Iterable[Conflict]) -> list[Conflict]:
    """The rows, those on the same thing made one: of the same claims, or of some of them."""
    merged: list[Conflict] = []
    for row in rows:
        same = next((at for at, other in enumerate(merged) if _are_one(row, other)), None)
        if same is None:
            merged.append(row)
        else:
            merged[same] = _joined(merged[same], row)
    return merged


def _are_one(row: Conflict, other: Conflict) -> bool:
    named_alike = (row.id, row.about) == (other.id, other.about)
    return row.addresses <= other.addresses or other.addresses <= row.addresses or named_alike


def _joined(first: Conflict, second: Conflict) -> Conflict:
    """Both rows as one. What is declared decides; of two beliefs that differ, neither is held."""
    deciding = [row for row in (first, second) if row.declared == first.declared]
    believing = [row for row in deciding if row.believed] or deciding
    held = {row.believed.address for row in believing if row.believed}
    whys = dict.fromkeys(row.why for row in believing if row.why)
    believed = held.pop() if len(held) == 1 else None
    claims = (*first.claims, *second.claims)
    return replace(
        next(_row(first.about, first.id, claims, believed, "; ".join(whys) or None)), declared=first.declared
    )
