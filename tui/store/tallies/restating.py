"""Which deals say again what others say, or say it of a whole that others are part of."""

from collections.abc import Collection, Iterable, Mapping

from ...records import Deal, full_id


class Restating:
    """How deals stand to each other: what `follows` and `part_of` say, and all that comes of it.

    Among deals that follow each other in a circle, the last stands for the others.
    """

    def __init__(self, deals: Iterable[Deal]) -> None:
        """Takes all deals, in order."""
        every = list(deals)
        self._order = {deal.id: place for place, deal in enumerate(every)}
        earlier = {deal.id: _named(deal, deal.follows) for deal in every if deal.follows}
        wholes = {deal.id: _named(deal, deal.part_of) for deal in every if deal.part_of}
        self._again: dict[str, set[str]] = {}
        for later, before in earlier.items():
            for id in before:
                self._again.setdefault(id, set()).add(later)
        self._around = {id: set(later) for id, later in self._again.items()}
        for id in earlier.keys() | wholes.keys():
            for whole in (wholes.get(same, set()) for same in {id, *_reached(id, earlier)}):
                self._around.setdefault(id, set()).update(whole)

    def again(self, id: str) -> list[str]:
        """The deals that stand for a deal because they restate it, or what restates it; in order."""
        return self._standing(id, self._again)

    def counting(self, id: str) -> list[str]:
        """The deals that stand for a deal because they restate it or are what it is part of; in order."""
        return self._standing(id, self._around)

    def latest(self, id: str, among: Collection[str]) -> str:
        """The last of some deals that restates a deal; the deal itself if none does."""
        later = [other for other in self.again(id) if other in among]
        return next((each for each in reversed(later) if not {*self.again(each)} & {*later}), id)

    def _standing(self, id: str, steps: Mapping[str, set[str]]) -> list[str]:
        if id not in steps:
            return []
        found = (other for other in _reached(id, steps) if other in self._order and other != id)
        later = [
            each for each in found if self._order[each] > self._order[id] or id not in _reached(each, steps)
        ]
        return sorted(later, key=self._order.__getitem__)


def _named(deal: Deal, reference: str | None) -> set[str]:
    return {full_id(reference, ("deal",), deal.mission)} if reference else set()


def _reached(start: str, steps: Mapping[str, Collection[str]]) -> set[str]:
    """Everything that steps lead to from a start, which itself is there only if they lead back."""
    found, left = set[str](), [start]
    while left:
        ahead = set(steps.get(left.pop(), ())) - found
        found |= ahead
        left += ahead
    return found
