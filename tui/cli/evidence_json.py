"""What `communique evidence` prints for programs.

Positions count from 0, in characters of the text as read and in bytes of the file; ends are exclusive.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from ..records import Source
from ..store import (
    Coverage,
    Feed,
    Workspace,
    coverage,
    external_sources,
    feeds,
    known_from,
    resting,
    unplaced,
)

KEYS = ("source", "paragraph", "passage", "start", "end", "value", "label", "quote", "state")
"""What is said of each value that rests on a source, and of each passage on which none rests."""


def as_facts(workspace: Workspace, sources: Sequence[str]) -> Iterator[dict[str, object]]:
    """Every passage with every value that rests on it, then what is only known from the sources."""
    for source in sources:
        covered = coverage(workspace, source)
        those = fed(workspace, source) if covered else {}
        for number, paragraph in enumerate(covered.parts if covered else (), 1):
            for passage in paragraph.parts:
                text = workspace.texts[source].text[passage.start : passage.end]
                place = {"start": passage.start, "end": passage.end}
                told = {"source": source, "paragraph": number, "passage": text, **place}
                yield from ({**told, **_fed(feed)} for feed in those[passage.start])
                if not those[passage.start]:
                    yield dict.fromkeys(KEYS) | told
        for feed in unplaced(workspace, source):
            yield dict.fromkeys(KEYS) | {"source": source, **_fed(feed)}
        for known in known_from(workspace, source):
            about = {"value": known.address, "label": known.label, "quote": None, "state": "external"}
            yield dict.fromkeys(KEYS) | {"source": source, **about}


def _fed(feed: Feed) -> dict[str, object]:
    quote = " ".join(feed.quote.split())
    return {"value": feed.address, "label": feed.label, "quote": quote, "state": feed.state}


def as_json(workspace: Workspace, sources: Sequence[str]) -> dict[str, object]:
    """The sources with a text, passage by passage, those without theirs, and those that are elsewhere."""
    others = external_sources(workspace)
    found = [(source, coverage(workspace, source)) for source in sources]
    return {
        "sources": [_text(workspace, source, covered) for source, covered in found if covered],
        "missing": [_missing(workspace, source) for source in sources if source in workspace.missing],
        "external": [_external(workspace, source) for source in sources if source in others],
    }


def fed(workspace: Workspace, source: str) -> dict[int, tuple[Feed, ...]]:
    """The values that rest on each passage of a source, by where the passage begins."""
    spans = workspace.texts[source].sentences
    found = resting(feeds(workspace, source), spans)
    return {start: those for (start, _), those in zip(spans, found, strict=True)}


def _text(workspace: Workspace, source: str, covered: Coverage) -> dict[str, object]:
    sentences, those = covered.sentences, fed(workspace, source)
    return {
        "id": source,
        "title": workspace.caption(source),
        "changed": source in workspace.changed,
        **_measured(covered),
        "sentences": len(sentences),
        "sentences_cited": covered.sentences_cited,
        "paragraphs": [
            {
                **_place(workspace, source, paragraph.start, paragraph.end),
                **_measured(paragraph),
                "passages": [
                    _passage(workspace, source, passage, those[passage.start]) for passage in paragraph.parts
                ],
            }
            for paragraph in covered.parts
        ],
        "not_found": [_value(feed) for feed in unplaced(workspace, source)],
        "known": known_from(workspace, source),
    }


def _passage(
    workspace: Workspace, source: str, passage: Coverage, feeds: Sequence[Feed]
) -> dict[str, object]:
    return {
        **_words(workspace, source, passage.start, passage.end),
        **_measured(passage),
        "feeds": [_placed(workspace, source, feed) for feed in feeds],
        "not_cited": [_words(workspace, source, start, end) for start, end in passage.gaps],
    }


def _measured(covered: Coverage) -> dict[str, object]:
    return {"cited": covered.cited, "characters": covered.characters, "share": covered.share}


def _words(workspace: Workspace, source: str, start: int, end: int) -> dict[str, object]:
    return {"text": workspace.texts[source].text[start:end], **_place(workspace, source, start, end)}


def _place(workspace: Workspace, source: str, start: int, end: int) -> dict[str, object]:
    first, last = workspace.texts[source].byte_span(start, end)
    return {"start": start, "end": end, "first_byte": first, "end_byte": last}


def _placed(workspace: Workspace, source: str, feed: Feed) -> dict[str, object]:
    places = [_place(workspace, source, *place) for place in feed.places]
    return {**_value(feed), **_place(workspace, source, feed.start, feed.end), "places": places}


def _value(feed: Feed) -> dict[str, object]:
    return {name: value for name, value in asdict(feed).items() if name not in ("start", "end", "places")}


def _missing(workspace: Workspace, source: str) -> dict[str, object]:
    record = workspace.get(source)
    return {
        "id": source,
        "title": workspace.caption(source),
        "file": record.file if isinstance(record, Source) else None,
        "values": [_value(feed) for feed in unplaced(workspace, source)],
        "known": known_from(workspace, source),
    }


def _external(workspace: Workspace, source: str) -> dict[str, object]:
    record = workspace.get(source)
    return {
        "id": source,
        "title": workspace.caption(source),
        "address": record.url if isinstance(record, Source) else source,
        "values": known_from(workspace, source),
    }
