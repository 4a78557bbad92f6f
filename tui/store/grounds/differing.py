"""What differs: the claims on one thing, side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ...speech import said
from ..held import Workspace
from .claims import Claim, first_day


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing on which sources differ."""

    about: str
    id: str
    """The record that it belongs to."""
    claims: tuple[Claim, ...]
    """Two or more, in order of date; undated ones last. At most one is believed."""
    why: str | None = None
    """Why that one is believed, or why none is."""
    declared: bool = True
    """Whether a record declares it; otherwise it was found between a deal and a later release."""

    @property
    def believed(self) -> Claim | None:
        """The claim that is believed; none if that is open."""
        return next((claim for claim in self.claims if claim.believed), None)

    @property
    def addresses(self) -> frozenset[tuple[str, str]]:
        """The record and the field of each claim."""
        return frozenset(claim.address for claim in self.claims)


def made(claims: Iterable[Claim], workspace: Workspace) -> list[Claim]:
    """Those claims that may have been made by the day that is looked from."""
    spans = ((claim, claim.when.span if claim.when else None) for claim in claims)
    return [claim for claim, span in spans if span is None or span.begun_by(workspace.as_of)]


def row_of(
    about: str, id: str, claims: Iterable[Claim], believed: tuple[str, str] | None, why: str | None
) -> Iterator[Conflict]:
    """The row of some claims, each once; none if they are fewer than two."""
    once = {claim.address: replace(claim, believed=claim.address == believed) for claim in claims}
    ordered = sorted(once.values(), key=lambda claim: first_day(claim.when))
    if len(ordered) > 1:
        yield Conflict(about, id, tuple(ordered), why)


def say_claims(row: Conflict) -> str:
    """All claims in a sentence, the believed one first: `believed: 35 (20 January 2014); about 40 (…)`."""
    return "; ".join(map(_say, sorted(row.claims, key=lambda claim: not claim.believed)))


def _say(claim: Claim) -> str:
    value = f"{claim.said} ({claim.date})" if claim.when else claim.said
    return said("believed: {value}", value=value) if claim.believed else value
