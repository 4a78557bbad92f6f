"""Character references of HTML (`Quebec&#39;s`), read as what they mean without losing where they stood."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""Where something starts and ends, the end exclusive."""


class Decoded:
    """A text with its character references decoded, as HTML says, with or without their semicolons.

    Spans are positions of characters in the text as read, unless they are called raw.
    """

    def __init__(self, raw: str) -> None:
        """Takes the text with its references."""
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


_REFERENCE = re.compile(r"&(?:#([0-9]+|[xX][0-9A-Fa-f]+);?|([^\t\n\f <&#;]{1,32};?))")


def _references(raw: str) -> Iterator[tuple[int, int, str]]:
    """The character references of a text: start, end, meaning."""
    if "&" not in raw:
        return
    from html import unescape
    from html.entities import html5

    for match in _REFERENCE.finditer(raw):
        number, name = match.groups()
        if number:
            base = number[0] if number[0] in "xX" else ""
            digits = number.removeprefix(base).lstrip("0")[:8] or "0"
            yield *match.span(), unescape(f"&#{base}{digits};")
            continue
        known = next((name[:length] for length in range(len(name), 1, -1) if name[:length] in html5), None)
        if known:
            yield match.start(), match.start() + 1 + len(known), html5[known]


def _across(start: int, end: int, here: list[int], there: list[int], length: int) -> Span:
    """A span on the other side; the edges are 0 and then the two ends of each reference, on either side."""
    if not 0 <= start <= end <= length:
        raise ValueError(f"no span of a text of {length} characters: {start}, {end}")
    last = bisect_right(here, start) - 1
    first = there[last] + (0 if last % 2 else start - here[last])
    last = max(0, bisect_left(here, end) - 1)
    return first, max(first, there[last + 1] if last % 2 else there[last] + end - here[last])
