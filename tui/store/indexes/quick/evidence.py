"""What becomes of citations of one passage, in plain characters where it has no others."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ...held import State
from ...texts import Passages, splits_number
from .remembering import Remembered
from .slots import Cite

_MOST = 100_000
_ODD: Final = re.compile("[&`‘’‚‛ʼ′´“”„‟″«»\xa0\u2009\u202f]").search
"""What is read as something else, or may stand within a number and for a space."""


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

    def states(self, cites: Sequence[Cite], pieces: Sequence[str], passage: str) -> list[State]:
        """What becomes of citations: whether the words of each stand there once, more than once, or not.

        Args:
            cites: where the words of each citation are.
            pieces: the pieces that have them.
            passage: where they are looked for.
        """
        text = "" if _is_odd(passage) else _even(passage)
        known, found = self._known, list[State]()
        for quote, before, after in cites:
            said, is_odd, is_word = known[pieces[quote]]
            ahead, behind = known[pieces[before]], known[pieces[after]]
            if is_odd or ahead.is_odd or behind.is_odd or not text:
                places = len(Passages(passage).find(pieces[quote], pieces[before], pieces[after]))
            else:
                places = _places(text, said, is_word, ahead.text, behind.text)
            found.append("verbatim" if places == 1 else "ambiguous" if places else "not_found")
        return found


def _places(text: str, quote: str, is_word: bool, before: str, after: str) -> int:
    """How often words stand in a text, with others before and after."""
    places = 0
    at = text.find(quote)
    while at >= 0:
        end = at + len(quote)
        if (
            (not before or text.endswith(before, 0, at - (text[at - 1 : at] == " ")))
            and (not after or text.startswith(after, end + text.startswith(" ", end)))
            and (is_word or _stands_apart(text, at, end) or not splits_number(text, at, end))
        ):
            places += 1
        at = text.find(quote, at + 1)
    return places


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
