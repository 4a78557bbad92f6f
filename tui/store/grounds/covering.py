"""How much of a source stands in citations, and which stretches of it do not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...speech import said, separators
from ..held import Workspace, once
from ..texts import Passages, Span, overlapping
from .feeding import feeds


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a stretch of a source stands in citations; white space counts nowhere.

    Words that stand more than once count nowhere either, until it is settled which of them are cited.

    Attributes:
        start: Where the stretch begins, in the text as read.
        end: Where it ends, exclusive.
        cited: How many of its characters stand in a citation.
        characters: How many characters it has.
        gaps: What stands in no citation, where that holds a letter or digit.
        parts: The paragraphs of a source, or the sentences of a paragraph.
    """

    start: int
    end: int
    cited: int
    characters: int
    gaps: tuple[Span, ...]
    parts: tuple["Coverage", ...] = ()

    @property
    def share(self) -> float:
        """The part of the characters that is cited, from 0 to 1; 1 where there is nothing to cite."""
        return self.cited / self.characters if self.characters else 1.0

    @property
    def sentences(self) -> tuple["Coverage", ...]:
        """The sentences of a source."""
        return tuple(sentence for paragraph in self.parts for sentence in paragraph.parts)

    @property
    def sentences_cited(self) -> int:
        """How many sentences there are of which anything is cited; 0 or 1 for a sentence."""
        return sum(part.sentences_cited for part in self.parts) if self.parts else int(self.cited > 0)


def coverage(workspace: Workspace, source: str) -> Coverage | None:
    """The coverage of a source, with its paragraphs and sentences; none if no text of it is kept."""
    known = _coverages(workspace).get(source)
    text = None if known else workspace.text(source)
    return _of_source(text, source, workspace) if text else known


def say_percent(cited: int, of: int, places: int = 0) -> str:
    """A share in percent, rounded down, so that 100 means all of it and no threshold is reached by rounding.

    Args:
        cited: how many.
        of: of how many; 0 counts as all of them.
        places: decimal places.
    """
    scale = 10**places
    share = f"{(100 * scale * cited // of if of else 100 * scale) / scale:.{places}f}"
    return said("{number}%", number=share.replace(".", separators()[1]))


@once
def _coverages(workspace: Workspace) -> Mapping[str, Coverage]:
    return {source: _of_source(text, source, workspace) for source, text in workspace.texts.items()}


def _of_source(text: Passages, source: str, workspace: Workspace) -> Coverage:
    spans = [(feed.start, feed.end) for feed in feeds(workspace, source) if not feed.places]
    return _of_text(text, spans)


def _of_text(text: Passages, spans: Iterable[Span]) -> Coverage:
    measure = _Measure(text.text, list(_merged(spans)))
    sentences: dict[int, list[Coverage]] = {}
    for span in text.sentences:
        sentences.setdefault(text.paragraph_of(span[0]), []).append(measure.of(*span))
    paragraphs = [measure.of(*span, *sentences[number]) for number, span in enumerate(text.paragraphs)]
    return measure.of(0, len(text.text), *paragraphs)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that touch or overlap as one."""
    around: Span | None = None
    for start, end in sorted(spans):
        if around and start <= around[1]:
            around = around[0], max(around[1], end)
        else:
            if around:
                yield around
            around = start, end
    if around:
        yield around


class _Measure:
    """Counts the characters of a text, and those that stand in some spans, which lie apart and in order."""

    def __init__(self, text: str, cited: Sequence[Span]) -> None:
        self._text, self._cited = text, cited
        self._count = [0, *accumulate(not character.isspace() for character in text)]

    def of(self, start: int, end: int, *parts: Coverage) -> Coverage:
        inside = list(self._inside(start, end))
        cited = sum(self._count[last] - self._count[first] for first, last in inside)
        gaps = tuple(self._gaps(start, end, inside))
        return Coverage(start, end, cited, self._count[end] - self._count[start], gaps, parts)

    def _inside(self, start: int, end: int) -> Iterator[Span]:
        for number in overlapping(self._cited, start, end):
            first, last = self._cited[number]
            yield max(first, start), min(last, end)

    def _gaps(self, start: int, end: int, inside: Iterable[Span]) -> Iterator[Span]:
        """The stretches between, without the white space around them, that hold a letter or digit."""
        for first, last in (*inside, (end, end)):
            words = self._text[start:first]
            if any(map(str.isalnum, words)):
                yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
            start = last
