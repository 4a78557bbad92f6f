"""The words of many smooth passages at once.

What has a sentence that may end in an unusual way, or other signs within words than one expects, is read by
itself.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .pieces import END
from .smooth import LOOKED_BACK, QUITE_LONG, Said, SmoothPassages, has_long, letter_in

_MARK, _ODD, _NEXT = "\x01", "\x02", "\x03"
"""Stand after each sentence, where it must be looked at more closely, and after each passage."""
_LETTERS: Final = str.maketrans(
    {
        **{chr(code): chr(code).lower() if chr(code).isalnum() else " " for code in range(128)},
        **{sign: sign for sign in (_MARK, _ODD, _NEXT)},
        "\n": _MARK,
    }
)
_BLANK: Final = " \n"
_uneven_line: Final = re.compile(r"\n(?:[\n ]|(?<= \n))").search
_odd_stops: Final = re.compile(r"""[.!?](?:['")\]!?.]+|(?<=[!?])) """).sub
_nexts: Final = re.compile(_NEXT).finditer
_seams: Final = re.compile(r"[^A-Za-z0-9 ](?:(?<=[%#+@$])|(?=[A-Za-z0-9])(?<! .))").finditer
"""What is part of a word, or stands within one."""


class ManyPassages:
    """Reads smooth passages: of ASCII, without `&`, `` ` `` and control characters but line ends."""

    def __init__(self) -> None:
        """Knows no word yet."""
        self._alone = SmoothPassages()

    def words_of(self, passages: Sequence[str]) -> list[Said | None]:
        """What each passage says; none where that cannot be told."""
        text = f"{_NEXT}{_NEXT.join(passages)}{_NEXT}"
        if _is_uneven(text, passages):
            text = f"{_NEXT}{_NEXT.join(map(_evened, passages))}{_NEXT}"
        others = self._others(text)
        marked = self._marked(text[1:-1]).translate(_LETTERS)
        is_long = has_long(marked)
        every = marked.replace(_MARK, END).split(_NEXT)
        return [
            self._alone.words_of(passage)
            if _ODD in words or beside is None or not words or (is_long and has_long(words))
            else (words + END, beside)
            for words, beside, passage in zip(every, others, passages, strict=True)
        ]

    def _marked(self, text: str) -> str:
        """A text with marks between its sentences, but not between its lines."""
        pieces = _odd_stops(_ODD, text).split(". ")
        parts = [pieces[0]]
        for before, after in pairwise(pieces):
            parts += self._between(before, after), after
        return "".join(parts)

    def _between(self, before: str, after: str) -> str:
        """What stands for a full stop and a space: a mark if a sentence ends there."""
        first = after[:1]
        if first.islower():
            return " "
        word = before[before.rfind(" ") + 1 :]
        if first.isalnum() and 0 < len(word) <= QUITE_LONG and (word.isalpha() or _is_sure(before, word)):
            return _MARK if self._alone.ends[word] else " "
        return _ODD

    def _others(self, text: str) -> Sequence[set[str] | None]:
        """The terms of each passage that are more than letters and digits; none if that is unsure."""
        flat = text.replace("\n", " ").replace(_NEXT, " ")
        begins = [match.start() for match in _nexts(text)]
        found: list[set[str] | None] = [set() for _ in begins[1:]]
        for match in _seams(flat):
            at = match.start()
            terms = self._alone.beside[flat[flat.rfind(" ", 0, at) + 1 : flat.find(" ", at)]]
            number = bisect(begins, at) - 1
            known = found[number]
            if terms is None:
                found[number] = None
            elif known is not None:
                known.update(terms)
        return found


def _is_uneven(text: str, passages: Sequence[str]) -> bool:
    """Whether there are empty lines, or spaces around lines."""
    if any(each[0] in _BLANK or each[-1] in _BLANK for each in passages):
        return True
    return _uneven_line(text) is not None


def _evened(passage: str) -> str:
    """A passage without empty lines, and without spaces around lines."""
    return "\n".join([line for each in passage.split("\n") if (line := each.strip(" "))])


def _is_sure(before: str, word: str) -> bool:
    """Whether a word that is not letters alone ends a sentence that has letters as well."""
    tail = before[-LOOKED_BACK:]
    return word[-1].isalnum() and tail.isprintable() and letter_in(tail) is not None
