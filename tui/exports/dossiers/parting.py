"""The paragraphs of a source, parted where quoted words begin and end."""

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import TypeAlias

from ...store import Passages
from .anchors import anchor_of
from .contents import Paragraph, Stretch

Span: TypeAlias = tuple[int, int]


def paragraphs_of(
    source: str, text: Passages, spans: Collection[Span], *, every: bool = False
) -> Iterator[Paragraph]:
    """The paragraphs in which some spans lie, each parted into stretches.

    Args:
        source: the id of what has the text.
        text: the text.
        spans: what is quoted; spans may overlap.
        every: whether paragraphs without any are told as well.
    """
    for number, (first, last) in enumerate(text.paragraphs, 1):
        inside = [(max(a, first), min(b, last)) for a, b in spans if a < last and b > first]
        if inside or every:
            named = anchor_of(f"{source}#@p{number}")
            yield Paragraph(named, number, tuple(_stretches(source, text.text, (first, last), inside)))


def _stretches(source: str, text: str, whole: Span, spans: Collection[Span]) -> Iterator[Stretch]:
    """The words from bound to bound; one that a span begins at has the name that links to the span use."""
    bounds = sorted({*whole, *(bound for span in spans for bound in span)})
    for start, end in pairwise(bounds):
        quoted = any(a <= start and end <= b for a, b in spans)
        words = " ".join(text[start:end].split("\n"))
        yield Stretch(words, anchor_of(f"{source}#@{start}") if quoted else "")
