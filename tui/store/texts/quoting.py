"""Finding quoted words: white space and quotation marks are evened out, nothing else is."""

import re

from .decoding import Decoded, Span

_ALIKE = str.maketrans({**dict.fromkeys("‘’‚‛ʼ′´`", "'"), **dict.fromkeys("“”„‟″«»", '"')})


class Evened:
    """A text as it is searched for quoted words."""

    def __init__(self, text: str) -> None:
        """Takes the text as read."""
        self._text = evened(text)
        self._origins: list[int] = []
        for match in re.finditer(r"\S+|\s+", text):
            blank = match.group().isspace()
            self._origins += range(match.start(), match.start() + 1 if blank else match.end())

    def find(self, quote: str, before: str = "", after: str = "") -> list[Span]:
        """Every place where quoted words stand, as `Passages.find` says."""
        places = self._places(quote)
        if before.strip():
            ends = {end for _, end in self._places(before)}
            places = [place for place in places if ends & {place[0], place[0] - self._blank(place[0] - 1)}]
        if after.strip():
            starts = {start for start, _ in self._places(after)}
            places = [place for place in places if starts & {place[1], place[1] + self._blank(place[1])}]
        return [(self._origins[start], self._origins[end - 1] + 1) for start, end in places]

    def _blank(self, at: int) -> int:
        return int(self._text[max(0, at) : at + 1] == " ")

    def _places(self, words: str) -> list[Span]:
        """Where words stand in the evened text: as they are written, or as they decode."""
        found = set[Span]()
        for wanted in {evened(words).strip(), evened(Decoded(words).text).strip()} - {""}:
            at = self._text.find(wanted)
            while at >= 0:
                found.add((at, at + len(wanted)))
                at = self._text.find(wanted, at + 1)
        return sorted(found)


def evened(text: str) -> str:
    """The text with straight quotation marks and single spaces."""
    return re.sub(r"\s+", " ", text).translate(_ALIKE)
