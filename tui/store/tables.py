"""Files as tables: TOML read so that nothing in it can raise further up."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli

from .positions import duplicate, place, read_positions
from .problem import Problem, dotted

MOST_BYTES = 16_000_000
"""The largest file that is read."""

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class Table:
    """A TOML file as read."""

    file: str
    content: dict[str, Any]
    places: dict[Keys, tuple[int, int]]

    def problem(self, path: Keys, reason: str) -> Problem:
        """A problem with what stands at a path, or with the nearest thing around it."""
        line, column = place(self.places, path)
        return Problem(self.file, line, column, dotted(path), reason)


def read_bytes(path: Path, root: Path) -> bytes | str:
    """The bytes of a file, or the reason why they cannot be had."""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return "the file lies outside the workspace; links may not lead out of it"
        if not path.is_file():
            return "this is no regular file"
        if path.stat().st_size > MOST_BYTES:
            return f"the file is larger than {MOST_BYTES:,} bytes; split it"
        return path.read_bytes()
    except OSError as error:
        return f"the file cannot be read: {(error.strerror or 'unknown error').lower()}"


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
        return Problem(file, line, column, "", f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")
    return _parse(file, text)


def _parse(file: str, text: str) -> Table | Problem:
    try:
        return Table(file, tomli.loads(text, parse_float=Decimal), read_positions(text))
    except tomli.TOMLDecodeError as error:
        return _syntax(file, text, error)
    except RecursionError:
        return Problem(file, 1, 1, "", "lists or tables are nested too deeply; use at most a few levels")
    except (ValueError, ArithmeticError):
        return Problem(file, 1, 1, "", "a number in this file is too long to be read")


def _syntax(file: str, text: str, error: tomli.TOMLDecodeError) -> Problem:
    twice = duplicate(text)
    if twice:
        path, (line, column) = twice
        return Problem(
            file, line, column, dotted(path), "this key stands here a second time; keep one of the two"
        )
    reason = error.msg[0].lower() + error.msg[1:]
    return Problem(file, error.lineno, error.colno, "", f"this is not TOML: {reason}")


def _place_of_byte(content: bytes, offset: int) -> tuple[int, int]:
    before = content[:offset]
    line_start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1
