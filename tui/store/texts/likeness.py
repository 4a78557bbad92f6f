"""The words of a text that are most like words that do not stand in it."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import pairwise

from .decoding import Decoded, Span
from .quoting import evened
from .terms import fold

_NEAR, _LONG, _MOST_WORDS = 0.6, 40, 30_000
_EDGES = " .,;:!?…()[]\"'“”‘’«»"


class Likeness:
    """A text as it is compared with a quote, word by word."""

    def __init__(self, text: str) -> None:
        """Takes the text as read, of which only the first 30,000 words are looked at."""
        found = (match.group() for match in re.finditer(r"\S+", text))
        self._words = [word for _, word in zip(range(_MOST_WORDS), found, strict=False)]
        self._folded = [fold(word) for word in self._words]

    def nearest(self, quote: str) -> str | None:
        """The words most like a quote; none if nothing is near."""
        asked = [fold(word) for word in evened(Decoded(quote).text).split()]
        scored = nlargest(8, self._windows(asked), key=lambda window: window[0])
        rated = [(self._likeness(asked, span), span) for _, span in scored]
        likeness, window = max(rated, key=lambda pair: pair[0], default=(0.0, (0, 0)))
        words = " ".join(self._words[slice(*window)]).strip(_EDGES)
        return words if words and likeness >= _NEAR else None

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


def _pairs(word: str) -> list[str]:
    return ["".join(pair) for pair in pairwise(f" {word} ")]
