"""The words of texts and of queries, folded alike, and the places to light.

A text is found by its index terms: every word, every rest of a word that begins at a letter or digit within
it, and its parts of letters and digits alone. Chinese, Japanese and Korean writing, which does not part
words, is found by its single characters and by its pairs of neighbours. A query asks for all of its words;
each is the beginning of an index term, or the whole of one in those scripts. No term holds white space,
control characters or surrogates, and none is longer than `LONGEST`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

MOST_WORDS = 32
"""How many words of a query are asked for."""

LONGEST = 64
"""How many folded characters of a word count."""

_MOST_CHARACTERS = 65_536


@dataclass(frozen=True, slots=True)
class Term:
    """A folded word that a query asks for."""

    text: str
    whole: bool = False
    """Whether an index term must be the same; otherwise it must only begin so."""

    def fits(self, word: str) -> bool:
        """Whether an index term answers this word."""
        return word == self.text if self.whole else word.startswith(self.text)

    def lit(self, word: str) -> int:
        """How many characters of an index term that answers it are lit."""
        return len(self.text)

    def may_stand_in(self, folded: str) -> bool:
        """Whether a folded text can have an index term that answers it; quickly told, and not for sure."""
        return self.text in folded


def fold(text: str) -> str:
    """The text without case, accents and typographic variants, in compatibility decomposition (NFKD).

    Folds character by character, whatever stands around: `ß` becomes `ss`, a combining accent nothing, white
    space and control characters a space. Folding again changes nothing.
    """
    return text.translate(_FOLDS)


def index_terms(text: str) -> set[str]:
    """Every term that a text is found by."""
    return {term for _, term in _placed_terms(fold(text))}


def query_terms(text: str) -> tuple[Term, ...]:
    """The terms that a user's text asks for; any text is only words, never syntax."""
    terms: dict[Term, None] = {}
    for _, word, grams in islice(parted(fold(text[:_MOST_CHARACTERS])), MOST_WORDS):
        if grams:
            pairs = map("".join, pairwise(grams[:LONGEST]))
            terms.update(dict.fromkeys(Term(pair, whole=True) for pair in (list(pairs) or grams)))
        else:
            terms[Term(word[:LONGEST])] = None
    return tuple(terms)


def answers(words: Iterable[str], query: Iterable[Term]) -> bool:
    """Whether the index terms of a text answer every term of a query."""
    known = set(words)
    return all(any(term.fits(word) for word in known) for term in query)


def matches(text: str, query: Iterable[Term]) -> list[tuple[int, int]]:
    """The spans of the text to light, in order and apart; character positions, ends exclusive.

    What is lit is what was asked for, so the beginning of a word; a character of which only a part was asked
    for is lit whole, and with its accents.
    """
    folded = fold(text)
    asked = [term for term in query if term.may_stand_in(folded)]
    if not asked:
        return []
    origins = _origins(text)
    spans = []
    for at, piece in _pieces(folded, asked):
        for start, word in _placed_terms(piece, at):
            for end in (start + term.lit(word) for term in asked if term.fits(word)):
                spans.append((origins[start], max(origins[end - 1] + 1, origins[end])))
    return _merged(spans)


def _pieces(folded: str, asked: Sequence[Term]) -> Iterator[tuple[int, str]]:
    """What stands between the spaces of a folded text, and can answer a term, each with its offset there."""
    at = 0
    for piece in folded.split(" "):
        for term in asked:
            if term.may_stand_in(piece):
                yield at, piece
                break
        at += len(piece) + 1


def _origins(text: str) -> Sequence[int]:
    """Where each character of a folded text comes from, and the end of the text."""
    if text.isascii():
        return range(len(text) + 1)
    lengths = (len(_FOLDS[ord(character)]) for character in text)
    return [*(at for at, length in enumerate(lengths) for _ in range(length)), len(text)]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _placed_terms(folded: str, at: int = 0) -> Iterator[tuple[int, str]]:
    """The index terms of a folded text, each with its offset there, beyond where that begins itself."""
    for offset, word, grams in parted(folded):
        start = at + offset
        if grams:
            for gram, after in pairwise([*grams, ""]):
                yield start, gram
                yield start, gram + after
                start += len(gram)
            continue
        yield start, word[:LONGEST]
        if not word.isalnum():
            for part in re.finditer(r"\S+", word.translate(LETTERS)):
                yield start + part.start(), word[part.start() : part.start() + LONGEST]
                yield start + part.start(), part.group()[:LONGEST]


def parted(folded: str) -> Iterator[tuple[int, str, list[str]]]:
    """The words of a folded text: offset, word, and its characters if its script parts no words."""
    for run in _RUN.finditer(folded):
        if run["unparted"]:
            yield run.start(), run.group(), _GRAM.findall(run.group())
            continue
        word = run.group()
        if word.isalnum():
            yield run.start(), word, []
            continue
        start, end = 0, len(word)
        while start < end and not stays(word[start]):
            start += 1
        while start < end and not stays(word[end - 1]):
            end -= 1
        if any(stays(letter) and letter not in SIGNS for letter in word[start:end]):
            yield run.start() + start, word[start:end], []


SIGNS = "%‰°#+&@"
"""What stays at the ends of a word, but makes none alone."""


def stays(character: str) -> bool:
    """Whether a folded character is part of a word even at its ends."""
    return _is_letter(character) or character in SIGNS or unicodedata.category(character) == "Sc"


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


_HAN_AND_KANA = (
    "\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
)
_FIRST, _MIDDLE, _LAST = (
    "\u1100-\u115f\ua960-\ua97f",
    "\u1160-\u11a7\ud7b0-\ud7ca",
    "\u11a8-\u11ff\ud7cb-\ud7ff",
)
_UNPARTED = _HAN_AND_KANA + _FIRST + _MIDDLE + _LAST
_GRAM = re.compile(f"[{_FIRST}][{_MIDDLE}]*[{_LAST}]*|[{_UNPARTED}][\u3099\u309a]*")
_RUN = re.compile(rf"(?P<unparted>(?:{_GRAM.pattern})+)|[^\s{_UNPARTED}]+")

_ALIKE = {
    **dict.fromkeys("’‘‛ʼ′´`", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **{"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"},
    "\u200b": " ",
}
_PARTS_OF_LETTERS = (0, 7, 8, 9)
"""Combining classes of marks that are no accents: nukta, voicing of kana, virama, and vowels of India."""


def _folded(text: str) -> str:
    if text in _ALIKE:
        return _ALIKE[text]
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(map(_kept, unicodedata.normalize("NFKD", plain)))
    return kept if kept == text else _folded(kept)


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if character in _ALIKE:
        return _ALIKE[character]
    if character.isspace() or category in ("Cc", "Cs"):
        return " "
    is_accent = unicodedata.combining(character) not in _PARTS_OF_LETTERS or category == "Me"
    is_variant = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return "" if is_accent or is_variant or category == "Cf" else character


class _Folds(dict[int, str]):
    """What each character folds to, found when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


class _Letters(dict[int, str]):
    """Each character as it is, but what parts a word as a space."""

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if _is_letter(chr(code)) else " "
        return self[code]


_FOLDS = _Folds()
LETTERS = _Letters()
"""The table that makes a space of every character that is no letter, digit or mark."""
