"""Citations as people write them under a text: plain, and in Markdown."""

import re
from collections.abc import Iterator

from ...records import When
from ...speech import said
from ...wording import say_day, say_span
from .works import Cited

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$^=:@-])")
_ENDS = (".", "!", "?", "…")


def say_citation(work: Cited) -> str:
    """The words, the title, the publisher, the date, the paragraph, the address and the day of access."""
    quote = said("“{quote}”", quote=work.quote) if work.quote else ""
    return _joined(quote, work.title, work, work.address)


def say_citation_in_markdown(work: Cited) -> str:
    """The same, with the title in italics, or leading to the address if that is known."""
    quote = said("“{quote}”", quote=_escaped(work.quote)) if work.quote else ""
    title = f"*{_escaped(work.title)}*"
    if work.address:
        title = f"[{_escaped(work.title)}](<{_target(work.address)}>)"
    return _joined(quote, title, work, "", markdown=True)


def _joined(quote: str, title: str, work: Cited, address: str, *, markdown: bool = False) -> str:
    about = ", ".join(_escaped(each) if markdown else each for each in _about(work))
    day = say_day(work.accessed)
    where = said("{address} (accessed {day})", address=address, day=day) if address else ""
    where = where or (said("Accessed {day}", day=day) if work.address else said("Read {day}", day=day))
    parts = [part for part in (quote, f"{title}, {about}" if about else title, where) if part]
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts)


def _about(work: Cited) -> Iterator[str]:
    if work.publisher:
        yield work.publisher
    yield _published(work.published)
    if work.paragraph:
        yield said("paragraph {number}", number=work.paragraph)


def _published(when: When | None) -> str:
    """When it was published; in brackets, as is the custom, where the source itself does not say."""
    if when is None or (when.span is None and not when.said):
        return said("undated")
    if when.span is None:
        return said("“{words}”", words=when.said)
    told = say_span(when.span)
    return told if when.basis == "stated" else f"[{told}]"


def _escaped(text: str) -> str:
    """Text that Markdown takes as it stands."""
    return _MARKS.sub(r"\\\1", text)


def _target(address: str) -> str:
    """An address that can stand between angle brackets."""
    return address.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace(" ", "%20")
