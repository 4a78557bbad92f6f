"""What is quoted in a dossier: the sources that its values stand on, and which of their words."""

from collections.abc import Iterator

from ...records import Fact, Record, Source
from ...speech import said
from ...store import Coverage, coverage, say_percent
from ...wording import label, say_span
from ..proofs import Proof
from ..selection import Selection
from .anchors import anchor_of, web_address
from .contents import Origin, Paragraph, Words
from .parting import paragraphs_of

_AS_IT_STANDS = ("verbatim", "external")


class Quoted:
    """Remembers what the values of a dossier stand on, as they are told."""

    def __init__(self, selection: Selection) -> None:
        """Takes what is selected."""
        self._selection = selection
        self._spans: dict[str, set[tuple[int, int]]] = {}
        self._numbers: dict[str, int] = {}

    def words_of(self, record: Record, fact: Fact) -> tuple[Words, ...]:
        """What a value stands on; it is remembered."""
        return tuple(self._words(proof, record) for proof in self._selection.evidence(record, fact))

    def passage_of(self, record: Record) -> tuple[Paragraph, ...]:
        """The words that a record keeps itself, with what its values stand on; told after its values."""
        text = None if isinstance(record, Source) else self._selection.workspace.text_of(record)
        spans = self._spans.get(record.id, set())
        return tuple(paragraphs_of(record.id, text, spans, every=True)) if text else ()

    def origins(self) -> Iterator[Origin]:
        """The sources that were told of, in the order of their first words."""
        for id, number in self._numbers.items():
            source = self._selection.workspace.get(id)
            if isinstance(source, Source):
                yield self._origin(source, number)
            else:
                yield Origin(number, anchor_of(id), id, "", web_address(id))

    def _words(self, proof: Proof, record: Record) -> Words:
        source = proof.source or proof.address
        own = source == record.id
        if proof.start is not None and proof.end is not None:
            self._spans.setdefault(source, set()).add((proof.start, proof.end))
        return Words(
            " ".join(proof.quote.split()),
            "" if own else proof.title or source,
            self._number(source) if source and not own else 0,
            "" if own else anchor_of(source),
            "" if proof.start is None else anchor_of(f"{source}#@{proof.start}"),
            0 if own else proof.paragraph or 0,
            "" if proof.state in _AS_IT_STANDS else label(proof.state),
            proof.language,
        )

    def _number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def _origin(self, source: Source, number: int) -> Origin:
        workspace = self._selection.workspace
        text, spans = workspace.text(source.id), self._spans.get(source.id, set())
        found = coverage(workspace, source.id) if text else None
        shown = tuple(paragraphs_of(source.id, text, spans)) if text else ()
        return Origin(
            number,
            anchor_of(source.id),
            source.title,
            _published(source),
            web_address(source.url or ""),
            _covered(found) if found else "",
            source.language,
            tuple(self._remarks(source)),
            shown,
            _left_out(len(shown), len(text.paragraphs)) if text and spans else "",
        )

    def _remarks(self, source: Source) -> Iterator[str]:
        workspace = self._selection.workspace
        if source.id in workspace.changed:
            yield said("Its text is no longer the one that was quoted.")
        if source.id in workspace.missing:
            yield said("Its text is missing.")
        if source.file is None:
            yield said("Its text is not kept here; only its address is known.")
        yield from (note.text for note in source.note)
        if source.licence:
            yield said("Licence: {licence}", licence=source.licence)


def _published(source: Source) -> str:
    span = source.date.span if source.date else None
    dated = say_span(span) if span else None
    return " · ".join(filter(None, (label(source.kind), source.publisher, dated, source.language)))


def _covered(found: Coverage) -> str:
    return said(
        "{cited} of {sentences} sentences are quoted in the records, {share} of the characters",
        cited=found.sentences_cited,
        sentences=len(found.sentences),
        share=say_percent(found.cited, found.characters),
    )


def _left_out(shown: int, paragraphs: int) -> str:
    if shown == paragraphs:
        return ""
    return said(
        "{shown} of its {paragraphs} paragraphs are shown, those that this dossier quotes.",
        shown=shown,
        paragraphs=paragraphs,
    )
