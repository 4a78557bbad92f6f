"""`communique evidence`: which words of a source became which values, and which became none."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from ..records import Source
from ..speech import counted, said
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
from ..wording import label
from .arguments import with_folder, with_no_cache
from .evidence_json import KEYS, as_facts, as_json, fed
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG, complain
from .tabling import Answer, Row, Sheet
from .workspaces import opened


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_evidence)
    command.add_argument(
        "source",
        nargs="?",
        metavar="SOURCE",
        help=said("a source, for example: day-1.en; without it, all"),
    )
    with_forms(command)
    with_folder(command)
    with_no_cache(command)


def tell_evidence(arguments: Namespace) -> int:
    """Prints what rests on a source, or on each; exits 1 if there is none with that id."""
    workspace, _ = opened(arguments)
    known = (*workspace.texts, *workspace.missing, *external_sources(workspace))
    sources = _asked(arguments.source, known)
    if arguments.source and not sources:
        short = {id.rpartition("/")[2] for id in known if id in workspace.records}
        near = nearest(arguments.source, {*known, *short})
        complain(said('there is no source "{id}"{near}', id=arguments.source, near=near))
        return FOUND_WRONG
    give(
        arguments,
        Answer(
            lambda: _sheets(workspace, sources, alone=bool(arguments.source)),
            lambda: as_facts(workspace, sources),
            lambda: as_json(workspace, sources),
            KEYS,
        ),
    )
    if not sources:
        complain(said("no sources in the records"))
    return FINE if sources else FOUND_WRONG


def _asked(id: str | None, known: Sequence[str]) -> Sequence[str]:
    """The sources asked about: all of them, the one with an id, or the only one with it as a short id."""
    if id is None or id in known:
        return known if id is None else (id,)
    short = [source for source in known if source.endswith(f"/{id}")]
    return short if len(short) == 1 else ()


def _sheets(workspace: Workspace, sources: Sequence[str], alone: bool) -> Iterator[Sheet]:
    for source in sources:
        if found := coverage(workspace, source):
            yield Sheet([*_text(workspace, source, found)], workspace.caption(source), quoting=True)
        elif source in workspace.missing:
            yield Sheet([*_missing(workspace, source)], workspace.caption(source))
    others = external_sources(workspace)
    external = [source for source in sources if source in others]
    if alone:
        for source in external:
            yield Sheet([*_elsewhere(workspace, source)], workspace.caption(source))
    elif external:
        yield Sheet([_external(workspace, source) for source in external], said("Known from elsewhere"))


def _text(workspace: Workspace, source: str, found: Coverage) -> Iterator[Row]:
    those, of = fed(workspace, source), len(found.sentences)
    cited = counted(
        of,
        "{cited} of {number} sentence cited",
        "{cited} of {number} sentences cited",
        cited=found.sentences_cited,
    )
    yield (said("source {id} · {cited} · {percent}", id=source, cited=cited, percent=_percent(found)),)
    if source in workspace.changed:
        yield (said("! source changed: this is not the text that was quoted"),)
    for number, paragraph in enumerate(found.parts, 1):
        yield ("",)
        yield (said("Paragraph {number} · {percent}", number=number, percent=_percent(paragraph)),)
        for passage in paragraph.parts:
            yield from _passage(workspace.texts[source].text, passage, those[passage.start])
    if lost := unplaced(workspace, source):
        yield from (("",), (said("Quoted, but not in it"),), *map(_row, lost))
    if beside := known_from(workspace, source):
        yield from (("",), (said("Known from it, but not quoted"),), *map(_known, beside))


def _missing(workspace: Workspace, source: str) -> Iterator[Row]:
    yield (said("source {id} · its text is missing", id=source),)
    if lost := unplaced(workspace, source):
        yield from ((said("Quoted from it"),), *map(_row, lost))
    if beside := known_from(workspace, source):
        yield from ((said("Known from it, but not quoted"),), *map(_known, beside))


def _passage(text: str, passage: Coverage, feeds: Sequence[Feed]) -> Iterator[Row]:
    yield (f"  {text[passage.start : passage.end]}",)
    yield from map(_row, feeds)
    if not feeds:
        yield ("    " + said("nothing rests on this"),)
    elif passage.gaps:
        words = ", ".join(said("“{words}”", words=text[start:end]) for start, end in passage.gaps)
        yield ("    " + said("not cited: {words}", words=words),)


def _row(feed: Feed) -> Row:
    state = label(feed.state)
    if feed.places:
        state = said("{state}, 1 of {number} places", state=state, number=len(feed.places))
    more = () if feed.state == "verbatim" else (state,)
    return (f"    {feed.address}", feed.label, said("“{words}”", words=" ".join(feed.quote.split())), *more)


def _known(value: Known) -> Row:
    return (f"    {value.address}", value.label, value.said)


def _external(workspace: Workspace, source: str) -> Row:
    record = workspace.get(source)
    address = (record.url if isinstance(record, Source) else None) or source
    values = counted(len(known_from(workspace, source)), "{number} value", "{number} values")
    return (f"  {source}", values, address) if address != source else (f"  {source}", values)


def _elsewhere(workspace: Workspace, source: str) -> Iterator[Row]:
    yield ("  ".join(part.strip() for part in _external(workspace, source)),)
    yield from map(_known, known_from(workspace, source))


def _percent(found: Coverage) -> str:
    return say_percent(found.cited, found.characters, 1)
