"""Lines in the plain form that most bulk files have, read without a model.

What is accepted here makes a deal as it stands. What is not may make one as well: it is read in full. Most
tables in lines are met again and again, so what is found of one is kept by its text.
"""

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any, Final, NamedTuple, NoReturn, TypeAlias

from .evidence import Cite, cites_of
from .forms import FIGURE, TABLES, TEXTS, Form, Odd, keys_of
from .outlines import Outline

Plain: TypeAlias = dict[str, Any]

_LONGEST = 100_000
"""In bytes; no text in a line is longer than the line."""
_MOST = 20_000
"""So many tables of a sort are kept in mind."""
_KEPT: Final = ("kind", "party", "stage", "sector", "market")
_MOST_OUTLINES = 16
_MISFITS: Final = (Odd, KeyError, TypeError, ValueError, RecursionError)
"""What is raised where something has not the plain form."""
_BASES: Final = {"sector": "inferred"}
"""What a value stands on that does not say so; `stated` for the others."""
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


_NOTHING: Final[dict[str, Part]] = {}


class PlainLines:
    """Reads lines."""

    def __init__(self) -> None:
        """Knows no table and no outline yet."""
        self._known: dict[str, dict[str, Part]] = {sort: {} for sort in _KEPT}
        self._figures: dict[tuple[str, str, str], Told] = {}
        self._outlines: list[Outline] = []

    def read(self, data: bytes) -> Line | None:
        """What a line says if it is plain; none if it must be read in full."""
        if len(data) > _LONGEST or b"\\u" in data:
            return None
        try:
            text = data.decode()
            return self._like_others(text) or self._by_itself(text)
        except _MISFITS:
            return None

    def _like_others(self, text: str) -> Line | None:
        """A line with its keys in the order of one before; none if it has not, or must be looked at anew."""
        for outline in self._outlines:
            values = outline.cut(text)
            if values is not None:
                with suppress(*_MISFITS):
                    return self._cut(outline.keys, values)
                return None
        return None

    def _by_itself(self, text: str) -> Line | None:
        given = _decode(text)
        line, keys = _line(given)
        if text.count('":') != keys:
            return None
        if len(self._outlines) < _MOST_OUTLINES:
            outline = Outline(tuple(given))
            if all(outline.keys != known.keys for known in self._outlines):
                self._outlines.append(outline)
        return line

    def _cut(self, keys: Sequence[str], values: Sequence[str]) -> Line:
        """The line with these values, each as it is written."""
        texts: dict[str, str] = {}
        parts: dict[str, Sequence[Part]] = {}
        figures: Sequence[Told] = ()
        for key, value in zip(keys, values, strict=True):
            if key in TEXTS:
                texts[key] = text = _text(value)
                if not TEXTS[key](text):
                    raise Odd
            elif key == "figure":
                figures = [self._figure(table) for table in value[2:-2].split("},{")]
            else:
                tables = [value[1:-1]] if key == "kind" else value[2:-2].split("},{")
                known = self._known.get(key, _NOTHING)
                parts[key] = [known.get(table) or self._met(table, key) for table in tables]
        return Line(texts, parts.pop("kind")[0], parts, figures)

    def _met(self, text: str, sort: str) -> Part:
        """What a table says that is met for the first time, its text given without the braces."""
        word, form = TABLES[sort]
        part = _part(_decode(f"{{{text}}}"), form, word, _BASES.get(sort, "stated"))
        if text.count('":') != part.keys:
            raise Odd
        known = self._known.get(sort)
        if known is not None:
            if len(known) >= _MOST:
                known.clear()
            known[text] = part
        return part

    def _figure(self, text: str) -> Told:
        """A figure; where only its number and its words differ from those of one met before, just these."""
        parted = _in_figure(text)
        around = (parted[1], parted[4], parted[6]) if parted and parted[5].isprintable() else None
        told = self._figures.get(around) if around else None
        if told is None or parted is None:
            plain = _decode(f"{{{text}}}")
            part = _part(plain, FIGURE, "id", "stated")
            if text.count('":') != part.keys:
                raise Odd
            told = Told(plain, part)
            if around and len(self._figures) < _MOST:
                self._figures[around] = told
            return told
        whole, fraction, quote = parted[2], parted[3], parted[5]
        value = Decimal(whole + fraction) if fraction else int(whole)
        part = told.part._replace(cites=cites_of(quote))
        return Told({**told.plain, "value": value, "cite": quote}, part)


def _line(given: Any) -> tuple[Line, int]:
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
            word, form = TABLES[key]
            tables = [value] if key == "kind" else _tables(value)
            parts[key] = found = [_part(table, form, word, _BASES.get(key, "stated")) for table in tables]
            keys += sum([part.keys for part in found])
    return Line(texts, parts.pop("kind")[0], parts, figures), keys


def _text(value: str) -> str:
    """What a text of JSON says."""
    inner = value[1:-1]
    if '"' not in inner and inner.isprintable():
        if "\\" not in inner:
            return inner
        if inner.count("\\") == inner.count("\\n") and "\\\\" not in inner:
            return inner.replace("\\n", "\n")
    decoded = _decode(value)
    if type(decoded) is not str:
        raise Odd
    return decoded


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


_in_figure: Final = re.compile(
    r"""(.*?"value":)(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?([,}].*?"cite":\[?")([^"\\]*[^"\\\s][^"\\]*)("\]?)"""
).fullmatch
"""A figure with one citation at its end: its number, the words that are quoted, and what is around these."""
_decode: Final = json.JSONDecoder(parse_float=Decimal, parse_constant=_refused).decode
