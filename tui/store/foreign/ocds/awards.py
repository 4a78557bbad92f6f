"""Where in a release its deals stand: each award with its contracts, and contracts without an award."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..told import Told


@dataclass(frozen=True, slots=True)
class Dealt:
    """Where in a release the award and the contracts of one deal stand."""

    award: str
    """The path of the award; empty where a contract has none."""
    contracts: Sequence[str]
    only: bool
    """Whether it is the only deal of its process."""

    @property
    def paths(self) -> list[str]:
        """All of them."""
        return [path for path in (self.award, *self.contracts) if path]


def dealt_in(told: Told) -> list[Dealt]:
    """The deals of a release, in its order."""
    awards, contracts = told.items("awards"), told.items("contracts")
    of = {path: told.text(f"{path}/awardID") for path in contracts}
    ids = {told.text(f"{path}/id") for path in awards}
    alone = [path for path in contracts if of[path] not in ids or not of[path]]
    won = [path for path in awards if told.items(f"{path}/suppliers")]
    only = len(won) + len(alone) == 1
    found: list[Dealt] = []
    for award in awards:
        id = told.text(f"{award}/id")
        found.append(Dealt(award, [path for path in contracts if id and of[path] == id], only))
    return found + [Dealt("", [path], only) for path in alone]
