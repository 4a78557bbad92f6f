"""What a later release on the same deal tells otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...records import Deal, FactValue, Figure, Record, full_id
from ...speech import marked, said
from ..held import Workspace, values_of
from .claims import claim_of
from .differing import Conflict, made, row_of

LATER = marked("the later release")
"""Why the figure of a deal is believed that follows another deal with a different one."""
CIRCLE = marked("each of these deals follows another, so none is the later release")
"""Why none is believed of deals that follow each other in a circle."""


def between_releases(workspace: Workspace) -> Iterator[Conflict]:
    """The figures that a deal gives otherwise than a deal that it follows, however far back."""
    for releases in _chains(workspace):
        for id in dict.fromkeys(figure.id for release in releases for figure in release.figure):
            yield from _differing(id, releases, workspace)


def _chains(workspace: Workspace) -> Iterator[Sequence[Deal]]:
    """Each deal that none follows with those that it follows; of a circle, one deal with the others."""
    deals = [deal for deal in workspace.of("deal") if isinstance(deal, Deal) and deal.follows]
    told = {deal.id: _releases(deal, workspace) for deal in deals}
    followed = {id: {deal.id for deal in releases[1:]} for id, releases in told.items()}
    places = {id: place for place, id in enumerate(told)}
    earlier = {
        before
        for id, all_before in followed.items()
        for before in all_before
        if id not in followed.get(before, ()) or places[before] < places[id]
    }
    yield from (releases for id, releases in told.items() if id not in earlier)


def _releases(deal: Deal, workspace: Workspace) -> list[Deal]:
    """A deal and those that it follows, the latest first."""
    found: dict[str, Deal] = {}
    earlier: Record | None = deal
    while isinstance(earlier, Deal) and earlier.id not in found:
        found[earlier.id] = earlier
        earlier = _followed(earlier, workspace)
    return list(found.values())


def _followed(deal: Deal, workspace: Workspace) -> Record | None:
    return workspace.get(full_id(deal.follows, ("deal",), deal.mission)) if deal.follows else None


def _differing(id: str, releases: Sequence[Deal], workspace: Workspace) -> Iterator[Conflict]:
    given = [deal for deal in releases if any(_is_given(figure, id) for figure in deal.figure)]
    claims = made([claim_of(deal, values_of(deal)[id], workspace) for deal in given], workspace)
    if len({_meaning(value) for claim in claims for value in claim.fact.values}) < 2:
        return
    latest = claims[0]
    believed, why = (
        (None, said(CIRCLE)) if _is_circular(latest.id, workspace) else (latest.address, said(LATER))
    )
    for row in row_of(latest.fact.label, latest.id, claims, believed, why):
        yield replace(row, declared=False)


def _is_circular(id: str, workspace: Workspace) -> bool:
    deal = workspace.record(id)
    around = _releases(deal, workspace) if isinstance(deal, Deal) else []
    return any(_followed(each, workspace) is deal for each in around)


def _is_given(figure: Figure, id: str) -> bool:
    return figure.id == id and figure.qualifier != "not_stated"


def _meaning(value: FactValue) -> tuple[object, ...]:
    return (
        (value.value, value.qualifier, value.unit, value.currency) if isinstance(value, Figure) else (value,)
    )
