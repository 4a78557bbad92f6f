"""What records are found by: their lines of words, and the values that narrow to them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import DISAGREEMENTS, Deal, Organisation, Record
from ...wording import label, say_fact
from ..held import Workspace


@dataclass(frozen=True, slots=True)
class Line:
    """Some words of a record, and where they stand."""

    field: str
    label: str
    text: str
    start: int = 0
    """Where they begin in the text of a source."""


def lines(record: Record, workspace: Workspace) -> Iterator[Line]:
    """Every word of a record: names, facts, names of what they lead to, quotations, texts of sources."""
    for name in record.names:
        yield Line("name", "name", name)
    for fact in record.facts():
        yield Line(fact.field, label(fact.label), say_fact(fact, workspace.caption))
        if fact.section == DISAGREEMENTS:
            yield Line(fact.field, "disagreement", fact.label)
        for link in fact.links:
            named = workspace.records.get(link.id)
            for name in named.names[1:] if named else ():
                yield Line(fact.field, label(fact.label), name)
        for cite in fact.cites:
            yield Line(fact.field, "words", " ".join(cite.quote.split()))
    text = workspace.texts.get(record.id)
    for start, end in text.sentences if text else ():
        yield Line("text", "text", text.text[start:end] if text else "", start)


def values(record: Record, workspace: Workspace) -> dict[str, set[str]]:
    """The values of a record for each field of a query; what leads to deals, or is in them, has theirs."""
    found: dict[str, set[str]] = {"record": {record.KIND}}
    deals = list(_deals(record, workspace))
    for deal in deals:
        for field, words in _of_deal(deal, workspace).items():
            found.setdefault(field, set()).update(words)
    if isinstance(record, Organisation):
        found["org"] = {record.id}
        found["country"] = {record.home.place.partition("-")[0]} if record.home else set()
    if record.mission:
        found["mission"] = {record.mission}
    found["evidence"] = {
        evidence.state for fact in record.facts() for evidence in workspace.evidence(fact, record)
    }
    return found


def _deals(record: Record, workspace: Workspace) -> Iterator[Deal]:
    if isinstance(record, Deal):
        yield record
        return
    own = {link.id for fact in record.facts() for link in fact.links}
    for deal in workspace.of("deal"):
        if isinstance(deal, Deal) and (deal.id in own or _leads(deal, record, workspace)):
            yield deal


def _leads(deal: Deal, record: Record, workspace: Workspace) -> bool:
    if record.KIND == "mission":
        return deal.mission == record.id
    if record.KIND == "source":
        return any(
            workspace.source_of(cite, deal) == record.id for fact in deal.facts() for cite in fact.cites
        )
    return any(link.id == record.id for fact in deal.facts() for link in fact.links)


def _of_deal(deal: Deal, workspace: Workspace) -> dict[str, set[str]]:
    countries = {market.place.partition("-")[0] for market in deal.market}
    for party in deal.party:
        org = workspace.records.get(party.org)
        if isinstance(org, Organisation) and org.home:
            countries.add(org.home.place.partition("-")[0])
    return {
        "kind": {deal.kind.word},
        "stage": {deal.standing.word},
        "sector": {sector.code for sector in deal.sector},
        "country": countries,
        "org": {party.org for party in deal.party},
        "mission": {deal.mission},
    }
