"""What every tally asks of the deals, worked out once for a workspace."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...records import Deal
from ..held import Workspace, once
from .restating import Restating


@dataclass(frozen=True, slots=True)
class Ties:
    """What a deal leads to."""

    records: frozenset[str]
    """The ids that its values name."""
    sources: frozenset[str]
    """The ids of the sources that it quotes, beside a passage of its own."""


@once
def every_deal(workspace: Workspace) -> tuple[Deal, ...]:
    """All deals, in order."""
    return tuple(deal for deal in workspace.of("deal") if isinstance(deal, Deal))


@once
def restating_of(workspace: Workspace) -> Restating:
    """How all deals stand to each other."""
    return Restating(every_deal(workspace))


@once
def ties(workspace: Workspace) -> Mapping[str, Ties]:
    """What each deal leads to, by its id."""
    return {deal.id: _ties(deal, workspace) for deal in every_deal(workspace)}


def _ties(deal: Deal, workspace: Workspace) -> Ties:
    facts = list(deal.facts())
    quoted = {workspace.source_of(cite, deal) for fact in facts for cite in fact.cites}
    return Ties(
        records=frozenset(link.id for fact in facts for link in fact.links),
        sources=frozenset(source for source in quoted if source and source != deal.id),
    )
