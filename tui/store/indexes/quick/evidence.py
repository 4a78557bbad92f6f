"""Whether citations stand in one passage, in plain characters where it has no others."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ...texts import Passages, splits_number, splits_word
from .remembering import Remembered
from .slots import Cite

_MOST = 100_000
_ODD: Final = re.compile("[&`‘’‚‛ʼ′´“”„‟″«»\xa0\u2009\u202f]").search
"""What is read as something else, or may stand within a number and for a space."""


_PARTING: Final = frozenset(("", " ", ".", ",", ";", ":", "(", ")", '"', "'"))
"""What surely parts a word from others."""


class _Sought(NamedTuple):
    """Words that are looked for."""

    text: str
    """With single spaces."""
    is_odd: bool
    """Whether they must be looked for as `Passages` does."""
    is_word: bool
    """Whether they begin and end with letters, so that they can cut no number."""


class QuickEvidence:
    """Looks for quoted words in passages."""

    def __init__(self) -> None:
        """Knows no words yet."""
        self._known = Remembered(_sought, _MOST)

    def all_stand(self, cites: Sequence[Cite], pieces: Sequence[str], passage: str) -> bool:
        """Whether the words of each citation stand in a passage just once, and cut no word in two.

        Args:
            cites: where the words of each citation are.
            pieces: the pieces that have them.
            passage: where they are looked for.
        """
        text = "" if _is_odd(passage) else _even(passage)
        known = self._known
        for quote, before, after in cites:
            said, is_odd, is_word = known[pieces[quote]]
            ahead, behind = known[pieces[before]], known[pieces[after]]
            if is_odd or ahead.is_odd or behind.is_odd or not text:
                stands = _stands_oddly(passage, pieces[quote], pieces[before], pieces[after])
            else:
                stands = _stands(text, said, is_word, ahead.text, behind.text)
            if not stands:
                return False
        return True


def _stands_oddly(passage: str, quote: str, before: str, after: str) -> bool:
    text = Passages(passage)
    places = text.find(quote, before, after)
    return len(places) == 1 and not text.cuts_word(*places[0])


def _stands(text: str, quote: str, is_word: bool, before: str, after: str) -> bool:
    """Whether words stand in a text just once, with others before and after, and cut no word."""
    found = -1
    at = text.find(quote)
    while at >= 0:
        end = at + len(quote)
        if (
            (not before or text.endswith(before, 0, at - (text[at - 1 : at] == " ")))
            and (not after or text.startswith(after, end + text.startswith(" ", end)))
            and (is_word or _stands_apart(text, at, end) or not splits_number(text, at, end))
        ):
            if found >= 0:
                return False
            found = at
        at = text.find(quote, at + 1)
    return found >= 0 and _is_whole(text, found, found + len(quote))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut in two at the ends of a span."""
    around = text[start - 1 : start], text[end : end + 1]
    return _PARTING.issuperset(around) or not splits_word(text, start, end)


def _stands_apart(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in " " and text[end : end + 1] in " "


def _sought(words: str) -> _Sought:
    text = _even(words)
    return _Sought(text, _is_odd(words), text[:1].isalpha() and text[-1:].isalpha())


def _is_odd(text: str) -> bool:
    return "&" in text or "`" in text or not (text.isascii() or _ODD(text) is None)


def _even(text: str) -> str:
    """A text with single spaces for all white space, and none around it."""
    flat = text.replace("\n", " ")
    if "  " in flat or not flat.isprintable():
        return " ".join(text.split())
    return flat.strip(" ")
