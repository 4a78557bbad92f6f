"""Where plain lines differ that are otherwise the same.

A line is parted at its quotation marks: every other piece is a text or a key, those between are signs and
numbers. The pieces that differ from line to line have slots, numbered in their order.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from .lines import Plain, values_of

Path: TypeAlias = tuple[str | int, ...]

_OF_LINES: Final = ("id", "title", "short", "passage")
_OF_CITES: Final = ("quote", "before", "after")
_OF_TABLES: Final = {
    **{"edtf": "day", "org": "org", "place": "place", "code": "sector", "role": "role"},
    **dict.fromkeys(("text", "name"), "text"),
    **dict.fromkeys(("is", "currency", "qualifier", "modality"), "word"),
    **dict.fromkeys(("unit", "of", "horizon", "scope", "used_for"), "word"),
}
"""What the texts of tables are, by their keys; the others are the same in all lines."""
_TOLD: Final = ("term", "purpose", "product")
"""The tables with texts that stand before the markets; notes stand after."""


class Cite(NamedTuple):
    """The slots of a citation; -1 for none."""

    quote: int
    before: int = -1
    after: int = -1


class Slots:
    """The slots of a line.

    Attributes:
        free: The piece that is in each slot.
        many: How many pieces the line has.
        names: The slots of texts, by what these are.
        numbers: Those of the numbers of figures, each with the signs around it.
        told: Those of the texts of terms, purposes and products.
        noted: Those of the texts of notes.
        figures: Those of the citations of each figure.
        cites: Those of all other citations.
        apart: Those of texts of which no two may be the same, where there are several.
        bare: How many values have no citation.
    """

    def __init__(self, line: Plain) -> None:
        """Finds them in a line that is plain."""
        self._at = -1
        self.free: list[int] = []
        self.names: dict[str, list[int]] = defaultdict(list)
        self.numbers: list[int] = []
        self._cites: dict[Path, dict[Path, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
        self._texts: dict[str | int, list[int]] = defaultdict(list)
        self._look(line, ())
        self.many = self._at + 2
        self.told: Sequence[int] = [slot for sort in _TOLD for slot in self._texts[sort]]
        self.noted: Sequence[int] = self._texts["note"]
        named = [*(self.names.get(name, ()) for name in ("org", "place", "sector")), self._texts["product"]]
        self.apart: Sequence[Sequence[int]] = [slots for slots in named if len(slots) > 1]
        figures = range(len(values_of(line, "figure")))
        every = {value: [Cite(**slots) for slots in cites.values()] for value, cites in self._cites.items()}
        self.figures: Sequence[Sequence[Cite]] = [every.pop(("figure", at), []) for at in figures]
        self.cites: Sequence[Cite] = [cite for cites in every.values() for cite in cites]
        values = sum(len(values_of(line, sort)) for sort in line.keys() - {*_OF_LINES, "figure"})
        self.bare = values - len(every) + sum(not cites for cites in self.figures)

    def _look(self, value: Any, path: Path) -> None:
        if isinstance(value, dict):
            for key, each in value.items():
                self._at += 2
                if isinstance(each, str | dict | list):
                    self._look(each, (*path, key))
                elif not isinstance(each, bool):
                    self.numbers.append(self._slot(self._at + 1))
        elif isinstance(value, list):
            for at, each in enumerate(value):
                self._look(each, (*path, at))
        else:
            self._at += 2
            self._take(path)

    def _take(self, path: Path) -> None:
        """Gives the text at the end of a path its slot, if it has one."""
        last = str(path[-1])
        if len(path) == 1:
            self.names[last].append(self._slot(self._at))
        elif "cite" in path:
            name = last if last in _OF_CITES else "quote"
            around = path[:-1] if last in _OF_CITES else path
            self._cites[path[: 1 if path[0] == "kind" else 2]][around][name] = self._slot(self._at)
        elif last in _OF_TABLES:
            slot = self._slot(self._at)
            self.names[_OF_TABLES[last]].append(slot)
            if last in ("text", "name"):
                self._texts[path[0]].append(slot)

    def _slot(self, piece: int) -> int:
        self.free.append(piece)
        return len(self.free) - 1
