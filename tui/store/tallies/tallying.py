"""Totals that refuse to lie: what may be added is added, the rest is listed, and nothing counts twice."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import get_args

from ...records import Deal, Record
from ..held import State, Workspace
from ..queries import values
from .adding import sum_of
from .kept import every_deal, restating_of, ties
from .recorded import set_against
from .standing import members
from .totals import Count, Restated, Tally


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
    deals = [deal for deal in every_deal(workspace) if deal.id in asked]
    restating = restating_of(workspace)
    latest = {deal.id: restating.latest(deal.id, asked) for deal in deals}
    kinds = _kinds(deals, workspace)
    return Tally(
        deals=len(deals),
        of=len(every_deal(workspace)),
        organisations=kinds["organisation"],
        people=kinds["person"],
        sources=len({source for deal in deals for source in ties(workspace)[deal.id].sources}),
        countries=len({country for deal in deals for country in values_of(deal.id)["country"]}),
        stating_amounts=len({latest[deal.id] for deal in deals if _states_amount(deal)}),
        sums=tuple(sum_of(found, latest) for found in members(deals, workspace, restating).values()),
        announced=tuple(set_against(workspace, asked)),
        restated=tuple(Restated(id, last) for id, last in latest.items() if last != id),
        evidence=tuple(_evidence(map(states_of, asked & workspace.records.keys()))),
    )


def states(record: Record, workspace: Workspace) -> Mapping[State, int]:
    """How much of the evidence of a record has each state."""
    return Counter(evidence.state for fact in record.facts() for evidence in workspace.evidence(fact, record))


def _kinds(deals: Sequence[Deal], workspace: Workspace) -> Counter[str]:
    """How many records of each kind some deals lead to."""
    linked = {id for deal in deals for id in ties(workspace)[deal.id].records}
    return Counter(workspace.records[id].KIND for id in linked if id in workspace.records)


def _states_amount(deal: Deal) -> bool:
    return any(figure.kind == "amount" and figure.value is not None for figure in deal.figure)


def _evidence(every: Iterable[Mapping[State, int]]) -> Iterator[Count]:
    found = Counter[State]()
    for each in every:
        found.update(each)
    yield from (Count(state, found[state]) for state in get_args(State) if found[state])
