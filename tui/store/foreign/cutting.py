"""The elements of a list in one large document of JSON, one after the other, never all at once."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ...speech import grouped, said
from ..bulk import Raw

MOST_BYTES = 16 << 20
"""The longest element that is read."""

_CHUNK = 1 << 20
_MARK = re.compile(rb'[^"{}\[\]]*+("(?>(?:[^"\\]++|\\.)*)"|[{}\[\]"])', re.DOTALL)
"""The next bracket or text in quotes; a sign that opens such a text, where it does not end."""
_BRACKET = re.compile(rb'(?>(?:[^"{}\[\]]++|"(?>(?:[^"\\]++|\\.)*)")*)([{}\[\]"])', re.DOTALL)
"""The same, without texts that end."""
_DEEPEST = 200


class Broken(ValueError):
    """A document that cannot be read on; the message says why, in a sentence."""

    def __init__(self, line: int, reason: str) -> None:
        """Says why, and in which line."""
        super().__init__(reason)
        self.line = line


class _Mark(NamedTuple):
    """A bracket, or a text in quotes."""

    start: int
    end: int
    sign: bytes


def elements(path: Path, within: str | None) -> Iterator[Raw]:
    """The objects in a list of a document, as their bytes, with the line that each begins in.

    Args:
        path: the document: an object, or a list.
        within: the key of the list in the object; empty if the document is the list, none if it is no list,
            but one object or several.

    Raises:
        Broken: the document ends too early, is nested too deeply, or an element is far too long.
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        yield from _Cutter(stream, within).cut()


def lines(path: Path) -> Iterator[Raw]:
    """The lines of a file that are not empty, as their bytes.

    Raises:
        Broken: a line is far too long.
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        number, offset = 1, 0
        while line := stream.readline(MOST_BYTES + 2):
            if len(line) > MOST_BYTES:
                raise Broken(number, said("this line is longer than {most} bytes", most=grouped(MOST_BYTES)))
            if not line.isspace():
                yield Raw(number, offset, line.rstrip(b"\r\n"))
            number += 1
            offset += len(line)


class _Cutter:
    """Goes through a document, bracket by bracket; holds only what is not yet given."""

    def __init__(self, stream: BinaryIO, within: str | None) -> None:
        self._stream = stream
        self._key = b'"%b"' % within.encode() if within else b""
        self._level = 0 if within is None else 2 if within else 1
        self._held = b""
        self._at = 0
        self._before = 0
        self._line, self._counted = 1, 0
        self._start: int | None = None

    def cut(self) -> Iterator[Raw]:
        """The elements, one after the other."""
        depth, inside, last, level = 0, self._level == 0, b"", self._level
        while (mark := self._next(depth == level - 1)) is not None:
            if mark.sign in b"{[":
                inside = inside or (depth == level - 1 and mark.sign == b"[" and last == self._key)
                if inside and depth == level:
                    self._start = mark.start
                depth = self._deeper(depth)
            elif mark.sign in b"}]":
                depth -= 1
                if inside and depth == level:
                    yield self._taken(mark.end)
                inside = inside and depth >= level
            elif depth == level - 1:
                last = mark.sign
        if depth > 0:
            raise self._broken(said("the document ends here, in the middle"))

    def _deeper(self, depth: int) -> int:
        if depth >= _DEEPEST:
            raise self._broken(said("lists or objects are nested too deeply here"))
        return depth + 1

    def _next(self, with_texts: bool) -> _Mark | None:
        find = (_MARK if with_texts else _BRACKET).match
        while True:
            found = find(self._held, self._at)
            if found is not None and found[1] != b'"':
                self._at = found.end()
                return _Mark(found.start(1), found.end(), found[1])
            self._at = len(self._held) if found is None else found.start(1)
            if self._start is None:
                self._drop(self._at)
            if len(self._held) - (self._start or 0) > MOST_BYTES:
                raise self._broken(said("one element is longer than {most} bytes", most=grouped(MOST_BYTES)))
            more = self._stream.read(_CHUNK)
            if not more:
                return None
            self._held += more

    def _taken(self, end: int) -> Raw:
        assert self._start is not None
        raw = Raw(self._line_at(self._start), self._before + self._start, self._held[self._start : end])
        self._start = None
        return raw

    def _drop(self, length: int) -> None:
        self._line_at(length)
        self._before += length
        self._held = self._held[length:]
        self._at -= length
        self._counted = 0

    def _line_at(self, place: int) -> int:
        self._line += self._held.count(b"\n", self._counted, place)
        self._counted = place
        return self._line

    def _broken(self, reason: str) -> Broken:
        return Broken(self._line_at(self._at), reason)
