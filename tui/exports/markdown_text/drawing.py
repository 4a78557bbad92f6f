"""Drawing a dossier as text."""

from collections.abc import Iterator, Sequence

from ...speech import said
from ..dossiers import Block, Dossier, Entry, Moment, Origin, Row, Words, heading, word
from .escaping import escaped, place_link, web_link

_MARKS = {"added": "added", "believed": "believed"}
"""What stands before a line that is more than listed."""


def drawn(dossier: Dossier) -> Iterator[str]:
    """The text, block by block; an empty line is to follow each."""
    yield f"# {escaped(dossier.title)}"
    yield escaped(dossier.scope)
    yield escaped(dossier.summary)
    yield from _under("timeline", [_lines(map(_moment, dossier.timeline))] if dossier.timeline else [])
    yield from _under("deals", _entries(dossier.deals))
    yield from _under("totals", _blocks(dossier.totals, word("totals_rule")))
    yield from _under("beside", [_lines(map(_beside, dossier.beside))] if dossier.beside else [])
    yield from _under("disagreements", _blocks(dossier.disagreements))
    for name in ("missions", "events", "others"):
        told: Sequence[Entry] = getattr(dossier, name)
        yield from _under(name, _entries(told), len(told))
    yield from _under("origins", (block for origin in dossier.origins for block in _origin(origin)))
    yield f"## {escaped(word('notes'))}"
    yield escaped(word("quotes_rule"))
    yield from map(escaped, dossier.notes)
    yield escaped(word("made"))


def _under(name: str, blocks: Iterator[str] | Sequence[str], told: int = 0) -> Iterator[str]:
    """Some blocks under their heading; nothing where there are none."""
    for number, block in enumerate(blocks):
        if number == 0:
            yield f"## {escaped(heading(name, told))}"
        yield block


def _lines(lines: Iterator[str]) -> str:
    return "\n".join(lines)


def _moment(moment: Moment) -> str:
    said = f"**{escaped(moment.said)}**" if moment.heading else escaped(moment.said)
    beside = f" · {escaped(moment.beside)}" if moment.beside else ""
    return f"{'  ' * moment.depth}- {said}{beside}"


def _beside(row: Row) -> str:
    return f"- {_labelled(escaped(row.label), escaped(row.said))}" if row.label else f"- {escaped(row.said)}"


def _entries(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        yield f"### {escaped(entry.title)}"
        if entry.beneath:
            yield escaped(entry.beneath)
        for part in entry.parts:
            yield f"**{escaped(part.heading)}**"
            yield _lines(_row(row, part.section == "figures") for row in part.rows)
        if entry.passage:
            yield f"**{escaped(word('passage'))}**"
            for paragraph in entry.passage:
                yield f"> {escaped(''.join(stretch.text for stretch in paragraph.stretches))}"


def _row(row: Row, is_figure: bool) -> str:
    said = f"**{escaped(row.said)}**" if is_figure and row.said else escaped(row.said)
    basis = f"({escaped(row.basis)})" if row.basis else ""
    told = " ".join(filter(None, (said, basis)))
    return f"- {_labelled(escaped(row.label), told)}".rstrip() + _stood_on(row.words)


def _labelled(what: str, value: str) -> str:
    return word("labelled", what=what, value=value)


def _stood_on(words: Sequence[Words]) -> str:
    """What a value stands on, in lines of their own beneath it."""
    quoted = [_quoted(each) for each in words if each.quote]
    known = [_reference(each) for each in words if not each.quote and each.number]
    seen = [f"{escaped(word('known_from'))} {', '.join(known)}"] if known else []
    lines = [*quoted, *seen] if words else [escaped(word("no_source"))]
    return "".join(f"\n  - {line}" for line in lines)


def _quoted(words: Words) -> str:
    remark = f"({escaped(words.remark)})" if words.remark else ""
    return " ".join(filter(None, (said("“{words}”", words=escaped(words.quote)), _reference(words), remark)))


def _reference(words: Words) -> str:
    """A link to the passage, else to the source; nothing where the record has the words itself."""
    if not words.number:
        return ""
    if words.anchor and words.paragraph:
        passage = _passage(words.number, words.paragraph)
        return place_link(f"[{words.number}] ¶ {words.paragraph}", passage)
    return place_link(f"[{words.number}]", _source(words.number))


def _blocks(blocks: Sequence[Block], rule: str = "") -> Iterator[str]:
    for number, block in enumerate(blocks):
        if rule and number == 0:
            yield escaped(rule)
        yield f"### {escaped(block.title)}"
        stating = word("stating", stating=block.beside) if rule and block.beside else block.beside
        yield " · ".join(escaped(said) for said in (stating, block.said) if said)
        yield _lines(_block_lines(block))


def _block_lines(block: Block) -> Iterator[str]:
    for line in block.lines:
        mark = f"**{escaped(word(line.mark))}:** " if line.mark in _MARKS else ""
        beside = f" · {escaped(line.beside)}" if line.beside else ""
        yield f"- {mark}{escaped(line.said)}{beside}{_stood_on(line.words) if line.words else ''}"
    if block.more:
        yield f"- {escaped(block.more)}"


def _origin(origin: Origin) -> Iterator[str]:
    yield f"### {_source(origin.number)}"
    yield f"**{escaped(origin.title)}**"
    if origin.beneath:
        yield escaped(origin.beneath)
    if origin.address:
        yield web_link(origin.address)
    yield from map(escaped, filter(None, (origin.coverage, *origin.remarks)))
    for paragraph in origin.paragraphs:
        yield f"#### {_passage(origin.number, paragraph.number)}"
        yield f"> {escaped(''.join(stretch.text for stretch in paragraph.stretches))}"
    if origin.left_out:
        yield escaped(origin.left_out)


def _source(number: int) -> str:
    return word("source_title", number=number)


def _passage(source: int, paragraph: int) -> str:
    return word("passage_title", source=source, paragraph=paragraph)
