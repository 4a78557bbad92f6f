"""The objects of a file of JSON, one after the other: its lines, or the items of a list in it."""

from collections.abc import Iterator
from typing import TypeAlias

from ...speech import said
from ..bulk import Raw, Unread, read_line
from ..held import Problem
from .cutting import Broken, elements, lines
from .given import Asked
from .outlines import Outline
from .told import Plain

Found: TypeAlias = tuple[Raw, Plain]


def objects(asked: Asked, seen: Outline, within: str = "") -> Iterator[Found | Problem]:
    """The objects of a file, each read strictly, or what is wrong with one.

    Args:
        asked: the file.
        seen: its outline.
        within: the key of the list that they are in, where the file is one object.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        for raw in _raws(asked, seen, within):
            yield _read(raw, asked)
    except Broken as broken:
        yield Problem(asked.file, broken.line, 1, "", str(broken))


def _raws(asked: Asked, seen: Outline, within: str) -> Iterator[Raw]:
    if seen.several and not seen.is_list and not seen.is_spread:
        return lines(asked.path)
    if seen.is_list:
        return elements(asked.path, "")
    return elements(asked.path, within if within in seen.keys else None)


def _read(raw: Raw, asked: Asked) -> Found | Problem:
    try:
        text = raw.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.number + raw.data.count(b"\n", 0, error.start)
        reason = said("byte {byte} is not UTF-8; save the file as UTF-8", byte=raw.offset + error.start + 1)
        return Problem(asked.file, line, 1, "", reason)
    try:
        return raw, read_line(text)
    except Unread as unread:
        lines = text[: unread.column - 1].split("\n")
        line, column = raw.number + len(lines) - 1, len(lines[-1]) + 1
        return Problem(asked.file, line, column, unread.field, unread.reason)
