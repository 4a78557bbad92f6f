"""Totals that refuse to lie: what may be added is added, the rest is listed."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from ..records import Deal, Mission
from .answers import Announced, Member, Sum, Tally
from .words import values
from .workspace import Workspace

COUNTING_DEALS = "deals-announced"
"""The figures of a mission whose ids begin so count the deals that a source announces."""


def tally(workspace: Workspace, ids: Iterable[str]) -> Tally:
    """The totals over the deals among some records."""
    asked = set(ids)
    deals = [deal for deal in workspace.of("deal") if isinstance(deal, Deal) and deal.id in asked]
    links = {link.id for deal in deals for fact in deal.facts() for link in fact.links}
    kinds = [workspace.records[id].KIND for id in links if id in workspace.records]
    quoted = {
        workspace.source_of(cite, deal) for deal in deals for fact in deal.facts() for cite in fact.cites
    }
    return Tally(
        deals=len(deals),
        of=len(workspace.of("deal")),
        organisations=kinds.count("organisation"),
        people=kinds.count("person"),
        sources=len(quoted - {None}),
        countries=len({country for deal in deals for country in values(deal, workspace)["country"]}),
        stating_amounts=sum(_states_amount(deal) for deal in deals),
        sums=_sums(deals),
        announced=tuple(_announced(workspace, {deal.mission for deal in deals}, asked)),
    )


def _states_amount(deal: Deal) -> bool:
    return any(figure.kind == "amount" and figure.value is not None for figure in deal.figure)


def _sums(deals: Iterable[Deal]) -> tuple[Sum, ...]:
    groups = defaultdict[tuple[str, str | None, str, str], list[Member]](list)
    for deal in deals:
        for figure in deal.figure:
            stated = figure.currency if figure.currency_basis == "stated" else None
            unit = figure.unit or figure.id.replace("-", " ")
            key = (figure.kind, stated, unit, figure.modality)
            groups[key].append(Member(deal.id, figure))
    return tuple(_sum(unit, currency, members) for (_, currency, unit, _), members in groups.items())


def _sum(unit: str, currency: str | None, members: list[Member]) -> Sum:
    addable = all(member.figure.summable for member in members)
    total = sum((member.figure.low or Decimal(0) for member in members), Decimal(0)) if addable else None
    return Sum(
        unit,
        currency,
        members[0].figure.modality,
        tuple(members),
        total,
        any(member.figure.qualifier == "about" for member in members),
        len({member.id for member in members}),
    )


def _announced(workspace: Workspace, missions: set[str], asked: set[str]) -> Iterable[Announced]:
    for id in sorted(missions):
        mission = workspace.records.get(id)
        for figure in mission.figure if isinstance(mission, Mission) else ():
            if figure.id.startswith(COUNTING_DEALS) and id in asked:
                recorded = sum(deal.mission == id for deal in workspace.of("deal"))
                yield Announced(id, figure, recorded)
