"""Where the keys and list items of a TOML text stand, which a parser forgets once it is done."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

Path = tuple[str | int, ...]
Place = tuple[int, int]


def read_positions(text: str) -> dict[Path, Place]:
    """The place of every key and list item, by its path in the parsed data.

    A place is a line and a column in characters, both from 1. A key stands where it is written, a list item
    where its value begins, a table with a header of its own at the bracket of that header, and a table that
    headers only pass through at the first of those. Never raises: a text that is no TOML gives what stands
    before its fault, and so the first place of a key that `duplicate` finds again.
    """
    reading = _Reading(text)
    return {path: reading.place(offset) for path, offset in reading.offsets.items()}


def duplicate(text: str) -> tuple[Path, Place] | None:
    """The first key or table that a TOML text defines again, and where it does so; never raises."""
    reading = _Reading(text)
    return reading.again and (reading.again[0], reading.place(reading.again[1]))


def place(places: Mapping[Path, Place], path: Path) -> Place:
    """The place of a path, else of the nearest thing around it, else the beginning of the text."""
    around = (path[:length] for length in range(len(path), 0, -1))
    return next((places[known] for known in around if known in places), (1, 1))


class _Kind(Enum):
    """What a path is, which decides whether it may be written again."""

    PASSED = auto()  # a table that a longer header passes through: may still get its own header
    OPENED = auto()  # a table with its own header
    DOTTED = auto()  # a table that a dotted key makes
    LISTED = auto()  # a list of tables
    VALUE = auto()  # anything after an equals sign: closed


class _Fault(Exception):
    """The text cannot be read further."""


_DEEPEST = 2_000
"""The longest path that is followed; parsers give up long before."""


_BETWEEN = re.compile(r"(?>(?:[ \t\n]++|#[^\n]*+)*)")
_BLANK = re.compile(r"[ \t]*+")
_DOT = re.compile(r"[ \t]*+\.[ \t]*+")
_EQUALS = re.compile(r"[ \t]*+=[ \t]*+")
_END_OF_LINE = re.compile(r"[ \t]*+(?:#[^\n]*+)?(?:\n|\Z)")
_KEY = re.compile(r"""([A-Za-z0-9_-]++)|"((?>(?:[^"\\\n]++|\\.)*))"|'([^'\n]*+)'""")
_SCALAR = re.compile(
    r'''
    """ (?> (?: [^"\\]++ | \\. | "(?!"") )* ) """ "{0,2}
    | \'\'\' (?> (?: [^']++ | '(?!\'\') )* ) \'\'\' '{0,2}
    | " (?> (?: [^"\\\n]++ | \\. )* ) "
    | ' [^'\n]*+ '
    | true | false | [+-]? (?: inf | nan )
    | [+-]? [0-9] [0-9A-Za-z_.:+-]*+ (?: [ ] [0-9]{2} : [0-9.:Zz+-]*+ )?
    ''',
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))")
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


def _unescaped(match: re.Match[str]) -> str:
    if match[4]:
        return _ESCAPED.get(match[4], match[4])
    code = int(match[1] or match[2] or match[3], 16)
    return chr(code) if code <= 0x10FFFF else match[0]


@dataclass
class _Holder:
    """A list or inline table that is still open."""

    path: Path
    end: str
    length: int = 0


class _Reading:
    """One pass over a text; it stops at the end, at a fault or at the first thing written again."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.offsets: dict[Path, int] = {}
        self.again: tuple[Path, int] | None = None
        self._kinds: dict[Path, _Kind] = {}
        self._lengths: dict[Path, int] = {}
        self._lines = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]
        try:
            self._document()
        except _Fault:
            return

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = pattern.match(self.text, self.at)
        if not match:
            raise _Fault
        self.at = match.end()
        return match

    def _document(self) -> None:
        table: Path = ()
        self._take(_BETWEEN)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._value(self._name(table))
            self._take(_END_OF_LINE)
            self._take(_BETWEEN)

    def _keys(self) -> list[tuple[str, int]]:
        """The parts of a key, each with its offset."""
        parts = []
        while True:
            offset, match = self.at, self._take(_KEY)
            parts.append((match[1] or match[3] or _ESCAPE.sub(_unescaped, match[2] or ""), offset))
            if len(parts) > _DEEPEST:
                raise _Fault
            if not _DOT.match(self.text, self.at):
                return parts
            self._take(_DOT)

    def _enter(self, path: Path, offset: int, now: _Kind, may_be: tuple[_Kind, ...]) -> Path:
        """Notes that a path is written here; gives the path of the table to go on in."""
        before = self._kinds.get(path)
        if before is not None and before not in may_be:
            self.again = (path, offset)
            raise _Fault
        if before is None or now in (_Kind.OPENED, _Kind.DOTTED):
            self._kinds[path] = now
        if before is None or now is _Kind.OPENED:
            self.offsets[path] = offset
        return (*path, self._lengths[path] - 1) if path in self._lengths else path

    def _header(self) -> Path:
        offset = self.at
        brackets = 2 if self.text.startswith("[[", offset) else 1
        self.at += brackets
        self._take(_BLANK)
        keys = [key for key, _ in self._keys()]
        self._take(_BLANK)
        path: Path = ()
        for key in keys[:-1]:
            passable = (_Kind.PASSED, _Kind.OPENED, _Kind.DOTTED, _Kind.LISTED)
            path = self._enter((*path, key), offset, _Kind.PASSED, passable)
        path = (*path, keys[-1])
        if brackets == 1:
            self._enter(path, offset, _Kind.OPENED, (_Kind.PASSED,))
        else:
            self._enter(path, offset, _Kind.LISTED, (_Kind.LISTED,))
            number = self._lengths.get(path, 0)
            self._lengths[path] = number + 1
            path = (*path, number)
            self.offsets[path] = offset
        if not self.text.startswith("]" * brackets, self.at):
            raise _Fault
        self.at += brackets
        return path

    def _name(self, table: Path) -> Path:
        """Reads a key and its equals sign; gives the path whose value follows."""
        *parents, (last, offset) = self._keys()
        self._take(_EQUALS)
        for key, at in parents:
            table = self._enter((*table, key), at, _Kind.DOTTED, (_Kind.PASSED, _Kind.DOTTED))
        return self._enter((*table, last), offset, _Kind.VALUE, ())

    def _value(self, path: Path) -> None:
        """Reads a value however deeply it nests, without recursion."""
        around: list[_Holder] = []
        self._begin(path, around)
        while around:
            holder = around[-1]
            self._take(_BETWEEN)
            if self.text.startswith(holder.end, self.at):
                self.at += 1
                around.pop()
                self._finish(around)
            elif holder.end == "]":
                path = (*holder.path, holder.length)
                holder.length += 1
                self.offsets[path] = self.at
                self._begin(path, around)
            else:
                self._begin(self._name(holder.path), around)

    def _begin(self, path: Path, around: list[_Holder]) -> None:
        end = {"[": "]", "{": "}"}.get(self.text[self.at : self.at + 1])
        if len(path) > _DEEPEST:
            raise _Fault
        if end:
            self.at += 1
            around.append(_Holder(path, end))
        else:
            self._take(_SCALAR)
            self._finish(around)

    def _finish(self, around: list[_Holder]) -> None:
        """Goes past the comma after an item; the last one needs none."""
        if around:
            self._take(_BETWEEN)
            if self.text.startswith(",", self.at):
                self.at += 1
            elif not self.text.startswith(around[-1].end, self.at):
                raise _Fault
