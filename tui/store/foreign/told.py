"""What one object of a foreign file says, leaf by leaf, and which of it has been read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from ..bulk import Cite, Row

_LARGEST = 30

Plain: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Pending:
    """A citation of a leaf, whose words are settled once the whole passage is known."""

    path: str


class Told:
    """An object as its leaves by their paths: `awards/0/value/amount`."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        """Takes the object."""
        self.given = given
        self._leaves = dict(_leaves(given, ""))
        self._read: set[str] = set()

    def text(self, path: str) -> str:
        """A leaf as one line of text, which is read with this; nothing if there is none."""
        if path not in self._leaves:
            return ""
        self._read.add(path)
        return one_line(self._leaves[path])

    def leaf(self, path: str) -> Any:
        """A leaf as it is, which is read with this; None if there is none."""
        self._read.add(path)
        return self._leaves.get(path)

    def peek(self, path: str) -> str:
        """The text of a leaf, which is not read with this."""
        return one_line(self._leaves.get(path))

    def items(self, path: str) -> list[str]:
        """The paths of the items of a list, in order; none if there is no list."""
        here: Any = self.given
        for key in path.split("/"):
            if isinstance(here, list):
                here = here[int(key)] if key.isdigit() and int(key) < len(here) else None
            else:
                here = here.get(key) if isinstance(here, dict) else None
        return [f"{path}/{place}" for place in range(len(here))] if isinstance(here, list) else []

    def pass_over(self, *paths: str) -> None:
        """Takes leaves as read: they say nothing that could be lost."""
        self._read.update(paths)

    def pass_over_all(self, above: str) -> None:
        """Takes all leaves below a path as read."""
        self._read.update(path for path in self._leaves if path.startswith(f"{above}/"))

    def rest(self) -> Iterator[tuple[str, Any]]:
        """What nobody has read and yet says something: where it stands, places in lists aside, and what."""
        for path, value in self._leaves.items():
            if path not in self._read and value not in (None, "", [], {}):
                yield "/".join(key for key in path.split("/") if not key.isdigit()), value

    def ordered(self, paths: set[str]) -> list[str]:
        """Some of its paths, in the order in which they stand."""
        return [path for path in self._leaves if path in paths]


class Stating:
    """The words of an object that state the values of one record: its passage, and the citations of it."""

    def __init__(self, told: Told) -> None:
        """Begins a passage with nothing in it."""
        self._told = told
        self._paths: set[str] = set()

    def text(self, path: str) -> str:
        """The text of a leaf, which is then part of the passage; nothing if there is none."""
        text = self._told.text(path)
        if text:
            self._paths.add(path)
        return text

    def cite(self, *paths: str) -> list[Any]:
        """Citations of leaves, as far as these say something."""
        return [_Pending(path) for path in paths if self.text(path)]

    def said(self, *paths: str) -> Plain:
        """The `cite` of a value stated by leaves; where none says anything, that it is inferred."""
        found = self.cite(*paths)
        return {"cite": found} if found else {"basis": "inferred"}

    def settled(self, plain: Plain) -> Plain:
        """A record with its passage, every citation in the words of it."""
        row = Row({path: self._told.text(path) for path in self._told.ordered(self._paths)})
        row.make_passage()
        settled: Plain = _settled(plain, row)
        return {**settled, "passage": row.passage} if row.passage else settled


def one_line(value: Any) -> str:
    """A leaf as text on one line; a number that is far too large as the file has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f") if abs(value.adjusted()) < _LARGEST else str(value)
    return " ".join(str(value).split())


def _settled(value: Any, row: Row) -> Any:
    if isinstance(value, _Pending):
        cited: Cite = row.cite(value.path, row.cells[value.path], "")
        return cited
    if isinstance(value, dict):
        return {key: _settled(item, row) for key, item in value.items()}
    return [_settled(item, row) for item in value] if isinstance(value, list) else value


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every leaf with its path; a list or an object with nothing in it says nothing."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _leaves(item, f"{path}/{key}" if path else key)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _leaves(item, f"{path}/{place}")
    else:
        yield path, value
