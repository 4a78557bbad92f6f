"""`communique evidence`: which words of a source became which values, and which became none."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from ..records import Source
from ..store import (
    Coverage,
    Feed,
    Known,
    Workspace,
    coverage,
    external_sources,
    known_from,
    nearest,
    say_percent,
    unplaced,
)
from ..wording import counted, label
from .arguments import with_folder, with_json, with_no_cache
from .evidence_json import as_json, fed
from .printing import FINE, FOUND_WRONG, aligned, complain, tell, tell_json
from .workspaces import opened


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_evidence)
    command.add_argument("source", nargs="?", help="a source, for example: day-1.en; without it, all")
    with_folder(command)
    with_json(command)
    with_no_cache(command)


def tell_evidence(arguments: Namespace) -> int:
    """Prints what rests on a source, or on each; exits 1 if there is none with that id."""
    workspace, _ = opened(arguments)
    known = (*workspace.texts, *workspace.missing, *external_sources(workspace))
    sources = _asked(arguments.source, known)
    if arguments.source and not sources:
        short = {id.rpartition("/")[2] for id in known if id in workspace.records}
        complain(f'there is no source "{arguments.source}"{nearest(arguments.source, {*known, *short})}')
        return FOUND_WRONG
    if arguments.json:
        tell_json(as_json(workspace, sources))
    else:
        tell(*_lines(workspace, sources, alone=bool(arguments.source)))
    return FINE


def _asked(id: str | None, known: Sequence[str]) -> Sequence[str]:
    """The sources asked about: all of them, the one with an id, or the only one with it as a short id."""
    if id is None or id in known:
        return known if id is None else (id,)
    short = [source for source in known if source.endswith(f"/{id}")]
    return short if len(short) == 1 else ()


def _lines(workspace: Workspace, sources: Sequence[str], alone: bool) -> Iterator[str]:
    for source in sources:
        if found := coverage(workspace, source):
            yield from _text(workspace, source, found)
        elif source in workspace.missing:
            yield from _missing(workspace, source)
    others = external_sources(workspace)
    external = [source for source in sources if source in others]
    if alone:
        for source in external:
            yield from _elsewhere(workspace, source)
    elif external:
        yield "Known from elsewhere"
        yield from aligned(_external(workspace, source) for source in external)


def _text(workspace: Workspace, source: str, found: Coverage) -> Iterator[str]:
    sentences, those = found.sentences, fed(workspace, source)
    cited = f"{found.sentences_cited} of {counted(len(sentences), 'sentence')} cited"
    yield workspace.caption(source)
    yield f"source {source} · {cited} · {_percent(found)}"
    if source in workspace.changed:
        yield "! source changed: this is not the text that was quoted"
    for number, paragraph in enumerate(found.parts, 1):
        yield ""
        yield f"Paragraph {number} · {_percent(paragraph)}"
        for passage in paragraph.parts:
            yield from _passage(workspace.texts[source].text, passage, those[passage.start])
    if lost := unplaced(workspace, source):
        yield ""
        yield "Quoted, but not in it"
        yield from aligned(map(_row, lost))
    if beside := known_from(workspace, source):
        yield ""
        yield "Known from it, but not quoted"
        yield from aligned(map(_known, beside))
    yield ""


def _missing(workspace: Workspace, source: str) -> Iterator[str]:
    yield workspace.caption(source)
    yield f"source {source} · its text is missing"
    if lost := unplaced(workspace, source):
        yield "Quoted from it"
        yield from aligned(map(_row, lost))
    if beside := known_from(workspace, source):
        yield "Known from it, but not quoted"
        yield from aligned(map(_known, beside))
    yield ""


def _passage(text: str, passage: Coverage, feeds: Sequence[Feed]) -> Iterator[str]:
    yield f"  {text[passage.start : passage.end]}"
    yield from aligned(map(_row, feeds))
    if not feeds:
        yield "    nothing rests on this"
    elif passage.gaps:
        yield "    not cited: " + ", ".join(f"“{text[start:end]}”" for start, end in passage.gaps)


def _row(feed: Feed) -> tuple[str, ...]:
    settled = f", 1 of {len(feed.places)} places" if feed.places else ""
    state = () if feed.state == "verbatim" else (label(feed.state) + settled,)
    return (f"    {feed.address}", feed.label, f"“{' '.join(feed.quote.split())}”", *state)


def _known(value: Known) -> tuple[str, ...]:
    return (f"    {value.address}", value.label, value.said)


def _external(workspace: Workspace, source: str) -> tuple[str, ...]:
    record = workspace.get(source)
    address = (record.url if isinstance(record, Source) else None) or source
    values = counted(len(known_from(workspace, source)), "value")
    return (f"  {source}", values, address) if address != source else (f"  {source}", values)


def _elsewhere(workspace: Workspace, source: str) -> Iterator[str]:
    yield workspace.caption(source)
    yield "  ".join(part.strip() for part in _external(workspace, source))
    yield from aligned(map(_known, known_from(workspace, source)))


def _percent(found: Coverage) -> str:
    return say_percent(found.cited, found.characters, 1)
