"""A source text kept as it came, seen as the characters that it means.

Sources come with HTML character references in them (`Quebec&#39;s`). They are kept so, for their hash to
hold, and read decoded. Spans are character positions in the text as read, ends exclusive, unless they are
called raw.
"""

import html
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nlargest
from html.entities import html5
from itertools import pairwise

from .terms import fold

Span = tuple[int, int]


class Passages:
    """A text with its character references decoded, as HTML says, with or without their semicolons."""

    def __init__(self, raw: str) -> None:
        """Takes the text as kept."""
        self.raw = raw
        parts: list[str] = []
        self._edges, self._raw_edges = [0], [0]
        for start, end, meaning in _references(raw):
            before = raw[self._raw_edges[-1] : start]
            here = self._edges[-1] + len(before)
            parts += [before, meaning]
            self._edges += [here, here + len(meaning)]
            self._raw_edges += [start, end]
        self.text = "".join([*parts, raw[self._raw_edges[-1] :]])
        """The text as read."""

    def raw_span(self, start: int, end: int) -> Span:
        """The raw span of a span; an end within what one reference means takes the whole reference.

        Raises:
            ValueError: there is no such span.
        """
        return _across(start, end, self._edges, self._raw_edges, len(self.text))

    def decoded_span(self, start: int, end: int) -> Span:
        """The span of a raw span; an end within a reference takes all that the reference means.

        Raises:
            ValueError: there is no such span.
        """
        return _across(start, end, self._raw_edges, self._edges, len(self.raw))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines that say something, without the white space around them."""
        return tuple(match.span() for match in _PARAGRAPH.finditer(self.text))

    def paragraph_of(self, position: int) -> int:
        """The number, from 0, of the paragraph that holds a position, else of the one before, else 0."""
        return max(0, bisect_right(self.paragraphs, (position, len(self.text))) - 1)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of each paragraph, with their closing quotation marks; nothing is left out."""
        return tuple(span for paragraph in self.paragraphs for span in _sentences(self.text, *paragraph))

    def find(self, quote: str, before: str = "", after: str = "") -> list[Span]:
        """Every place where quoted words stand, in order; places may overlap.

        Any white space matches any other, typographic quotation marks and apostrophes match straight ones,
        and a character reference matches what it means. White space around a quote does not count.

        Args:
            quote: the words.
            before: words that must stand directly before them, white space aside.
            after: words that must stand directly after them, white space aside.
        """
        places = self._places(quote)
        if before.strip():
            ends = {end for _, end in self._places(before)}
            places = [place for place in places if ends & {place[0], place[0] - self._blank(place[0] - 1)}]
        if after.strip():
            starts = {start for start, _ in self._places(after)}
            places = [place for place in places if starts & {place[1], place[1] + self._blank(place[1])}]
        origins = self._even[1]
        return [(origins[start], origins[end - 1] + 1) for start, end in places]

    def nearest(self, quote: str) -> str | None:
        """The words of the text that are most like a quote, for a question; none if nothing is near.

        Looks only at the first 30,000 words of the text.
        """
        asked = [fold(word) for word in _even(_decoded(quote))[0].split()]
        scored = nlargest(8, self._windows(asked), key=lambda window: window[0])
        rated = [(self._likeness(asked, span), span) for _, span in scored]
        likeness, (start, end) = max(rated, key=lambda pair: pair[0], default=(0.0, (0, 0)))
        words = " ".join(self.text[slice(*self._words[at])] for at in range(start, end)).strip(_EDGES)
        return words if words and likeness >= _NEAR else None

    @cached_property
    def _even(self) -> tuple[str, list[int]]:
        return _even(self.text)

    def _blank(self, at: int) -> int:
        return int(self._even[0][max(0, at) : at + 1] == " ")

    def _places(self, words: str) -> list[Span]:
        """Where words stand in the evened text: as they are written, or as they decode."""
        text, found = self._even[0], set[Span]()
        for wanted in {_even(words)[0].strip(), _even(_decoded(words))[0].strip()} - {""}:
            at = text.find(wanted)
            while at >= 0:
                found.add((at, at + len(wanted)))
                at = text.find(wanted, at + 1)
        return sorted(found)

    @cached_property
    def _words(self) -> list[Span]:
        found = (match.span() for match in re.finditer(r"\S+", self.text))
        return [span for _, span in zip(range(_MOST_WORDS), found, strict=False)]

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(self.text[start:end]) for start, end in self._words]

    def _windows(self, asked: list[str]) -> Iterator[tuple[float, Span]]:
        """Every run of about as many words as asked for, and the share of pairs of letters that it shares."""
        wanted = Counter(pair for word in asked for pair in _pairs(word))
        pairs = [_pairs(word) for word in self._folded]
        for size in {max(1, len(asked) - 1), len(asked), len(asked) + 1} if asked else ():
            left, shared, total = wanted.copy(), 0, 0
            for end, entering in enumerate(pairs, 1):
                for pair in entering:
                    shared += left[pair] > 0
                    left[pair] -= 1
                for pair in pairs[end - size - 1] if end > size else ():
                    left[pair] += 1
                    shared -= left[pair] > 0
                total += len(entering) - (len(pairs[end - size - 1]) if end > size else 0)
                if end >= min(size, len(pairs)):
                    yield 2 * shared / (total + wanted.total()), (max(0, end - size), end)

    def _likeness(self, asked: list[str], window: Span) -> float:
        """How like the words asked for are to those of a window, from 0 to 1; long ones word by word."""
        there = self._folded[slice(*window)]
        if len(asked) > _LONG:
            return SequenceMatcher(None, asked, there, autojunk=False).ratio()
        return SequenceMatcher(None, " ".join(asked), " ".join(there), autojunk=False).ratio()


_NEAR, _LONG, _MOST_WORDS = 0.6, 40, 30_000
_EDGES = " .,;:!?…()[]\"'“”‘’«»"

_REFERENCE = re.compile(r"&(?:#([0-9]+|[xX][0-9A-Fa-f]+);?|([^\t\n\f <&#;]{1,32};?))")
_PARAGRAPH = re.compile(r"\S(?:[^\n\r\v\f\x85\u2028\u2029]*\S)?")
_ALIKE = str.maketrans({**dict.fromkeys("‘’‚‛ʼ′´`", "'"), **dict.fromkeys("“”„‟″«»", '"')})

_STOP = re.compile(
    r"""(?<![.!?…])[.!?…]++['"’)\]]*+(?:\s?[”»]['"’)\]]*|(?=\s))|(?<![。！？])[。！？]++(?![」』）])"""
)
_INITIALS = re.compile(r"(?:\w\.-?)*\w")
_SHORTENED = re.compile(
    "Mrs?|Ms|MM|Mme|Mlle|Drs?|Prof|Hon|Rev|Ste?|Gen|Gov|Sen|Rep|Lt|Col|Capt|Mgr|Nos?|Nr|Vol|Fig"
    r"|vs|cf|approx|e\.g|i\.e|Jan|Feb|Aug|Sept?|Oct|Nov|Dec"
)


def _references(raw: str) -> Iterator[tuple[int, int, str]]:
    """The character references of a text: start, end, meaning."""
    for match in _REFERENCE.finditer(raw):
        number, name = match.groups()
        if number:
            base = number[0] if number[0] in "xX" else ""
            digits = number.removeprefix(base).lstrip("0")[:8] or "0"
            yield *match.span(), html.unescape(f"&#{base}{digits};")
            continue
        known = next((name[:length] for length in range(len(name), 1, -1) if name[:length] in html5), None)
        if known:
            yield match.start(), match.start() + 1 + len(known), html5[known]


def _decoded(raw: str) -> str:
    return Passages(raw).text


def _across(start: int, end: int, here: list[int], there: list[int], length: int) -> Span:
    """A span on the other side; the edges are 0 and then the two ends of each reference, on either side."""
    if not 0 <= start <= end <= length:
        raise ValueError(f"no span of a text of {length} characters: {start}, {end}")
    last = bisect_right(here, start) - 1
    first = there[last] + (0 if last % 2 else start - here[last])
    last = max(0, bisect_left(here, end) - 1)
    return first, max(first, there[last + 1] if last % 2 else there[last] + end - here[last])


def _even(text: str) -> tuple[str, list[int]]:
    """The text with straight quotation marks and single spaces, and where each character comes from."""
    origins: list[int] = []
    for match in re.finditer(r"\S+|\s+", text):
        origins += range(match.start(), match.start() + 1 if match.group().isspace() else match.end())
    return re.sub(r"\s+", " ", text).translate(_ALIKE), origins


def _pairs(word: str) -> list[str]:
    return ["".join(pair) for pair in pairwise(f" {word} ")]


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    after = start
    for match in _STOP.finditer(text, start, end):
        if after < match.end():
            after = next((at for at in range(match.end(), end) if text[at].isalnum()), end)
        if after == end:
            break
        sentence = text[max(start, match.start() - _LONG) : match.start()]
        if text[after].islower() or _goes_on(sentence, match.group()):
            continue
        yield start, match.end()
        start = next(at for at in range(match.end(), end) if not text[at].isspace())
    yield start, end


def _goes_on(sentence: str, stop: str) -> bool:
    """Whether a sentence does not end at a stop: it has no word yet, or the stop shortens its last."""
    if not any(letter.isalpha() for letter in sentence):
        return True
    word = sentence.split()[-1].lstrip(_EDGES)
    initials = word.isupper() and _INITIALS.fullmatch(word)
    return stop == "." and bool(initials or _SHORTENED.fullmatch(word))
