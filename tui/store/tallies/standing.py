"""Which figures count, and which another figure stands for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...records import Deal, Disagreement, Figure, why_listed
from ..held import Workspace, once, split_address
from .lines import Line, line_of
from .restating import Restating
from .totals import Member, Why

_CLAIMS = ("another_claim", "open_claim")


def members(
    deals: Sequence[Deal], workspace: Workspace, restating: Restating
) -> Mapping[Line, Sequence[Member]]:
    """The figures of some deals by the total that they belong to, each with why it is not added, if so."""
    told = {deal.id: [_member(deal, figure, workspace) for figure in deal.figure] for deal in deals}
    standing = _Standing(told, restating)
    lines: dict[Line, list[Member]] = {}
    for member in (member for found in told.values() for member in found):
        lines.setdefault(line_of(member.figure), []).append(standing.settled(member))
    return {line: list(_joint_once(found)) for line, found in lines.items()}


def _member(deal: Deal, figure: Figure, workspace: Workspace) -> Member:
    why, believed = _claims(workspace).get((deal.id, figure.id), (None, None))
    why = why or why_listed(figure) or amiss(figure, deal, workspace)
    return Member(deal.id, figure, why, None if believed == deal.id else believed)


def amiss(figure: Figure, deal: Deal, workspace: Workspace) -> Why | None:
    """What is amiss with the words of a figure: one whose words do not stand exactly once is not added."""
    states = [workspace.find(cite, deal).state for cite in figure.cite]
    if "not_found" in states:
        return "not_found"
    return "ambiguous" if "ambiguous" in states else None


def is_believed(id: str, field: str, workspace: Workspace) -> bool:
    """Whether no other claim is believed instead of a value."""
    return _claims(workspace).get((id, field), (None, None))[0] != "another_claim"


@once
def _claims(workspace: Workspace) -> dict[tuple[str, str], tuple[Why, str | None]]:
    """The values that are claims which are not believed, and the record of the claim that is, if one is.

    They are added in no query: whether a number is believed does not hang on what is asked for, nor on
    whether the one that is believed can be added.
    """
    found: dict[tuple[str, str], tuple[Why, str | None]] = {}
    for record in workspace.records.values():
        disagreements: tuple[Disagreement, ...] = getattr(record, "disagreement", ())
        for each in disagreements:
            believed = split_address(each.believed, record, workspace)[0] if each.believed else None
            for claim in each.claims:
                if claim != each.believed:
                    why: Why = "another_claim" if each.believed else "open_claim"
                    found[split_address(claim, record, workspace)] = why, believed
    return found


class _Standing:
    """Which figures of some deals say what others say, in deals that restate those or hold them as parts."""

    def __init__(self, told: Mapping[str, Sequence[Member]], restating: Restating) -> None:
        self._told, self._restating = told, restating

    def settled(self, member: Member) -> Member:
        """The member as it is listed, if another one stands for it."""
        last = self._last(member)
        if last is member:
            return member
        why: Why = "restated" if last.id in self._restating.again(member.id) else "part"
        return replace(member, why=why, counted_in=last.id)

    def _last(self, member: Member) -> Member:
        """The member that stands for one and that none stands for."""
        found = self._standing(member)
        if not found:
            return member
        return self._last(next((each for each in reversed(found) if not self._standing(each)), found[-1]))

    def _standing(self, member: Member) -> list[Member]:
        """The figures of the same id; where there are none, what alone is left over of the same line."""
        if member.why in _CLAIMS:
            return []
        deals = [id for id in self._restating.counting(member.id) if id in self._told]
        same = [other for id in deals for other in self._told[id] if _name(other) == _name(member)]
        others = same or [other for id in deals for other in self._left_over(member, id)]
        return [other for other in others if _may_stand(other, member)]

    def _left_over(self, member: Member, id: str) -> Iterator[Member]:
        line, sides = line_of(member.figure), (self._told[member.id], self._told[id])
        mine, theirs = (
            [each for each in side if line_of(each.figure) == line and _name(each) not in map(_name, other)]
            for side, other in (sides, sides[::-1])
        )
        if len(mine) == len(theirs) == 1:
            yield theirs[0]


def _may_stand(other: Member, member: Member) -> bool:
    """Whether no number is given up for none, nor one that is added for one that is only listed."""
    if other.why in _CLAIMS or (other.figure.value is None and member.figure.value is not None):
        return False
    return other.why is None or member.why is not None


def _name(member: Member) -> tuple[str, str]:
    return member.figure.id, member.figure.kind


def _joint_once(found: Sequence[Member]) -> Iterator[Member]:
    """The members, each number that the same parties share only the first time that a deal tells it."""
    first: dict[object, Member] = {}
    for member in found:
        figure = member.figure
        if not figure.shared_by or figure.value is None or member.counted_in or member.why in _CLAIMS:
            yield member
            continue
        shared = figure.value, figure.qualifier, frozenset(figure.shared_by), member.why
        told = first.setdefault(shared, member)
        yield member if told.id == member.id else replace(member, why="joint", counted_in=told.id)
