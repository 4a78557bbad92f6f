"""The words of a piece of text without white space, and its other terms, as the texts of JSON are written."""

import json
import re
from collections.abc import Sequence
from typing import Final

from ...texts import in_order, index_terms
from ..schema import GAP

END: Final = f" {GAP} "
"""What stands after each line of words."""

_QUITE_LONG: Final = 60
_PLAIN: Final = re.compile(
    r"""["'(\[]*([A-Za-z0-9]{1,30}(?:[.,'/-][A-Za-z0-9]{1,10}){0,3})["')\].,:;]*"""
).fullmatch
"""A word of plain letters and digits, or some that are joined."""


def parted(piece: str) -> tuple[str, tuple[str, ...]]:
    """The words of a piece in their order, and its other terms."""
    if piece.isascii() and piece.isalnum() and len(piece) < _QUITE_LONG:
        return piece.lower(), ()
    plain = _PLAIN(piece)
    if plain is None:
        words: Sequence[str] = in_order(piece)
        others = index_terms(piece).difference(words)
    else:
        word = plain[1].lower()
        if word.isalnum():
            return word, ()
        words, others = _plainly_parted(word)
    return " ".join(map(escaped, words)), tuple(map(escaped, sorted(others)))


def escaped(term: str) -> str:
    """A term as it is written in a text of JSON."""
    if '"' in term or "\\" in term or not term.isprintable():
        return json.dumps(term, ensure_ascii=False)[1:-1]
    return term


def _plainly_parted(word: str) -> tuple[Sequence[str], set[str]]:
    """The words within one that is joined, and its other terms: all of it from each of these on."""
    begins = [match.start() for match in re.finditer(r"[a-z0-9]+", word)]
    words = re.findall(r"[a-z0-9]+", word)
    return words, {word[start:] for start in begins}.difference(words)
