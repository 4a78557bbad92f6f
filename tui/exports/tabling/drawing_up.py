"""Deals drawn up for the tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ...records import Deal, Figure, full_id
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

    @cached_property
    def proven(self) -> Valued | None:
        """The first value that cites words, else the first that stands on anything."""
        values = [value for value in self.values if value.proofs]
        quoting = (value for value in values if any(proof.quote for proof in value.proofs))
        return next(quoting, values[0] if values else None)

    @property
    def proof(self) -> Proof | None:
        """The first words that this value cites, else the first thing that it stands on."""
        proofs = self.proven.proofs if self.proven else ()
        return next((proof for proof in proofs if proof.quote), proofs[0] if proofs else None)

    def value_of(self, figure: Figure) -> Valued | None:
        """One of its figures with what that stands on."""
        return next((each for each in self.values if each.figure and each.fact.field == figure.id), None)

    def names(self, reference: str | None) -> str:
        """The whole id of another deal that it names."""
        return full_id(reference, ("deal",), self.deal.mission) if reference else ""


def drawn(selection: Selection, deal: Deal) -> Drawn:
    """A deal with all that it says."""
    return Drawn(deal, selection.workspace, selection.caption, valued(selection, deal))
