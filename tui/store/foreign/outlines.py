"""The first look at a file: what it begins with, and which keys its first object has."""

import re
from dataclasses import dataclass
from pathlib import Path

_LOOKED_AT = 1 << 20
_MARK = re.compile(rb'"((?>(?:[^"\\]++|\\.)*))"(\s*+:)?|[{}\[\]]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Outline:
    """What the beginning of a file shows."""

    start: bytes
    """Its first bytes, white space aside."""
    keys: frozenset[str] = frozenset()
    """The keys of its first object, if it is JSON: of the first of a list, if it begins with one."""
    several: bool = False
    """Whether another object follows the first."""
    is_spread: bool = False
    """Whether the first object takes several lines."""

    @property
    def is_json(self) -> bool:
        """Whether it looks like JSON."""
        return self.start[:1] in (b"{", b"[")

    @property
    def is_list(self) -> bool:
        """Whether it begins with a list."""
        return self.start[:1] == b"["


def outline(path: Path) -> Outline:
    """Looks at the beginning of a file.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        data = stream.read(_LOOKED_AT)
    text = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = Outline(text[:200])
    return _of_json(text, found) if found.is_json else found


def _of_json(text: bytes, found: Outline) -> Outline:
    level, depth, keys, end = 1 + found.is_list, 0, set[str](), 0
    several = False
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if sign in (b"{", b"["):
            if several := bool(end) and depth == level - 1:
                break
            depth += 1
        elif sign in (b"}", b"]"):
            depth -= 1
            end = end or (mark.end() if depth == level - 1 else 0)
        elif depth == level and mark[2] and not end:
            keys.add(mark[1].decode("utf-8", "replace"))
    return Outline(found.start, frozenset(keys), several, b"\n" in text[:end])
