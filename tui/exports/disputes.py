"""Where sources differ: of each value that is a claim, what it is a claim on, and whether it is believed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from ..store import Claim, Conflict


class Disputed(NamedTuple):
    """One claim of a disagreement."""

    number: int
    """The number of the disagreement among all of the workspace, from 1."""
    place: int
    """The place of the claim in it, from 1."""
    conflict: Conflict
    claim: Claim

    @property
    def believed(self) -> Literal["yes", "no", "open"]:
        """Whether it is believed; open where none of the claims is."""
        if self.claim.believed:
            return "yes"
        return "no" if self.conflict.believed else "open"


class Disputes:
    """Disagreements, by their numbers and by the values that are their claims."""

    def __init__(self, conflicts: Iterable[Conflict]) -> None:
        """Takes the disagreements."""
        self._rows = [tuple(_disputed(number, each)) for number, each in enumerate(conflicts, 1)]
        self._at: dict[tuple[str, str], list[Disputed]] = {}
        for each in (each for row in self._rows for each in row):
            self._at.setdefault(each.claim.address, []).append(each)

    def of(self, number: int) -> Sequence[Disputed]:
        """The claims of a disagreement."""
        return self._rows[number - 1]

    def at(self, id: str, field: str) -> Sequence[Disputed]:
        """A value as a claim, once for each disagreement that it is a claim of."""
        return self._at.get((id, field), ())

    def is_disbelieved(self, id: str, field: str) -> bool:
        """Whether sources say otherwise than a value, and that is believed instead."""
        return any(each.believed == "no" for each in self.at(id, field))


def _disputed(number: int, conflict: Conflict) -> Iterator[Disputed]:
    for place, claim in enumerate(conflict.claims, 1):
        yield Disputed(number, place, conflict, claim)
