"""A source text as kept, seen as the characters that it means."""

import html
import re
from bisect import bisect_right
from difflib import SequenceMatcher
from functools import cached_property

Span = tuple[int, int]

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SINGLE, _DOUBLE = "'’‘ʼ", '"“”„«»'
_END = re.compile(r"[.!?…][\"'”’»)]*\s*[\"”]?(?=\s+[\"“«(]*[A-Z0-9À-Ý])")
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Inc|Ltd|Co|Corp|No|vs|etc)|\b[A-Z])\.$")


class Passages:
    """A text with its HTML character references decoded. Spans are character positions, ends exclusive."""

    def __init__(self, raw: str) -> None:
        """Takes the text as kept."""
        self.raw = raw
        parts: list[str] = []
        self._decoded = [0]
        self._kept = [0]
        for found in _ENTITY.finditer(raw):
            means = html.unescape(found.group())
            if means == found.group():
                continue
            before = raw[self._kept[-1] : found.start()]
            start = self._decoded[-1] + len(before)
            parts += [before, means]
            self._decoded += [start, start + len(means)]
            self._kept += [found.start(), found.end()]
        self.text = "".join([*parts, raw[self._kept[-1] :]])
        """The text as it is read."""

    def raw_span(self, start: int, end: int) -> Span:
        """The span of the kept text for one of the text as read; a position within an entity takes all of it."""
        if start >= end:
            at = self._across(start, self._decoded, self._kept, up=False)
            return at, at
        first = self._across(start, self._decoded, self._kept, up=False)
        return first, self._across(end, self._decoded, self._kept, up=True)

    def decoded_span(self, start: int, end: int) -> Span:
        """The span of the text as read for one of the kept text."""
        if start >= end:
            at = self._across(start, self._kept, self._decoded, up=False)
            return at, at
        first = self._across(start, self._kept, self._decoded, up=False)
        return first, self._across(end, self._kept, self._decoded, up=True)

    @staticmethod
    def _across(at: int, here: list[int], there: list[int], *, up: bool) -> int:
        index = bisect_right(here, at) - 1
        while index > 0 and here[index - 1] == at:
            index -= 1
        if index % 2 and at > here[index]:
            return there[index + 1] if up else there[index]
        return there[index] + at - here[index]

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines that say something."""
        return tuple((line.start(), line.end()) for line in re.finditer(r"[^\s][^\n]*", self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, each with its closing quotation marks."""
        spans: list[Span] = []
        for start, end in self.paragraphs:
            at = start
            for found in _END.finditer(self.text, start, end):
                if not _ABBREVIATED.search(self.text, at, found.start() + 1):
                    spans.append((at, len(self.text[: found.end()].rstrip())))
                    at = (
                        found.end()
                        + len(self.text[found.end() : end])
                        - len(self.text[found.end() : end].lstrip())
                    )
            spans.append((at, at + len(self.text[at:end].rstrip())))
        return tuple(span for span in spans if span[0] < span[1])

    def paragraph_of(self, position: int) -> int:
        """The number, from 0, of the paragraph at or before a position."""
        return max(0, bisect_right([start for start, _ in self.paragraphs], position) - 1)

    def find(self, quote: str, before: str = "", after: str = "") -> list[Span]:
        """Every place of the quoted words, between the words given before and after them.

        Any white space matches any other; typographic and straight quotation marks are alike.
        """
        if not quote.strip():
            return []
        middle = f"(?=(?P<quote>{_pattern(quote)}))"
        lead = f"{_pattern(before)}\\s*" if before.strip() else ""
        tail = f"\\s*{_pattern(after)}" if after.strip() else ""
        if not lead and not tail:
            return [found.span("quote") for found in re.finditer(middle, self.text)]
        whole = f"(?={lead}(?P<quote>{_pattern(quote)}){tail})"
        return list(dict.fromkeys(found.span("quote") for found in re.finditer(whole, self.text)))

    def nearest(self, quote: str) -> str | None:
        """The words of the text that are most like a quotation; none if nothing is near."""
        words = list(re.finditer(r"\S+", self.text))
        size = max(1, len(quote.split()))
        best, found = 0.6, None
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(quote)
        for at in range(max(1, len(words) - size + 1)) if len(words) < 20_000 else ():
            window = (
                self.text[words[at].start() : words[min(at + size, len(words)) - 1].end()] if words else ""
            )
            matcher.set_seq1(window)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                best, found = matcher.ratio(), window
        return found


def _pattern(quote: str) -> str:
    means = html.unescape(quote) if _ENTITY.search(quote) else quote
    parts = []
    for piece in re.split(r"(\s+)", means.strip()):
        parts.append(r"\s+" if piece.isspace() else "".join(map(_letter, piece)))
    return "".join(parts)


def _letter(letter: str) -> str:
    for alike in (_SINGLE, _DOUBLE):
        if letter in alike:
            return f"[{alike}]"
    return re.escape(letter)
