"""Cutting the text of a query into its pieces, whatever it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .fields import MEANINGS

Sort: TypeAlias = Literal["open", "too_deep", "close", "not", "nearly", "or", "phrase", "field", "word"]

DEEPEST = 24
"""How many groups may stand in one another."""

_FIELD = re.compile(rf"({'|'.join(MEANINGS)}|amount\.[A-Za-z]{{3}}):")
_CHUNK = re.compile(r"\S+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a query; ends exclusive."""

    sort: Sort
    start: int
    end: int
    text: str = ""
    """The word, the words of a phrase or the value, without quotes."""
    field: str = ""
    quoted: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text, in order. What is no syntax is words; white space parts them."""
    at, depth = 0, 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        piece = _piece(text, at, depth)
        depth += {"open": 1, "close": -1}.get(piece.sort, 0)
        at = piece.end
        yield piece


def is_plain(word: str) -> bool:
    """Whether a word by itself reads as a word."""
    first = next(pieces(word), None)
    return first is not None and first.sort == "word"


def _piece(text: str, at: int, depth: int) -> Piece:
    sign = text[at]
    if sign == '"':
        return _phrase(text, at)
    if sign == "(":
        return Piece("open" if depth < DEEPEST else "too_deep", at, at + 1)
    if sign == ")":
        return Piece("close" if depth else "word", at, at + 1)
    if sign == "!":
        return Piece("not", at, at + 1)
    if sign == "~":
        return _nearly(text, at, depth)
    if named := _FIELD.match(text, at):
        return _field(text, at, named.end(), named[1], depth)
    end = _end(text, at, depth)
    word = text[at:end]
    return Piece("or" if word in ("or", "OR") else "word", at, end, word)


def _phrase(text: str, at: int) -> Piece:
    """Words in quotes; without closing ones, they go on to the end."""
    close = text.find('"', at + 1)
    inside = text[at + 1 : close if close >= 0 else len(text)]
    return Piece("phrase", at, close + 1 if close >= 0 else len(text), " ".join(inside.split()), quoted=True)


def _nearly(text: str, at: int, depth: int) -> Piece:
    """A word after `~`; without one that stands right after it, it has no text."""
    follows = text[at + 1 : at + 2]
    end = at + 1 if not follows or follows in '()"' or follows.isspace() else _end(text, at + 1, depth)
    return Piece("nearly", at, end, text[at + 1 : end])


def _field(text: str, at: int, value: int, field: str, depth: int) -> Piece:
    field = f"amount.{field[-3:].upper()}" if field.startswith("amount.") else field
    if text[value : value + 1] == '"':
        quoted = _phrase(text, value)
        return Piece("field", at, quoted.end, quoted.text, field, quoted=True)
    end = _end(text, value, depth)
    return Piece("field", at, end, text[value:end], field)


def _end(text: str, at: int, depth: int) -> int:
    """Where a word ends: at white space, without the brackets at its end that close groups around it."""
    chunk = _CHUNK.match(text, at)
    if chunk is None:
        return at
    end = chunk.end()
    word = chunk[0].rstrip(")")
    own = max(0, word.count("(") - word.count(")"))
    closing = min(depth, max(0, len(chunk[0]) - len(word) - own))
    return end - closing
