"""Lines in the plain form that most bulk files have, read without a model.

What is accepted here makes a deal as it stands. What is not may make one as well: it is read in full. Most
tables in lines are met again and again, so what is found of one is kept by its bytes.
"""

import json
from collections.abc import Sequence
from decimal import Decimal
from marshal import dumps
from typing import Any, Final, NamedTuple, NoReturn, TypeAlias

from .plain_forms import FIGURE, TABLES, TEXTS, Form, Odd, keys_of
from .quick_evidence import Cite, cites_of

Plain: TypeAlias = dict[str, Any]

_LONGEST = 100_000
"""In bytes; no text in a line is longer than the line."""
_MOST = 20_000
"""So many tables of a sort are kept in mind."""
_KEPT: Final = ("kind", "party", "stage", "sector", "market")
_NEEDED: Final = frozenset(("id", "title", "kind", "party", "stage", "passage"))


class Part(NamedTuple):
    """A value that a line states."""

    word: str
    """What it is."""
    basis: str
    cites: tuple[Cite, ...]
    keys: int
    """How many keys are written for it."""
    day: str = ""
    """Of a stage: when it began."""


class Told(NamedTuple):
    """A figure."""

    plain: Plain
    part: Part


class Line(NamedTuple):
    """What a plain line says."""

    texts: dict[str, str]
    kind: Part
    parts: dict[str, Sequence[Part]]
    """Its other values, sort by sort; those of a sort that it has none of are not there."""
    figures: Sequence[Told]

    @property
    def names(self) -> list[str]:
        """Its names, the caption first."""
        title, short = self.texts["title"], self.texts.get("short")
        return [short, title] if short else [title]

    def words(self, sort: str) -> list[str]:
        """What its values of a sort are."""
        return [part.word for part in self.parts.get(sort, ())]


class PlainLines:
    """Reads lines."""

    def __init__(self) -> None:
        """Knows no table yet."""
        self._known: dict[str, dict[bytes, Part]] = {sort: {} for sort in _KEPT}

    def read(self, data: bytes) -> Line | None:
        """What a line says if it is plain; none if it must be read in full."""
        if len(data) > _LONGEST or b"\\u" in data:
            return None
        try:
            text = data.decode()
            line, keys = self._line(_decode(text))
        except (Odd, KeyError, TypeError, ValueError, RecursionError):
            return None
        return line if text.count('":') == keys else None

    def _line(self, given: Any) -> tuple[Line, int]:
        """A line, and how many keys are written in it, unless some stand twice."""
        if type(given) is not dict or not given.keys() >= _NEEDED:
            raise Odd
        keys = len(given)
        texts: dict[str, str] = {}
        parts: dict[str, Sequence[Part]] = {}
        figures: Sequence[Told] = ()
        for key, value in given.items():
            if key in TEXTS:
                if not TEXTS[key](value):
                    raise Odd
                texts[key] = value
            elif key == "figure":
                figures = [Told(table, _part(table, FIGURE, "id", "stated")) for table in _tables(value)]
                keys += sum([figure.part.keys for figure in figures])
            else:
                parts[key] = found = self._parts([value] if key == "kind" else _tables(value), key)
                keys += sum([part.keys for part in found])
        return Line(texts, parts.pop("kind")[0], parts, figures), keys

    def _parts(self, tables: list[Any], sort: str) -> list[Part]:
        word, form = TABLES[sort]
        basis = "inferred" if sort == "sector" else "stated"
        known = self._known.get(sort)
        if known is None:
            return [_part(table, form, word, basis) for table in tables]
        found = []
        for table in tables:
            key = dumps(table, 2)
            part = known.get(key)
            if part is None:
                if len(known) >= _MOST:
                    known.clear()
                part = known[key] = _part(table, form, word, basis)
            found.append(part)
        return found


def _tables(given: Any) -> list[Any]:
    if type(given) is not list or not given:
        raise Odd
    return given


def _part(table: Any, form: Form, word: str, basis: str) -> Part:
    keys = keys_of(table, form)
    when = table.get("when")
    cites, day = cites_of(table.get("cite")), ""
    if when is not None:
        cites, day = cites + cites_of(when.get("cite")), when["edtf"]
    return Part(table[word], table.get("basis", basis), cites, keys, day)


def _refused(text: str) -> NoReturn:
    raise ValueError(text)


_decode: Final = json.JSONDecoder(parse_float=Decimal, parse_constant=_refused).decode
