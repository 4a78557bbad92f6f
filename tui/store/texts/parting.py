"""Parting a text into paragraphs, and paragraphs into sentences."""

import re
from collections.abc import Iterator

from .decoding import Span

_LONGEST_START = 40
_OPENING = " .,;:!?…()[]\"'“”‘’«»"
_PARAGRAPH = re.compile(r"\S(?:[^\n\r\v\f\x85\u2028\u2029]*\S)?")
_STOP = re.compile(
    r"""(?<![.!?…])[.!?…]++['"’)\]]*+(?:\s?[”»]['"’)\]]*|(?=\s))|(?<![。！？])[。！？]++(?![」』）])"""
)
_INITIALS = re.compile(r"(?:\w\.-?)*\w")
_SHORTENED = re.compile(
    "Mrs?|Ms|MM|Mme|Mlle|Drs?|Prof|Hon|Rev|Ste?|Gen|Gov|Sen|Rep|Lt|Col|Capt|Mgr|Nos?|Nr|Vol|Fig"
    r"|vs|cf|approx|e\.g|i\.e|Jan|Feb|Aug|Sept?|Oct|Nov|Dec"
)


def paragraphs(text: str) -> Iterator[Span]:
    """The lines that say something, without the white space around them."""
    return (match.span() for match in _PARAGRAPH.finditer(text))


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a paragraph, with their closing quotation marks; nothing is left out."""
    after = start
    for match in _STOP.finditer(text, start, end):
        if after < match.end():
            after = next((at for at in range(match.end(), end) if text[at].isalnum()), end)
        if after == end:
            break
        sentence = text[max(start, match.start() - _LONGEST_START) : match.start()]
        if text[after].islower() or _goes_on(sentence, match.group()):
            continue
        yield start, match.end()
        start = next(at for at in range(match.end(), end) if not text[at].isspace())
    yield start, end


def _goes_on(sentence: str, stop: str) -> bool:
    """Whether a sentence does not end at a stop: it has no word yet, or the stop shortens its last."""
    if not any(letter.isalpha() for letter in sentence):
        return True
    word = sentence.split()[-1].lstrip(_OPENING)
    initials = word.isupper() and _INITIALS.fullmatch(word)
    return stop == "." and bool(initials or _SHORTENED.fullmatch(word))
