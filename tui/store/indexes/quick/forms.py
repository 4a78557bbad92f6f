"""The plain form of lines in bulk files, as what is asked of each table in them, strictly."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, NamedTuple, get_args

from ....records import DealKind, FigureKind, Modality, PartyRole, Qualifier, StageWord
from .remembering import Remembered

_BOUND = 10**12
_MOST_SHAPES = 1000
_MOST_TEXTS = 50_000


class Odd(Exception):
    """Something in a line has not the plain form."""


class _Shape(NamedTuple):
    """What is asked of a table with some keys in some order."""

    checks: tuple[Callable[[Any], object], ...]
    """What says whether each value fits; of another type, it may raise."""
    parts: tuple[tuple[str, Callable[[Any], int]], ...]
    """What checks the tables within, by key, and tells how many keys they have."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a table may have in it."""

    checks: Mapping[str, Callable[[Any], object]]
    parts: Mapping[str, Callable[[Any], int]]
    needs: frozenset[str]
    shapes: dict[tuple[str, ...], _Shape] = field(default_factory=dict)
    """Those that were met."""


def keys_of(given: Any, form: Form) -> int:
    """How many keys a table has, with those within it; fewer than are written if some stand twice."""
    if type(given) is not dict:
        raise Odd
    names = tuple(given)
    shape = form.shapes.get(names)
    if shape is None:
        shape = _shape_of(names, form)
    for check, value in zip(shape.checks, given.values(), strict=False):
        if not check(value):
            raise Odd
    keys = len(names)
    for name, part in shape.parts:
        keys += part(given[name])
    return keys


def _shape_of(names: tuple[str, ...], form: Form) -> _Shape:
    """What is asked of a table with these keys, which is kept for those to come."""
    if not form.needs.issubset(names):
        raise Odd
    parts = tuple((name, form.parts[name]) for name in names if name not in form.checks)
    shape = _Shape(tuple(form.checks.get(name, _is_any) for name in names), parts)
    if len(form.shapes) < _MOST_SHAPES:
        form.shapes[names] = shape
    return shape


def _table(form: Form) -> Callable[[Any], int]:
    return lambda given: keys_of(given, form)


def _cites(given: Any) -> int:
    if type(given) is list:
        if not given:
            raise Odd
        return sum([_cite(each) for each in given])
    return _cite(given)


def _cite(given: Any) -> int:
    if type(given) is not str:
        return keys_of(given, _CITE)
    if not _says(given):
        raise Odd
    return 0


def _is_any(given: Any) -> bool:
    return True


def _is_text(given: Any) -> bool:
    return type(given) is str


def _is_truth(given: Any) -> bool:
    return type(given) is bool


def _is_number(given: Any) -> bool:
    """Whether a number is a whole number of hundredths, not below zero, and of a size that columns hold."""
    if type(given) is int:
        return 0 <= given < _BOUND
    return type(given) is Decimal and _is_amount(str(given)) is not None


def _truth(check: Callable[[str], object]) -> Callable[[str], bool]:
    return lambda text: bool(check(text))


def _one_of(words: Any) -> Callable[[Any], object]:
    return frozenset(get_args(words)).__contains__


_says: Final = re.compile(r"\S").search
_is_amount: Final = re.compile(r"[0-9]{1,12}\.[0-9]{1,2}").fullmatch
_is_slug: Final = re.compile(r"(?=.{1,100}\Z)[a-z0-9]+(?:[.-][a-z0-9]+)*").fullmatch
_is_code: Final = re.compile(r"(?=.{1,100}\Z)[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*").fullmatch
_is_id: Final = re.compile(
    r"(?=.{1,100}\Z)(?:[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/)?[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*"
).fullmatch
_is_day: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_is_sector: Final = re.compile(r"(?=.{1,40}\Z)[a-z][a-z0-9]*:[A-Za-z0-9.-]+").fullmatch
_is_currency: Final = re.compile(r"[A-Z]{3}").fullmatch
_is_basis: Final = frozenset(("stated", "inferred")).__contains__
_is_role: Final = _one_of(PartyRole)
_RANGED: Final = frozenset(("between", "many", "not_stated"))


def _stated(
    *needs: str, within: Mapping[str, Callable[[Any], int]] | None = None, **checks: Callable[[Any], object]
) -> Form:
    """The form of a value with what it stands on; `is_` is the key `is`."""
    own = {key.removesuffix("_"): check for key, check in checks.items()}
    return Form(own | {"basis": _is_basis}, {"cite": _cites, **(within or {})}, frozenset(needs))


_CITE: Final = Form({"quote": _says, "before": _is_text, "after": _is_text}, {}, frozenset(("quote",)))
_WHEN: Final = _stated("edtf", edtf=_is_day)
TABLES: Final[Mapping[str, Form]] = {
    "kind": _stated("is", is_=_one_of(DealKind)),
    "party": _stated("org", "role", org=_is_slug, role=_is_role, role_basis=_is_basis),
    "stage": _stated("is", within={"when": _table(_WHEN)}, is_=_one_of(StageWord), binding=_is_truth),
    "sector": _stated("code", code=_is_sector),
    "market": _stated("place", place=_is_code),
    "product": _stated("name", name=_says),
    "term": _stated("text", text=_says),
    "purpose": _stated("text", text=_says),
    "note": _stated("text", text=_says),
    "figure": _stated(
        "id",
        "kind",
        "value",
        id=_is_slug,
        kind=_one_of(FigureKind),
        value=_is_number,
        qualifier=frozenset(set(get_args(Qualifier)) - _RANGED).__contains__,
        modality=_one_of(Modality),
        unit=_says,
        currency=_is_currency,
        currency_basis=_is_basis,
        of=_says,
        horizon=_says,
        scope=_says,
        used_for=_says,
    ),
}
"""What is asked of each sort of table."""
TEXTS: Final[Mapping[str, Callable[[Any], object]]] = {
    "id": _is_id,
    "title": _says,
    "short": _says,
    "passage": _says,
}
"""What is asked of the texts of a line."""
CHECKS: Final[Mapping[str, Callable[[str], object]]] = {
    **{"title": _says, "short": _says, "passage": _says, "quote": _says, "id": _is_id},
    "org": Remembered(_truth(_is_slug), _MOST_TEXTS).__getitem__,
    "place": Remembered(_truth(_is_code), _MOST_TEXTS).__getitem__,
    "role": _is_role,
    "sector": Remembered(_truth(_is_sector), _MOST_TEXTS).__getitem__,
    "text": _says,
}
"""What is asked of texts that differ from line to line."""
