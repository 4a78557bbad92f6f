"""What a value stands on, with all that a reader needs to find it again."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Fact, Record, Source
from ..store import Evidence, Workspace


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that a value stands on: words of a source, or another source as a whole."""

    state: str
    """The state of the evidence, such as `verbatim`."""
    quote: str = ""
    """The words exactly as quoted; empty where the source is only known by address."""
    source: str = ""
    """The id of the source, or of the deal itself whose passage has the words; empty if there is none."""
    title: str = ""
    publisher: str = ""
    date: str = ""
    """When the source was published (EDTF)."""
    address: str = ""
    """Where the source is published, http or https; empty if that is not known."""
    language: str = ""
    paragraph: int | None = None
    """The paragraph of the kept text in which the words begin, from 1."""
    start: int | None = None
    """Where they begin in the text as read; none where they stand in none that is kept."""
    end: int | None = None


def proofs_of(fact: Fact, record: Record, workspace: Workspace) -> Iterator[Proof]:
    """What a value of a record stands on: each citation, then each other source; none at all is nothing."""
    for place, evidence in enumerate(workspace.evidence(fact, record)):
        if evidence.source is None and not fact.cites:
            continue
        yield _proof(evidence, fact.cites[place].quote if place < len(fact.cites) else "", record, workspace)


def _proof(evidence: Evidence, quote: str, record: Record, workspace: Workspace) -> Proof:
    id = evidence.source or ""
    source = record if id == record.id else workspace.get(id) if id else None
    stands = evidence.end > evidence.start
    text = workspace.text_of(source) if source and stands else None
    told = _told(source) if isinstance(source, Source) else {}
    if source is None and id.startswith(("http://", "https://")):
        id, told = "", {"address": id}
    return Proof(
        evidence.state,
        quote,
        id,
        **told,
        paragraph=text.paragraph_of(evidence.start) + 1 if text else None,
        start=evidence.start if text else None,
        end=evidence.end if text else None,
    )


def _told(source: Source) -> dict[str, str]:
    return {
        "title": source.title,
        "publisher": source.publisher or "",
        "date": (source.date and source.date.edtf) or "",
        "address": source.url or "",
        "language": source.language,
    }
