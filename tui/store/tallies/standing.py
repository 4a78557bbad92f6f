"""Which figures count, and which another figure stands for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from ...records import Deal, Disagreement, Figure, Interval, Money, measure_of, why_listed
from ..held import Workspace, split_address
from .restating import Restating
from .totals import Member, Why

Line: TypeAlias = tuple[object, ...]
"""What figures have in common that stand in one total."""


def line_of(figure: Figure) -> Line:
    """The total that a figure belongs to.

    An amount whose currency is not stated stays with its like: same believed currency, same words.
    """
    measure = replace(measure_of(figure), interval=Interval())
    measured_in = measure.currency if isinstance(measure, Money) else figure.unit and _base(figure)
    if measured_in:
        return (measure,)
    return (measure, figure.currency, (figure.unit or figure.id).casefold())


def members(
    deals: Sequence[Deal], workspace: Workspace, restating: Restating
) -> Mapping[Line, Sequence[Member]]:
    """The figures of some deals by the total that they belong to, each with why it is not added, if so."""
    claims = _claims(workspace)
    lines: dict[Line, list[Member]] = {}
    for deal in deals:
        for figure in deal.figure:
            member = Member(deal.id, figure, claims.get((deal.id, figure.id)) or why_listed(figure))
            lines.setdefault(line_of(figure), []).append(member)
    return {line: _counted_once(found, restating) for line, found in lines.items()}


def _base(figure: Figure) -> str | None:
    return figure.of if figure.kind in ("share", "rank") else figure.unit


def _claims(workspace: Workspace) -> dict[tuple[str, str], Why]:
    """The figures that are claims on something which are not believed, by record and figure."""
    found: dict[tuple[str, str], Why] = {}
    for record in workspace.records.values():
        disagreements: tuple[Disagreement, ...] = getattr(record, "disagreement", ())
        for each in disagreements:
            why: Why = "another_claim" if each.believed else "open_claim"
            for claim in each.claims:
                if claim != each.believed:
                    found[split_address(claim, record, workspace)] = why
    return found


def _counted_once(found: Sequence[Member], restating: Restating) -> Sequence[Member]:
    by_deal: dict[str, list[Member]] = {}
    for member in found:
        by_deal.setdefault(member.id, []).append(member)
    return [_settled(member, by_deal, restating) for member in found] if len(by_deal) > 1 else found


def _settled(member: Member, by_deal: Mapping[str, list[Member]], restating: Restating) -> Member:
    """The member as it is listed, if another one stands for it."""
    standing = list(_standing(member, by_deal, restating))
    last = next((each for each in reversed(standing) if not any(_standing(each, by_deal, restating))), None)
    if last is None:
        return member
    return replace(
        member, why="restated" if last.id in restating.again(member.id) else "part", counted_in=last.id
    )


def _standing(member: Member, by_deal: Mapping[str, list[Member]], restating: Restating) -> Iterator[Member]:
    """The members that stand for one: never one that is only listed for one that is added."""
    if member.why in ("another_claim", "open_claim"):
        return
    for id in restating.counting(member.id):
        for other in by_deal.get(id, ()):
            claimed = other.why in ("another_claim", "open_claim")
            numbered = other.figure.value is not None or member.figure.value is None
            if not claimed and numbered and (other.why is None or member.why is not None):
                yield other
