"""What says that something is or happened; what settles its day may tell of something else."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..records import Deal, Fact, Record
from .proofs import Proof
from .selection import Selection

_SAYS_SO = frozenset(("verbatim", "ambiguous", "external"))


def undated(record: Record, selection: Selection) -> Iterator[Fact]:
    """All that a record says, its stages without what says when they were."""
    stages = iter(record.stage if isinstance(record, Deal) else ())
    for fact in selection.facts(record):
        stage = next(stages) if fact.section == "stages" else None
        yield replace(fact, cites=stage.cite, see=stage.see) if stage else fact


def stated_by(record: Record, facts: Iterable[Fact], selection: Selection) -> Iterator[Proof]:
    """What says some values of a record, without words that do not stand where they were quoted from."""
    for fact in facts:
        yield from (each for each in selection.evidence(record, fact) if each.state in _SAYS_SO)
