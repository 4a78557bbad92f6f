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
_SPACE: Final = frozenset(("", " "))
"""What surely parts a number from others."""


class _Sought(NamedTuple):
    """Words that are looked for."""

    text: str
    """With single spaces."""
    is_odd: bool
    """Whether they must be looked for as `Passages` does."""
    parting: frozenset[str]
    """What may stand around them for sure: numbers are cut by more signs than words."""


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
            passage: where they are looked for; without control characters but line ends.
        """
        text = "" if _is_odd(passage) else _evened(passage)
        known = self._known
        for cite in cites:
            quote, before, after = cite
            sought, ahead, behind = known[pieces[quote]], known[pieces[before]], known[pieces[after]]
            if not (
                _stands_plainly(text, sought, ahead, behind) or self._stands(passage, text, cite, pieces)
            ):
                return False
        return True

    def _stands(self, passage: str, text: str, cite: Cite, pieces: Sequence[str]) -> bool:
        """Whether words stand there, whatever they are and whatever stands around them."""
        sought, ahead, behind = (self._known[pieces[slot]] for slot in cite)
        if sought.is_odd or ahead.is_odd or behind.is_odd or not text:
            return _stands_oddly(passage, pieces[cite.quote], pieces[cite.before], pieces[cite.after])
        return _stands(text, sought, ahead.text, behind.text)


def _stands_plainly(text: str, sought: _Sought, ahead: _Sought, behind: _Sought) -> bool:
    """Whether words surely stand in a text once, with spaces between them and what is before and after."""
    words, is_odd, parting = sought
    (before, is_odd_before, _), (after, is_odd_after, _) = ahead, behind
    if is_odd or is_odd_before or is_odd_after:
        return False
    whole = words
    if before:
        if f"{before}{words}" in text:
            return False
        whole = f"{before} {whole}"
    if after:
        if f"{words}{after}" in text:
            return False
        whole = f"{whole} {after}"
    at = text.find(whole)
    if at < 0 or text.find(whole, at + 1) >= 0:
        return False
    end = at + len(whole)
    return (bool(before) or text[at - 1 : at] in parting) and (bool(after) or text[end : end + 1] in parting)


def _stands_oddly(passage: str, quote: str, before: str, after: str) -> bool:
    text = Passages(passage)
    places = text.find(quote, before, after)
    return len(places) == 1 and not text.cuts_word(*places[0])


def _stands(text: str, sought: _Sought, before: str, after: str) -> bool:
    """Whether words stand in a text just once, with others before and after, and cut no word."""
    quote, is_word = sought.text, sought.parting is _PARTING
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
    is_word = text[:1].isalpha() and text[-1:].isalpha()
    return _Sought(text, _is_odd(words), _PARTING if is_word else _SPACE)


def _is_odd(text: str) -> bool:
    return "&" in text or "`" in text or not (text.isascii() or _ODD(text) is None)


def _evened(passage: str) -> str:
    """A passage with single spaces for all white space."""
    flat = passage.replace("\n", " ") if passage.isascii() else " ".join(passage.split())
    return " ".join(flat.split()) if "  " in flat else flat


def _even(text: str) -> str:
    """A text with single spaces for all white space, and none around it."""
    flat = text.replace("\n", " ")
    if "  " in flat or not flat.isprintable():
        return " ".join(text.split())
    return flat.strip(" ")
