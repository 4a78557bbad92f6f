"""One passage of a source as lines: a mark for what is cited, the words, and what rests on them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, zip_longest

from rich.style import Style
from rich.text import Text

from ...lists import Cell, laid_out, lighted
from ...store import Coverage, Feed, overlapping
from ...text import shown
from .gutter import Cited, cited_mark, records_beside
from .tracing import Span, Trace, line_spans

_WIDE, _LEAST_BESIDE, _COUNT, _LEAST = 56, 22, 3, 16


@dataclass(frozen=True)
class Lights:
    """What is lit in a text.

    Attributes:
        words: The spans that are looked at.
        near: The spans of other values.
        unsettled: All the spans of the words that are looked at, if it is not settled which are meant.
        current: The value that is looked at.
    """

    words: tuple[Span, ...] = ()
    near: tuple[Span, ...] = ()
    unsettled: tuple[Span, ...] = ()
    current: Feed | None = None

    @property
    def sought(self) -> tuple[Span, ...]:
        """What to bring into sight."""
        return self.words or self.unsettled

    def among(self, spans: Sequence[Span]) -> Mapping[int, "Lights"]:
        """What of it is lit in each of some spans, which lie apart and in order; by number, from 0."""
        words, near = _shared(self.words, spans), _shared(self.near, spans)
        unsettled = _shared(self.unsettled, spans)
        looked_at = words.keys() | unsettled.keys()
        return {
            number: Lights(
                tuple(words.get(number, ())),
                tuple(near.get(number, ())),
                tuple(unsettled.get(number, ())),
                self.current if number in looked_at else None,
            )
            for number in looked_at | near.keys()
        }


@dataclass(frozen=True)
class Look:
    """How words look: those looked at, those near, those no value rests on, and those with several places."""

    words: Style
    near: Style
    bare: Style
    unsettled: Style


class DrawnPassage:
    """A passage as it is drawn at any width. Spans and positions are those of the whole text."""

    def __init__(
        self,
        text: str,
        covered: Coverage,
        feeds: Sequence[Feed],
        lights: Lights,
        look: Look,
        *,
        whole: bool = False,
    ) -> None:
        """Takes a passage.

        Args:
            text: its words.
            covered: where it stands, and how much of it is cited.
            feeds: the values that rest on it.
            lights: what is lit in it.
            look: how its words look.
            whole: whether everything that rests on it is named, however many lines that takes.
        """
        self.whole = whole
        self.covered, self.feeds, self.lights, self.look = covered, feeds, lights, look
        self._trace = Trace(text)
        self._drawn: tuple[int, Sequence[Text]] = (0, ())

    def lines(self, width: int) -> Sequence[Text]:
        """The lines, of at most so many cells; those of the last width asked for are kept."""
        if self._drawn[0] != width:
            self._drawn = width, self._lines(width)
        return self._drawn[1]

    def line_of(self, position: int, width: int) -> int:
        """The number, from 0, of the line on which a position is drawn."""
        spans = self._spans(self._wrapped(_rooms(width)[0]))
        return max((number for number, (start, _) in enumerate(spans) if start <= position), default=0)

    def _lines(self, width: int) -> Sequence[Text]:
        room, beside = _rooms(width)
        wrapped = self._wrapped(room)
        marks = [cited_mark(self._cited(*span)) for span in self._spans(wrapped)]
        right: Sequence[Text] = [Text(f"{len(self.feeds) or '':>{_COUNT}}", "dim")]
        if width >= _WIDE:
            named = records_beside(
                self.feeds, beside - 1, len(wrapped), self.lights.current, whole=self.whole
            )
            right = [Text(" ").append_text(line) for line in named]
        return [
            laid_out([Cell(mark, 1, drop=1), Cell(line, room), Cell(more, beside)], width)[0]
            for mark, line, more in zip_longest(marks, wrapped, right, fillvalue=Text())
        ]

    def _wrapped(self, room: int) -> Sequence[Text]:
        line = shown(self._trace.text)
        for spans, style in (
            (self.covered.gaps, self.look.bare),
            (self.lights.near, self.look.near),
            (self.lights.unsettled, self.look.unsettled),
            (self.lights.words, self.look.words),
        ):
            line = lighted(line, map(self._there, spans), style)
        lines = laid_out([Cell(line, wrap=True)], room)
        for each in lines:
            each.rstrip()
        return lines

    def _there(self, span: Span) -> Span:
        start, end = self.covered.start, self.covered.end
        return self._trace.there(max(span[0], start) - start, min(span[1], end) - start)

    def _spans(self, lines: Iterable[Text]) -> list[Span]:
        back = (self._trace.back(*span) for span in line_spans(self._trace.drawn, lines))
        return [(start + self.covered.start, end + self.covered.start) for start, end in back]

    def _cited(self, start: int, end: int) -> Cited:
        """How much of the letters and digits of a span is cited."""
        first, last = bisect_left(self._letters, start), bisect_left(self._letters, end)
        bare = self._bare[last] - self._bare[first]
        return "all" if not bare else "none" if bare == last - first else "some"

    @cached_property
    def _letters(self) -> Sequence[int]:
        """Where the letters and digits stand."""
        return [at for at, each in enumerate(self._trace.text, self.covered.start) if each.isalnum()]

    @cached_property
    def _bare(self) -> Sequence[int]:
        """How many of the letters and digits before each stand in no citation."""
        gaps = self.covered.gaps
        return [0, *accumulate(any(start <= at < end for start, end in gaps) for at in self._letters)]


def _shared(lit: Iterable[Span], spans: Sequence[Span]) -> dict[int, list[Span]]:
    """Those of the lit spans that share a character with each of the others, by its number."""
    found: dict[int, list[Span]] = {}
    for span in lit:
        for number in overlapping(spans, *span):
            found.setdefault(number, []).append(span)
    return found


def _rooms(width: int) -> tuple[int, int]:
    """The cells that the words take, and those beside them; two at least for words, as one may be wide."""
    beside = 0 if width < _LEAST else _COUNT if width < _WIDE else max(_LEAST_BESIDE, width // 3)
    return max(2, width - 2 - (beside + 1 if beside else 0)), beside
