"""Which character of a text stands where once the text is drawn, and back again."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from rich.text import Text

from ...text import clean

Span = tuple[int, int]

_DOTTED_CIRCLE = "◌"
_COUNT = re.compile(r"<\+([0-9]+) marks>")
_CODE = re.compile(r"<U\+[0-9A-F]{4,6}>")


class Trace:
    """A text beside what is drawn of it, which shows what a terminal would obey; ends are exclusive."""

    def __init__(self, text: str) -> None:
        """Takes any text, to be drawn as one line or wrapped."""
        self.text = text
        self.drawn = clean(text)
        """What is drawn."""

    def there(self, start: int, end: int) -> Span:
        """What is drawn of a span of the text; a sign that stands for several characters is drawn whole."""
        places = self._places
        if start >= end:
            return places[start], places[start]
        return places[start], places[bisect_right(places, places[end - 1])]

    def back(self, start: int, end: int) -> Span:
        """The span of the text that a span of what is drawn stands for; a part of a sign for all of it."""
        places = self._places
        first = bisect_left(places, places[bisect_right(places, start) - 1])
        return first, max(first, bisect_left(places, end)) if start < end else first

    @cached_property
    def _places(self) -> Sequence[int]:
        """Where each character is drawn, and the end; those that one sign stands for share its place."""
        if self.drawn == self.text:
            return range(len(self.text) + 1)
        return [*_drawn_at(self.text, self.drawn), len(self.drawn)]


def line_spans(drawn: str, lines: Iterable[Text]) -> Iterator[Span]:
    """The span of what is drawn on each line into which it was wrapped.

    White space at the end of a line, and what else a line break swallows, lies between two spans.

    Args:
        drawn: what was wrapped, without line breaks.
        lines: the lines, wrapped to two cells or more, as a wide character takes.
    """
    at = 0
    for line in lines:
        words = line.plain.rstrip()
        at = drawn.index(words, at)
        yield at, at + len(words)
        at += len(words)


def _drawn_at(text: str, drawn: str) -> Iterator[int]:
    """Where each character is drawn, given how `clean` makes what is hidden visible."""
    at = place = 0
    while place < len(text):
        many, length = 1, 1
        if drawn[at] != text[place]:
            count, code = _COUNT.match(drawn, at), _CODE.match(drawn, at)
            many = int(count[1]) if count else 1
            length = len((count or code or " ")[0]) + (drawn[at] == _DOTTED_CIRCLE)
        yield from [at] * many
        at += length
        place += many
