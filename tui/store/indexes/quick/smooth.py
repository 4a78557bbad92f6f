"""The words of smooth passages: of ASCII alone, without what stands for something else.

They are found for a whole passage at once. Only where a sentence may end, and where signs stand within a
word, is it looked at more closely.
"""

import re
from typing import Final, TypeAlias

from ...texts import LONGEST, Passages
from .pieces import END, parted
from .remembering import Remembered

_MOST: Final = 100_000
_MARK: Final = "\x01"
"""Stands after each sentence."""
_LETTERS: Final = str.maketrans(
    {
        chr(code): chr(code).lower() if chr(code).isalnum() else " "
        for code in range(128)
        if chr(code) != _MARK
    }
)
_STOP: Final = re.compile(r"""([.!?][.!?]*['")\]]*) +""")
_SEAM: Final = re.compile("[^A-Za-z0-9 ](?:[A-Za-z0-9]|(?<=[%#+@$]))")
_SIGN: Final = re.compile("[%#+@$]")
"""What is part of a word also at its ends."""
_AROUND: Final = "\"'([)].,:;"
_is_pair: Final = re.compile("[a-z0-9]{1,30}[.,'/-][a-z0-9]{1,30}").fullmatch
LOOKED_BACK: Final = 40
QUITE_LONG: Final = 30
_letter_or_digit: Final = re.compile("[A-Za-z0-9]").search
_LONG: Final = 12
"""No word of more letters is one that its stop shortens."""
letter_in: Final = re.compile("[A-Za-z]").search


Said: TypeAlias = tuple[str, set[str]]
"""The words of a passage, sentence by sentence, and its other terms."""


class SmoothPassages:
    """Reads smooth passages."""

    def __init__(self) -> None:
        """Knows no word yet."""
        self.ends = Remembered(_ends_sentence, _MOST)
        """Whether a word with a full stop ends a sentence where a great letter or a digit follows."""
        self.beside = Remembered(_other_terms, _MOST)
        """The terms of a piece with signs that are none of its words; none if signs are all it has."""

    def words_of(self, passage: str) -> Said | None:
        """The words of a passage, sentence by sentence, and its other terms; none if that cannot be told.

        Args:
            passage: of ASCII, without `&` and `` ` ``, and without control characters but line ends.
        """
        paragraphs = [self._marked(line) for each in passage.split("\n") if (line := each.strip(" "))]
        others = self._others(passage.replace("\n", " "))
        if None in paragraphs or others is None:
            return None
        words = _MARK.join([each for each in paragraphs if each]).translate(_LETTERS)
        return None if has_long(words) else (words.replace(_MARK, END) + END, others)

    def _marked(self, paragraph: str) -> str | None:
        """A paragraph with marks between its sentences; none if these cannot be told apart."""
        parts, at = [], 0
        for match in _STOP.finditer(paragraph):
            start, end = match.span()
            after = paragraph[end]
            if after.islower():
                continue
            before = paragraph[at:start]
            word = before[before.rfind(" ") + 1 :]
            if not (after.isalnum() and word.isalpha()) and _goes_on(paragraph, end, before):
                continue
            if not 0 < len(word) <= QUITE_LONG:
                return None
            if match[1] != "." or self.ends[word]:
                parts.append(paragraph[at:end])
                at = end
        return _MARK.join([*parts, paragraph[at:]])

    def _others(self, text: str) -> set[str] | None:
        """The terms of a text that are more than letters and digits; none if it has signs alone as a word."""
        places = [at for match in _SEAM.finditer(text) if (at := match.start()) and text[at - 1] != " "]
        places += [match.start() for match in _SIGN.finditer(text)]
        found = set[str]()
        for at in places:
            end = text.find(" ", at)
            terms = self.beside[text[text.rfind(" ", 0, at) + 1 : end if end >= 0 else None]]
            if terms is None:
                return None
            found.update(terms)
        return found


def _goes_on(paragraph: str, end: int, before: str) -> bool:
    """Whether a sentence goes on after a stop: it has no letter as yet, or what follows begins none."""
    after = _letter_or_digit(paragraph, end)
    return after is None or after.group().islower() or not letter_in(before[-LOOKED_BACK:])


def _ends_sentence(word: str) -> bool:
    """Whether a word with a full stop ends a sentence where a great letter follows."""
    return (len(word) > _LONG and word.isalpha()) or len(Passages(f"so {word}. A").sentences) == 2


def _other_terms(piece: str) -> tuple[str, ...] | None:
    word = piece.strip(_AROUND).lower()
    if _is_pair(word):
        return (word,)
    words, others = parted(piece)
    letters = words.replace(" ", "")
    return others if not letters or letters.isalnum() else None


def has_long(words: str) -> bool:
    """Whether there is a word of which not all counts, or nearly so."""
    at, last = 0, len(words) - LONGEST
    while at < last:
        space = words.rfind(" ", at, at + LONGEST)
        if space < 0:
            return True
        at = space + 1
    return False
