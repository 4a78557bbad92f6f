"""A bulk file as the stretches of bytes that its records take, in order."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import BinaryIO, NamedTuple

from .described import BulkFile

MOST_BYTES = 1 << 20
"""The longest record that is read; of a longer one, a byte more is told."""

_CHUNK = 1 << 20


class Raw(NamedTuple):
    """The bytes of one record, without the end of its line, and where they stand."""

    number: int
    """The line that it begins in, from 1."""
    offset: int
    """Where it begins in the file, in bytes."""
    data: bytes


def raw_records(file: BulkFile, start: int = 0, stop: int | None = None) -> Iterator[Raw]:
    """The records of a file that begin in a stretch of it; nothing is kept of those that are passed on.

    Empty lines are passed over, and the line with the names of the columns is no record.

    Args:
        file: what to read.
        start: the first byte of the stretch.
        stop: where it ends, exclusive; without it, where the file ends.

    Raises:
        OSError: the file cannot be read.
    """
    with file.path.open("rb") as stream:
        if file.is_table:
            yield from _rows(stream, *file.signs, start, stop)
        else:
            yield from _lines(stream, start, stop)


def first_row(stream: BinaryIO, delimiter: bytes, quote: bytes) -> Raw | None:
    """The first row of a table that is not empty, which names the columns; none if there is none."""
    return next(_rows(stream, delimiter, quote, 0, None, headed=False), None)


def _lines(stream: BinaryIO, start: int, stop: int | None) -> Iterator[Raw]:
    number, offset = _sought(stream, start)
    readline = stream.readline
    while stop is None or offset < stop:
        line = readline(MOST_BYTES + 2)
        if not line:
            return
        length = len(line) if line[-1] == 10 else len(line) + _rest_of_line(stream)
        if not line.isspace():
            yield Raw(number, offset, line.rstrip(b"\r\n"))
        number += 1
        offset += length


def _sought(stream: BinaryIO, start: int) -> tuple[int, int]:
    """Goes to the first line that begins at or after a place; its number and where it begins."""
    number = 1
    left = start - 1
    while left > 0 and (chunk := stream.read(min(left, _CHUNK))):
        number += chunk.count(b"\n")
        left -= len(chunk)
    if start > 0:
        last = stream.read(1)
        number += 1
        if last and last != b"\n":
            _rest_of_line(stream)
    return number, stream.tell()


def _rest_of_line(stream: BinaryIO) -> int:
    """Reads on to the end of a line; how many bytes that were."""
    length = 0
    while rest := stream.readline(_CHUNK):
        length += len(rest)
        if rest[-1] == 10:
            break
    return length


def _rows(
    stream: BinaryIO, delimiter: bytes, quote: bytes, start: int, stop: int | None, headed: bool = True
) -> Iterator[Raw]:
    """The rows of a table, in which a quoted cell may hold line ends."""
    ends, number, offset = _ending(delimiter, quote), 1, 0
    while stop is None or offset < stop:
        data = stream.readline(MOST_BYTES + 2)
        if not data:
            return
        length, lines = len(data), 1
        if data[-1] != 10:
            length += _rest_of_line(stream)
        elif quote in data and not ends(data, False):
            more = _more(stream, ends, length)
            data, length, lines = data + b"".join(more), length + sum(map(len, more)), lines + len(more)
        if not data.isspace():
            if offset >= start and not headed:
                yield Raw(number, offset, data.rstrip(b"\r\n"))
            headed = False
        number += lines
        offset += length


def _more(stream: BinaryIO, ends: Callable[[bytes, bool], bool], length: int) -> list[bytes]:
    """The further lines of a row whose last cell goes on; none, and none are read, if it never ends."""
    back = stream.tell()
    more: list[bytes] = []
    while length <= MOST_BYTES and (line := stream.readline(MOST_BYTES)):
        more.append(line)
        length += len(line)
        if ends(line, True):
            return more
    stream.seek(back)
    return []


@cache
def _ending(delimiter: bytes, quote: bytes) -> Callable[[bytes, bool], bool]:
    """What tells whether a row ends with a line, given whether the line begins inside a quoted cell."""
    d, q = re.escape(delimiter), re.escape(quote)
    inside = rb"(?>(?:[^%b]++|%b%b)*)%b[^%b]*+" % (q, q, q, q, d)
    cell = rb"(?:%b%b|(?!%b)[^%b]*+)" % (q, inside, q, d)
    whole = re.compile(rb"%b(?>(?:%b%b)*)" % (cell, d, cell)).fullmatch
    rest = re.compile(rb"%b(?>(?:%b%b)*)" % (inside, d, cell)).fullmatch
    return lambda line, within: (rest if within else whole)(line) is not None
