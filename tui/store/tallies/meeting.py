"""What is met around some deals: who takes part, where, and whom they quote."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from ...records import Deal
from ..held import Workspace
from ..queries import values
from .kept import every_deal, ties
from .totals import Around


@dataclass(frozen=True, slots=True)
class Met:
    """The ids of what is around some deals."""

    organisations: frozenset[str]
    people: frozenset[str]
    sources: frozenset[str]
    countries: frozenset[str]

    @property
    def around(self) -> Around:
        """How much it is."""
        return Around(
            len(self.organisations),
            len(self.people),
            len(self.sources),
            len(self.countries),
        )


def met(
    workspace: Workspace,
    ids: Collection[str],
    values_of: Callable[[str], Mapping[str, set[str]]] | None = None,
) -> Met:
    """What is around the deals among some records.

    Args:
        workspace: the records.
        ids: the ids of some of them.
        values_of: the values of a record, where they are known already.
    """
    deals = [deal for deal in every_deal(workspace) if deal.id in ids]
    return Met(
        organisations=_linked("organisation", deals, workspace),
        people=_linked("person", deals, workspace),
        sources=frozenset(source for deal in deals for source in ties(workspace)[deal.id].sources),
        countries=frozenset(
            country
            for deal in deals
            for country in (values_of(deal.id) if values_of else values(deal, workspace))["country"]
        ),
    )


def _linked(kind: str, deals: Collection[Deal], workspace: Workspace) -> frozenset[str]:
    linked = {id for deal in deals for id in ties(workspace)[deal.id].records}
    return frozenset(id for id in linked if (record := workspace.get(id)) and kind == record.KIND)
