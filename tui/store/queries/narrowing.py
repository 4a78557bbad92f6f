"""The values of records and of their facts that a query narrows by."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from ...records import Deal, Fact, Organisation, Record
from ..held import Workspace, each_once, once
from .having import had, stated_by, year_of

Values: TypeAlias = Mapping[str, set[str]]
"""For each field of a query, the values that something has."""


@each_once
def values(record: Record, workspace: Workspace) -> Values:
    """The values of a record for each field of a query; what leads to deals, or is in them, has theirs.

    What it has, its evidence, its bases and its year are always its own.
    """
    year = year_of(record)
    found: dict[str, set[str]] = {
        "record": {record.KIND},
        "evidence": set(),
        "basis": set(),
        "has": had(record, workspace),
        "year": {year} if year else set(),
    }
    _add(found, stated_by(record, workspace))
    for deal in _deals(record, workspace):
        _add(found, _of_deal(deal, workspace))
    if isinstance(record, Organisation):
        found["org"] = {record.id}
        found["country"] = {record.home.place.partition("-")[0]} if record.home else set()
    if record.mission:
        found["mission"] = {record.mission}
    for fact in workspace.facts(record):
        _add(found, values_of_fact(fact, record, workspace))
    return found


def values_of_fact(fact: Fact, record: Record, workspace: Workspace) -> Values:
    """The values of one fact of a record, for the fields that tell what facts stand on."""
    states: set[str] = {evidence.state for evidence in workspace.evidence(fact, record)}
    return {"evidence": states, "basis": {fact.basis} if fact.basis else set()}


def _add(found: dict[str, set[str]], more: Values) -> None:
    for field, those in more.items():
        found.setdefault(field, set()).update(those)


def _deals(record: Record, workspace: Workspace) -> Iterator[Deal]:
    """The deal itself; for what is none, the deals that it leads to and those that lead to it, each once."""
    if isinstance(record, Deal):
        yield record
        return
    own = (link.id for fact in workspace.facts(record) for link in fact.links)
    leading = _led_to(workspace).get((_WAYS.get(record.KIND, "link"), record.id), ())
    for id in dict.fromkeys((*own, *leading)):
        deal = workspace.get(id)
        if isinstance(deal, Deal):
            yield deal


_WAYS = {"mission": "mission", "source": "words"}
"""How deals lead to a record of a kind, where it is not by a link."""


@once
def _led_to(workspace: Workspace) -> Mapping[tuple[str, str], Sequence[str]]:
    """The ids of the deals that lead to each record, by the way they do and its id."""
    found: dict[tuple[str, str], list[str]] = {}
    for deal in workspace.of("deal"):
        for way in {("mission", deal.mission), *leads(deal, workspace)}:
            found.setdefault(way, []).append(deal.id)
    return found


def leads(deal: Record, workspace: Workspace) -> Iterator[tuple[str, str]]:
    """The ways in which the facts of a deal lead to records, each with the id of one."""
    for fact in workspace.facts(deal):
        yield from (("link", link.id) for link in fact.links)
        sources = (workspace.source_of(cite, deal) for cite in fact.cites)
        yield from (("words", source) for source in sources if source)


@each_once
def _of_deal(deal: Record, workspace: Workspace) -> Values:
    if not isinstance(deal, Deal):
        return {}
    countries = {market.place.partition("-")[0] for market in deal.market}
    for party in deal.party:
        org = workspace.get(party.org)
        if isinstance(org, Organisation) and org.home:
            countries.add(org.home.place.partition("-")[0])
    return {
        "kind": {deal.kind.word},
        "stage": {deal.standing.word},
        "sector": {sector.code for sector in deal.sector},
        "country": countries,
        "org": {party.org for party in deal.party},
        "mission": {deal.mission},
        **stated_by(deal, workspace),
    }
