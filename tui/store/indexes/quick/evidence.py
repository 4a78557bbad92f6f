"""What becomes of citations of one passage, in plain characters where it has no others."""

import re
from typing import Any, Final, NamedTuple

from ...held import State
from ...texts import Passages, splits_number

_ODD: Final = re.compile("[&`‘’‚‛ʼ′´“”„‟″«»\xa0\u2009\u202f]").search
"""What is read as something else, or may stand within a number and for a space."""


class Cite(NamedTuple):
    """A citation, with single spaces."""

    quote: str
    before: str
    after: str
    is_odd: bool
    """Whether it must be looked for as `Passages` does."""
    is_word: bool
    """Whether it begins and ends with letters, so that it can cut no number."""


def cites_of(cite: Any) -> tuple[Cite, ...]:
    """The citations of a value that is plain."""
    if cite is None:
        return ()
    return tuple(map(_cite, cite)) if isinstance(cite, list) else (_cite(cite),)


class QuickEvidence:
    """A passage as it is searched for quoted words."""

    __slots__ = ("_passage", "_passages", "_text")

    def __init__(self, passage: str) -> None:
        """Takes the passage."""
        self._passage = passage
        self._passages: Passages | None = None
        self._text = "" if _is_odd(passage) else _even(passage)

    def state(self, cite: Cite) -> State:
        """What becomes of a citation: whether its words stand there once, more than once, or not."""
        places = self._in_full(cite) if cite.is_odd or not self._text else self._plainly(cite)
        return "verbatim" if places == 1 else "ambiguous" if places else "not_found"

    def _plainly(self, cite: Cite) -> int:
        quote, before, after, _, is_word = cite
        text, places = self._text, 0
        at = text.find(quote)
        while at >= 0:
            end = at + len(quote)
            if (
                (not before or text.endswith(before, 0, at - (text[at - 1 : at] == " ")))
                and (not after or text.startswith(after, end + text.startswith(" ", end)))
                and (is_word or not splits_number(text, at, end))
            ):
                places += 1
            at = text.find(quote, at + 1)
        return places

    def _in_full(self, cite: Cite) -> int:
        if self._passages is None:
            self._passages = Passages(self._passage)
        return len(self._passages.find(cite.quote, cite.before, cite.after))


def _cite(given: Any) -> Cite:
    quote, before, after = (given, "", "") if isinstance(given, str) else map(given.get, _WORDS)
    is_odd = any(map(_is_odd, (quote, before or "", after or "")))
    quote, before, after = _even(quote), _even(before or ""), _even(after or "")
    return Cite(quote, before, after, is_odd, quote[0].isalpha() and quote[-1].isalpha())


_WORDS = ("quote", "before", "after")


def _is_odd(text: str) -> bool:
    return "&" in text or "`" in text or not (text.isascii() or _ODD(text) is None)


def _even(text: str) -> str:
    """A text with single spaces for all white space, and none around it."""
    flat = text.replace("\n", " ")
    if "  " in flat or not flat.isprintable():
        return " ".join(text.split())
    return flat.strip(" ")
