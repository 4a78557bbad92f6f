"""W3C Web Annotations: each citation as a note on the words that it quotes."""

import json
from collections.abc import Iterator, Sequence
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from ..records import DISAGREEMENTS, Fact, Record, Source
from ..speech import chosen, marked, said
from ..store import Evidence
from ..text import clean
from ..views import DeepLink, said_link
from ..wording import label, say_fact
from .keywords import keywords_of
from .notes import Notes
from .selection import Selection
from .targets import Target

COLUMNS: Sequence[str] = ("id", "type", "motivation", "body", "target")
LOSES: Sequence[str] = (
    marked("Values without a source have no annotation, and records are told only by their values."),
    marked(
        "Positions count characters of the kept text once its character references, such as &#39;, are read,"
        " as W3C has it; in a page, the words find the place."
    ),
)
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""So many characters before and after the words tell them from the same words elsewhere."""

_Plain: TypeAlias = dict[str, object]


def write(selection: Selection, into: Target) -> Notes:
    """Writes an annotation for each citation of the records that answer, and each source of theirs."""
    notes = Notes(LOSES)
    into.main.write(_head(selection))
    for annotation in _every(selection):
        into.main.write(b",\n" if notes.counts else b"\n")
        into.main.write(json.dumps(annotation, ensure_ascii=False).encode("utf-8", "replace"))
        notes.count("annotations")
    into.main.write(b'\n]}, "total": %d}\n' % notes.counts.get("annotations", 0))
    return notes


def _every(selection: Selection) -> Iterator[_Plain]:
    for record in selection.records():
        for fact in selection.facts(record):
            if fact.basis is not None and fact.section != DISAGREEMENTS:
                yield from _annotations(record, fact, selection)


def _head(selection: Selection) -> bytes:
    name = said("Citations: {query}", query=selection.asked) if selection.asked else said("Citations")
    link = said_link(DeepLink("", selection.asked))
    head = {
        "@context": CONTEXT,
        "id": link,
        "type": "AnnotationCollection",
        "label": clean(name),
        "dcterms:description": [said(message) for message in LOSES],
        "first": {"id": f"{link}#first", "type": "AnnotationPage", "startIndex": 0, "items": []},
    }
    return json.dumps(head, ensure_ascii=False).removesuffix("]}}").encode("utf-8", "replace")


def _annotations(record: Record, fact: Fact, selection: Selection) -> Iterator[_Plain]:
    for number, found in enumerate(selection.workspace.evidence(fact, record)):
        target = _target(record, fact, number, found, selection)
        if target:
            address = f"{said_link(DeepLink('', '', id=record.id, value=fact.field))}?{number}"
            yield {
                "id": uuid5(NAMESPACE_URL, address).urn,
                "type": "Annotation",
                "motivation": "describing" if number < len(fact.cites) else "linking",
                "body": list(_bodies(record, fact, found, selection)),
                "target": target,
            }


def _bodies(record: Record, fact: Fact, found: Evidence, selection: Selection) -> Iterator[_Plain]:
    value = say_fact(fact, selection.workspace.caption)
    told = said("{what}: {value}", what=label(fact.label), value=value)
    yield {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": chosen().language,
        "value": clean(told),
    }
    link = said_link(DeepLink("", "", id=record.id, value=fact.field))
    yield {"type": "SpecificResource", "purpose": "identifying", "source": link}
    for keyword in (*keywords_of(fact), f"evidence={found.state}"):
        yield {"type": "TextualBody", "purpose": "tagging", "value": clean(keyword)}


def _target(record: Record, fact: Fact, number: int, found: Evidence, selection: Selection) -> _Plain:
    """What is annotated: the words in their source, or the source as a whole; nothing where there is none."""
    if found.source is None:
        return {}
    source: _Plain = {"source": _address(found.source, record, selection)}
    if number >= len(fact.cites):
        return source
    return {
        "type": "SpecificResource",
        **source,
        "selector": list(_selectors(record, fact, number, found, selection)),
    }


def _selectors(
    record: Record, fact: Fact, number: int, found: Evidence, selection: Selection
) -> Iterator[_Plain]:
    """The words with what stands around them, and their place where it is settled."""
    cite = fact.cites[number]
    owner = record if found.source == record.id else selection.workspace.get(found.source or "")
    text = selection.workspace.text_of(owner) if owner else None
    if text is None or found.end <= found.start or found.places:
        yield _quote(cite.quote, cite.before or "", cite.after or "")
        return
    whole = text.text
    before, after = whole[max(0, found.start - _AROUND) : found.start], whole[found.end : found.end + _AROUND]
    yield _quote(whole[found.start : found.end], before, after)
    yield {"type": "TextPositionSelector", "start": found.start, "end": found.end}


def _quote(exact: str, prefix: str, suffix: str) -> _Plain:
    around = {name: words for name, words in (("prefix", prefix), ("suffix", suffix)) if words}
    return {"type": "TextQuoteSelector", "exact": exact, **around}


def _address(source: str, record: Record, selection: Selection) -> str:
    """Where a source is published; its link where that is not known."""
    owner = record if source == record.id else selection.workspace.get(source)
    if isinstance(owner, Source) and owner.url:
        return owner.url
    return said_link(DeepLink("", "", id=source)) if owner else source
