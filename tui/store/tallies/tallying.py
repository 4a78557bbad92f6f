"""Totals that refuse to lie: what may be added is added, the rest is listed, and nothing counts twice."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from ...records import Deal, Record
from ..held import State, Workspace
from .adding import sum_of
from .evidencing import evidence_counts
from .kept import every_deal, restating_of
from .meeting import met
from .placing import in_place
from .recorded import Beyond, set_against
from .standing import members
from .totals import Count, Restated, Surroundings, Tally


def tally(
    workspace: Workspace,
    ids: Iterable[str],
    values_of: Callable[[str], Mapping[str, set[str]]] | None = None,
    states_of: Callable[[str], Mapping[State, int]] | None = None,
    beyond: Beyond | None = None,
) -> Tally:
    """The totals over the deals among some records.

    Args:
        workspace: the records.
        ids: the ids of some of them.
        values_of: the values of a record, where they are known already.
        states_of: what becomes of the evidence of a record, where that is known already.
        beyond: the deals that are not among the records of the workspace; none if all are.
    """
    states_of = states_of or (lambda id: states(workspace.records[id], workspace))
    asked = set(ids)
    deals = [deal for deal in every_deal(workspace) if deal.id in asked]
    restating = restating_of(workspace)
    latest = {deal.id: restating.latest(deal.id, asked) for deal in deals}
    return Tally(
        deals=len(deals),
        of=len(every_deal(workspace)),
        surroundings=Surroundings(lambda: met(workspace, asked, values_of).around),
        stating_amounts=len({latest[deal.id] for deal in deals if _states_amount(deal)}),
        sums=in_place(sum_of(found, latest) for found in members(deals, workspace, restating).values()),
        announced=tuple(set_against(workspace, asked, beyond)),
        restated=tuple(Restated(id, last) for id, last in latest.items() if last != id),
        evidence=_evidence(map(states_of, asked & workspace.records.keys())),
    )


def states(record: Record, workspace: Workspace) -> Mapping[State, int]:
    """How much of the evidence of a record has each state."""
    return Counter(evidence.state for fact in record.facts() for evidence in workspace.evidence(fact, record))


def _states_amount(deal: Deal) -> bool:
    return any(figure.kind == "amount" and figure.value is not None for figure in deal.figure)


def _evidence(every: Iterable[Mapping[State, int]]) -> tuple[Count, ...]:
    found = Counter[State]()
    for each in every:
        found.update(each)
    return evidence_counts(found.__getitem__)
