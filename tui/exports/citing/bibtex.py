"""Citations for BibTeX and biblatex: an entry that both read."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from ...speech import said
from .works import Cited

_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "$&#_%"},
}
"""A brace counts as one for BibTeX even after a backslash, so that it needs a name."""
_PLACE = "!#$%&'()*+,-./:;=?@[]_~"


def say_bibtex(work: Cited) -> str:
    """An entry of BibTeX: a kind that every style knows, with what biblatex knows beside it."""
    key = re.sub(r"[^A-Za-z0-9]+", "-", work.source).strip("-") or "source"
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(work)]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def _fields(work: Cited) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_escaped(work.title)}}}"
    if work.publisher:
        yield "publisher", f"{{{_escaped(work.publisher)}}}"
        yield "howpublished", f"{{{_escaped(work.publisher)}}}"
    yield from _published(work)
    if work.language:
        yield "language", _escaped(work.language)
    if work.address:
        yield "url", quote(work.address, safe=_PLACE)
    yield "urldate", work.accessed.isoformat()
    if note := ", ".join(_escaped(each) for each in _note(work)):
        yield "note", note


def _published(work: Cited) -> Iterator[tuple[str, str]]:
    if not work.published or not work.published.edtf:
        return
    yield "date", _escaped(work.published.edtf)
    span = work.published.span
    if span and span.first and span.last and span.first.year == span.last.year:
        yield "year", str(span.first.year)
        if span.first.month == span.last.month:
            yield "month", str(span.first.month)


def _note(work: Cited) -> Iterator[str]:
    if work.quote:
        yield said("“{quote}”", quote=work.quote)
    if work.paragraph:
        yield said("paragraph {number}", number=work.paragraph)


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(char, char) for char in text)
