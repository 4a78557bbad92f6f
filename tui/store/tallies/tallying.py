"""Totals that refuse to lie: what may be added is added, the rest is listed, and nothing counts twice."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from typing import get_args

from ...records import Deal, Figure, Points, Record, Share, hull, interval_of, measure_of, objections
from ..held import State, Workspace
from ..queries import values
from .recorded import set_against
from .restating import Restating
from .standing import members
from .totals import Count, Listed, Member, Sum, Tally, Why


def tally(
    workspace: Workspace,
    ids: Iterable[str],
    values_of: Callable[[str], Mapping[str, set[str]]] | None = None,
    states_of: Callable[[str], Mapping[State, int]] | None = None,
) -> Tally:
    """The totals over the deals among some records.

    Args:
        workspace: the records.
        ids: the ids of some of them.
        values_of: the values of a record, where they are known already.
        states_of: what becomes of the evidence of a record, where that is known already.
    """
    values_of = values_of or (lambda id: values(workspace.records[id], workspace))
    states_of = states_of or (lambda id: states(workspace.records[id], workspace))
    asked = set(ids)
    every = [deal for deal in workspace.of("deal") if isinstance(deal, Deal)]
    deals = [deal for deal in every if deal.id in asked]
    restating = Restating(every)
    latest = {deal.id: restating.latest(deal.id, asked) for deal in deals}
    links = {link.id for deal in deals for fact in deal.facts() for link in fact.links}
    kinds = [workspace.records[id].KIND for id in links if id in workspace.records]
    return Tally(
        deals=len(deals),
        of=len(every),
        organisations=kinds.count("organisation"),
        people=kinds.count("person"),
        sources=len(_quoted(workspace, deals)),
        countries=len({country for deal in deals for country in values_of(deal.id)["country"]}),
        stating_amounts=len({latest[deal.id] for deal in deals if _states_amount(deal)}),
        sums=tuple(_sum(found, latest) for found in members(deals, workspace, restating).values()),
        announced=tuple(set_against(workspace, asked, restating)),
        restated=len(deals) - len(set(latest.values())),
        evidence=tuple(_evidence(map(states_of, asked & workspace.records.keys()))),
    )


def states(record: Record, workspace: Workspace) -> Mapping[State, int]:
    """How much of the evidence of a record has each state."""
    return Counter(evidence.state for fact in record.facts() for evidence in workspace.evidence(fact, record))


def _quoted(workspace: Workspace, deals: Iterable[Deal]) -> set[str | None]:
    cited = {
        workspace.source_of(cite, deal) for deal in deals for fact in deal.facts() for cite in fact.cites
    }
    return cited - {None}


def _states_amount(deal: Deal) -> bool:
    return any(figure.kind == "amount" and figure.value is not None for figure in deal.figure)


def _sum(found: Sequence[Member], latest: dict[str, str]) -> Sum:
    first = found[0].figure
    added = [member.figure for member in found if member.why is None]
    unnumbered = [member.figure for member in found if member.why == "no_number" and _is_firm(member.figure)]
    measures = [measure_of(figure) for figure in (*added, *unnumbered)] if added else []
    return Sum(
        kind=first.kind,
        unit=first.unit or first.id.replace("-", " "),
        of=first.of,
        currency=first.currency if first.currency_basis == "stated" else None,
        members=tuple(found),
        total=reduce(add, measures).interval if measures else None,
        listed=tuple(_listed(found)),
        stating=len({latest[member.id] for member in found if member.figure.value is not None}),
        points=_points(found),
    )


def _is_firm(figure: Figure) -> bool:
    return tuple(objections(figure)) == ("no_number",)


def _listed(found: Iterable[Member]) -> Iterator[Listed]:
    reasons: dict[Why, list[Figure]] = {}
    for member in found:
        if member.why:
            reasons.setdefault(member.why, []).append(member.figure)
    for why, figures in reasons.items():
        numbered = [interval_of(figure) for figure in figures if figure.value is not None]
        compare = len(numbered) > 1 and all(map(_compares, figures))
        yield Listed(why, len(figures), hull(numbered) if compare else None)


def _compares(figure: Figure) -> bool:
    if figure.kind == "amount":
        return figure.currency is not None
    return figure.kind != "rank" and bool(figure.of if figure.kind == "share" else figure.unit)


def _points(found: Iterable[Member]) -> Points | None:
    """The distance of the greatest from the least share of one whole; none if their order is not known."""
    measures = (
        measure_of(member.figure) for member in found if member.why == "share" and member.figure.value
    )
    shares = sorted((each for each in measures if isinstance(each, Share)), key=_from_the_least)
    if len(shares) < 2 or not shares[0].of or shares[0].unit != "%":
        return None
    points = shares[-1] - shares[0]
    return points if points.interval.low is not None and points.interval.low >= 0 else None


def _from_the_least(share: Share) -> tuple[float, float]:
    low, high = share.interval.low, share.interval.high
    return float("-inf") if low is None else float(low), float("inf") if high is None else float(high)


def _evidence(every: Iterable[Mapping[State, int]]) -> Iterator[Count]:
    found = Counter[State]()
    for each in every:
        found.update(each)
    yield from (Count(state, found[state]) for state in get_args(State) if found[state])
