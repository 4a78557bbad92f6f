"""The words of texts and of queries, folded alike, and the places to light."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MOST_WORDS = 32
LONGEST = 64

_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"})
_CHUNK = re.compile(r"\S+")
_PART = re.compile(r"[^\W_]+")
_EDGE = "\"'“”«»‹›„.,;:!?¡¿()[]{}<>…·*`|/\\-"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


@dataclass(frozen=True, slots=True)
class Term:
    """A folded word that a query asks for."""

    text: str
    whole: bool = False
    """Whether an index term must be the same; otherwise it must only begin so."""

    def fits(self, word: str) -> bool:
        """Whether an index term answers this word."""
        return word == self.text if self.whole else word.startswith(self.text)


def fold(text: str) -> str:
    """The text without case, accents and typographic variants; its length may change."""
    for _ in range(3):
        folded = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
        folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
        if folded == text:
            break
        text = folded
    return text


def index_terms(text: str) -> set[str]:
    """Every term that a text is found by: its words as they stand, and their parts of letters and digits."""
    return {term for _, term in _placed_terms(text)}


def query_terms(text: str) -> tuple[Term, ...]:
    """The terms that a user's text asks for; any text is only words, never syntax."""
    terms: dict[Term, None] = {}
    for chunk in _CHUNK.findall(text)[:MOST_WORDS]:
        for term in _asked(fold(chunk[:LONGEST])):
            terms[term] = None
    return tuple(terms)


def answers(words: Iterable[str], query: Iterable[Term]) -> bool:
    """Whether the index terms of a text answer every term of a query."""
    known = set(words)
    return all(any(term.fits(word) for word in known) for term in query)


def matches(text: str, query: Iterable[Term]) -> list[tuple[int, int]]:
    """The spans of the text to light, in order and apart; ends exclusive."""
    asked = tuple(query)
    found = [
        (start, start + _reach(text[start:], term.text))
        for start, word in _placed_terms(text)
        for term in asked
        if term.fits(word)
    ]
    return list(_merged(sorted(found)))


def _asked(chunk: str) -> Iterator[Term]:
    word = chunk.strip(_EDGE) or chunk.strip()
    run = _CJK.search(word)
    if run is None:
        if word:
            yield Term(word)
        return
    for run in _CJK.finditer(word):
        yield from (Term(gram, whole=True) for gram in _grams(run.group()))
    yield from (Term(part) for part in _PART.findall(_CJK.sub(" ", word)))


def _grams(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]


def _placed_terms(text: str) -> Iterator[tuple[int, str]]:
    for found in _CHUNK.finditer(text):
        chunk = found.group()
        left = len(chunk) - len(chunk.lstrip(_EDGE))
        yield found.start(), fold(chunk)
        yield found.start() + min(left, len(chunk) - 1), fold(chunk.strip(_EDGE)) or fold(chunk)
        yield from ((found.start() + part.start(), fold(part.group())) for part in _PART.finditer(chunk))
        for run in _CJK.finditer(chunk):
            start = found.start() + run.start()
            for at in range(len(run.group())):
                yield start + at, fold(run.group()[at])
                yield start + at, fold(run.group()[at : at + 2])


def _reach(text: str, folded: str) -> int:
    """How many characters of the text make the folded beginning."""
    length = next((end for end in range(1, len(text) + 1) if fold(text[:end]).startswith(folded)), len(text))
    while length < len(text) and unicodedata.combining(text[length]):
        length += 1
    return length


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last and start <= last[1]:
            last = (last[0], max(last[1], end))
        else:
            if last:
                yield last
            last = (start, end)
    if last:
        yield last
