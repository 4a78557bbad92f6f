"""Deals drawn up for the tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...records import Deal, full_id
from ...store import Workspace
from ...wording import Captions
from ..proofs import Proof
from ..selection import Selection
from .valuing import Valued, valued


@dataclass(frozen=True)
class Drawn:
    """A deal, all that it says, and what that stands on."""

    deal: Deal
    workspace: Workspace
    caption: Captions
    """Gives the names of the parties."""
    values: Sequence[Valued]

    @property
    def proof(self) -> Proof | None:
        """The first words that it cites, else the first thing that it stands on."""
        proofs = [proof for value in self.values for proof in value.proofs]
        return next((proof for proof in proofs if proof.quote), proofs[0] if proofs else None)

    def names(self, reference: str | None) -> str:
        """The whole id of another deal that it names."""
        return full_id(reference, ("deal",), self.deal.mission) if reference else ""


def drawn(selection: Selection, deal: Deal) -> Drawn:
    """A deal with all that it says."""
    return Drawn(deal, selection.workspace, selection.caption, valued(selection, deal))
