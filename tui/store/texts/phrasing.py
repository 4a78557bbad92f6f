"""The words of texts one after the other, as phrases ask for them."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .terms import LETTERS, LONGEST, MOST_WORDS, SIGNS, Term, fold, parted, query_terms, stays

_MOST_CHARACTERS = 65_536


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are asked for one after the other."""

    words: tuple[str, ...]
    """As `in_order` gives them."""
    signed: tuple[Term, ...] = ()
    """Those that are more than letters and digits (`C++`, `50%`): they must stand somewhere as they are."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is lit of it."""
        return (*(Term(word, whole=True) for word in self.words), *self.signed)

    def stands_in(self, words: Sequence[str]) -> bool:
        """Whether some words have it in them, one after the other."""
        long = len(self.words)
        firsts = (at for at, word in enumerate(words) if word == self.words[0])
        return any(tuple(words[at : at + long]) == self.words for at in firsts)


@dataclass(frozen=True, slots=True)
class Near(Term):
    """A folded word that a query asks for, or one like it."""

    @property
    def edits(self) -> int:
        """How many edits the other may be away."""
        return 2 if len(self.text) > 5 else 1

    def fits(self, word: str) -> bool:
        """Whether an index term is like it."""
        return not apart(self.text, word, self.edits)

    def lit(self, word: str) -> int:
        """All of a word that is like it."""
        return len(word)

    def may_stand_in(self, folded: str) -> bool:
        """See `Term.may_stand_in`."""
        return True


def near_terms(text: str) -> tuple[Term, ...]:
    """The terms of words that may be written otherwise; of scripts that part no words, as they are."""
    return tuple(term if term.whole else Near(term.text) for term in query_terms(text))


def in_order(text: str) -> tuple[str, ...]:
    """The words of a text in their order, parted at every sign: `Li-Ion` is two.

    Chinese, Japanese and Korean characters are words of their own.
    """
    return tuple(_smallest(parted(fold(text))))


def phrase(text: str) -> Phrase:
    """The phrase that a text asks for; of none without a word, its words are none."""
    folded = fold(text[:_MOST_CHARACTERS])
    words = tuple(_smallest(parted(folded)))[:MOST_WORDS]
    signed = (word[:LONGEST] for _, word, grams in parted(folded) if not grams and any(map(_says, word)))
    return Phrase(words, tuple(dict.fromkeys(map(Term, signed)))[:MOST_WORDS])


def trimmed(text: str) -> str:
    """A text without the characters at its ends that are part of no word."""
    start, end = 0, len(text)
    while start < end and not _is_part(fold(text[start])):
        start += 1
    while start < end and not _is_part(fold(text[end - 1])):
        end -= 1
    return text[start:end]


def apart(one: str, other: str, most: int) -> bool:
    """Whether two words are further apart than some edits.

    An edit adds, takes or changes a letter, or changes two neighbours about; no letter is edited twice (the
    optimal string alignment).
    """
    if abs(len(one) - len(other)) > most:
        return True
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, (last, letter) in enumerate(pairwise(f" {one}"), 1):
        here = [row]
        for column, (left, facing) in enumerate(pairwise(f" {other}"), 1):
            steps = (above[column] + 1, here[-1] + 1, above[column - 1] + (letter != facing))
            swapped = row > 1 and column > 1 and (last, letter) == (facing, left)
            here.append(min(*steps, before[column - 2] + 1) if swapped else min(steps))
        if min(here) > most and min(above) > most:
            return True
        before, above = above, here
    return above[-1] > most


def _is_part(folded: str) -> bool:
    return any(map(stays, folded)) or next(parted(folded), None) is not None


def _smallest(words: Iterable[tuple[int, str, list[str]]]) -> Iterator[str]:
    for _, word, grams in words:
        if grams:
            yield from grams
        else:
            yield from (part[:LONGEST] for part in (word.translate(LETTERS).split() or [word]))


def _says(character: str) -> bool:
    return character in SIGNS or unicodedata.category(character) == "Sc"
