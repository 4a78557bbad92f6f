"""Files as tables: TOML read so that nothing in it can raise further up."""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from stat import S_ISREG
from typing import Any

import tomli

from ...speech import grouped, relayed, said
from ..held import Problem, dotted
from .positions import duplicate, place, read_positions

MOST_BYTES = 16_000_000
"""The largest file that is read."""

Keys = tuple[str | int, ...]

_TOO_LONG = re.compile(r"(?<![\w.])[+-]?\d(?:[\d_]{4299,}+|[\d_.]*+[eE][+-]?[\d_]{9,}+)")


@dataclass(frozen=True)
class Table:
    """A TOML file as read."""

    file: str
    content: dict[str, Any]
    places: dict[Keys, tuple[int, int]]

    def problem(self, path: Keys, reason: str) -> Problem:
        """A problem with what stands at a path, or with the nearest thing around it that is there."""
        while path and path not in self.places:
            path = path[:-1]
        line, column = place(self.places, path)
        return Problem(self.file, line, column, dotted(path), reason)


def read_bytes(path: Path, root: Path) -> bytes | str:
    """The bytes of a file, or the reason why they cannot be had."""
    try:
        reason = refusal(path, root, MOST_BYTES)
        return reason or path.read_bytes()
    except OSError as error:
        return unreadable(error)


def refusal(path: Path, root: Path, most: int | None = None) -> str:
    """Why a file is not to be read; nothing if it may be.

    Args:
        path: the file.
        root: the folder that it may not lead out of.
        most: the largest size that is read, in bytes; any without it.
    """
    try:
        status = path.stat()
        if not path.resolve().is_relative_to(root.resolve()):
            return said("the file lies outside the workspace; links may not lead out of it")
    except (FileNotFoundError, ValueError):  # a name with a NUL character is a ValueError
        return said("there is no such file")
    except OSError as error:
        return unreadable(error)
    if not S_ISREG(status.st_mode):
        return said("this is no regular file")
    if most is not None and status.st_size > most:
        return said("the file is larger than {most} bytes; split it", most=grouped(most))
    return ""


def say_error(error: OSError) -> str:
    """What the system says about a file or folder, to follow after a colon."""
    return relayed(error.strerror).lower() if error.strerror else said("unknown error")


def unreadable(error: OSError) -> str:
    """The sentence that says why a file cannot be read."""
    return said("the file cannot be read: {reason}", reason=say_error(error))


def not_utf_8(error: UnicodeDecodeError) -> str:
    """The sentence that says where a file is not UTF-8."""
    return said("byte {number} is not UTF-8; save the file as UTF-8", number=error.start + 1)


def read_table(path: Path, root: Path) -> Table | Problem:
    """A TOML file as a table, or what is wrong with it. Decimal fractions stay exact."""
    file = path.relative_to(root).as_posix()
    content = read_bytes(path, root)
    if isinstance(content, str):
        return Problem(file, 1, 1, "", content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place_of_byte(content, error.start)
        return Problem(file, line, column, "", not_utf_8(error))
    return _parse(file, text)


def _parse(file: str, text: str) -> Table | Problem:
    try:
        return Table(file, tomli.loads(text, parse_float=Decimal), read_positions(text))
    except tomli.TOMLDecodeError as error:
        return _syntax(file, text, error)
    except RecursionError:
        reason = said("lists or tables are nested too deeply here; use at most a few levels")
        return Problem(file, *_deepest_place(text), "", reason)
    except (ValueError, ArithmeticError):
        return Problem(file, *_place_of_number(text), "", said("this number is too long to be read"))


def _syntax(file: str, text: str, error: tomli.TOMLDecodeError) -> Problem:
    twice = duplicate(text)
    if twice:
        path, (line, column) = twice
        reason = said("this key stands here a second time; keep one of the two")
        return Problem(file, line, column, dotted(path), reason)
    told = relayed(error.msg)
    reason = told[0].lower() + told[1:]
    return Problem(file, error.lineno, error.colno, "", said("this is not TOML: {reason}", reason=reason))


def _deepest_place(text: str) -> tuple[int, int]:
    """The beginning of what goes deepest, in the line that it reaches."""
    places = read_positions(text)
    deepest = max(places, key=len, default=())
    around = (places[deepest[:length]] for length in range(1, len(deepest) + 1))
    return next((one for one in around if one[0] == places[deepest][0]), (1, 1))


def _place_of_number(text: str) -> tuple[int, int]:
    found = _TOO_LONG.search(text)
    before = text[: found.start()] if found else ""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _place_of_byte(content: bytes, offset: int) -> tuple[int, int]:
    before = content[:offset]
    line_start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1
