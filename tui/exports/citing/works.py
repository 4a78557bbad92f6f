"""What is cited: some words, the source that has them, and when it was looked at."""

from dataclasses import dataclass
from datetime import date

from ...records import Fact, Record, Source, When
from ...store import Workspace
from ..proofs import Proof, proofs_of


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a source, or a source as a whole."""

    place: str
    """What they are cited for: `record#field`, or the record alone."""
    quote: str
    """The words as quoted, in one line; empty where no words are known."""
    source: str
    """The id of the source; the address itself where that is all that is known."""
    title: str
    kind: str
    """The kind of the source, as a word of the list of kinds."""
    publisher: str
    published: When | None
    address: str
    language: str
    paragraph: int | None
    """The paragraph of the text as kept, from 1."""
    accessed: date


def cited(record: Record, fact: Fact | None, at: int, workspace: Workspace, today: date) -> Cited | None:
    """What one piece of the evidence of a value is cited as; none where a value has no source.

    Args:
        record: the record that is looked at; a source can be cited without a value.
        fact: the value of it; without one, the first that quotes words.
        at: which of its evidence.
        workspace: where the record is held.
        today: the day on which one looks, for sources that do not say when they were retrieved.
    """
    if isinstance(record, Source) and (fact is None or fact.basis is None):
        return _of(record, fact, Proof("external", source=record.id), workspace, today)
    if fact is None:
        fact = next((each for each in workspace.facts(record) if each.cites), None)
    proofs = tuple(proofs_of(fact, record, workspace)) if fact else ()
    if not proofs or not (proofs[0].source or proofs[0].address):
        return None
    return _of(record, fact, proofs[min(at, len(proofs) - 1)], workspace, today)


def _of(record: Record, fact: Fact | None, proof: Proof, workspace: Workspace, today: date) -> Cited:
    source = workspace.get(proof.source) if proof.source else None
    kept = source if isinstance(source, Source) else None
    retrieved = kept.retrieved.span if kept and kept.retrieved else None
    return Cited(
        f"{record.id}#{fact.field}" if fact else record.id,
        " ".join(proof.quote.split()),
        proof.source or proof.address,
        source.caption if source else proof.address,
        kept.kind if kept else "other",
        kept.publisher or "" if kept else "",
        kept.date if kept else None,
        kept.url or "" if kept else proof.address,
        kept.language if kept else "",
        proof.paragraph,
        (retrieved and retrieved.first) or today,
    )
