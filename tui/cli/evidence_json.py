"""What `communique evidence --json` prints.

Positions count from 0, in characters of the text as read and in bytes of the file; ends are exclusive.
"""

from collections.abc import Sequence
from dataclasses import asdict

from ..records import Source
from ..store import Coverage, Feed, Workspace, coverage, external_sources, feeds, resting, unplaced


def as_json(workspace: Workspace, sources: Sequence[str]) -> dict[str, object]:
    """The sources with a text, passage by passage, and those without, with the values that rest on each."""
    found = [(source, coverage(workspace, source)) for source in sources]
    return {
        "sources": [_text(workspace, source, covered) for source, covered in found if covered],
        "external": [_external(workspace, source) for source, covered in found if covered is None],
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
        "sentences_cited": sum(each.cited > 0 for each in sentences),
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
    }


def _passage(
    workspace: Workspace, source: str, passage: Coverage, feeds: Sequence[Feed]
) -> dict[str, object]:
    return {
        **_words(workspace, source, passage.start, passage.end),
        **_measured(passage),
        "feeds": [{**_value(feed), **_place(workspace, source, feed.start, feed.end)} for feed in feeds],
        "not_cited": [_words(workspace, source, start, end) for start, end in passage.gaps],
    }


def _measured(covered: Coverage) -> dict[str, object]:
    return {"cited": covered.cited, "characters": covered.characters, "share": covered.share}


def _words(workspace: Workspace, source: str, start: int, end: int) -> dict[str, object]:
    return {"text": workspace.texts[source].text[start:end], **_place(workspace, source, start, end)}


def _place(workspace: Workspace, source: str, start: int, end: int) -> dict[str, object]:
    first, last = workspace.texts[source].byte_span(start, end)
    return {"start": start, "end": end, "first_byte": first, "end_byte": last}


def _value(feed: Feed) -> dict[str, object]:
    return {name: value for name, value in asdict(feed).items() if name not in ("start", "end")}


def _external(workspace: Workspace, source: str) -> dict[str, object]:
    record = workspace.records.get(source)
    return {
        "id": source,
        "title": workspace.caption(source),
        "address": record.url if isinstance(record, Source) else source,
        "values": external_sources(workspace)[source],
    }
