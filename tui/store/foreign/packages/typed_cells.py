"""Cells as the types that a table declares for its columns."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias

from ....speech import said
from ...bulk import written
from ...held import quoted

Convert: TypeAlias = Callable[[str], Any]

_MOST_DIGITS = 40
_BARE = re.compile(r"^[^0-9+\-.]*|[^0-9]*$")
_TRUE, _FALSE = ("true", "True", "TRUE", "1"), ("false", "False", "FALSE", "0")


class Misfit(ValueError):
    """A cell that is not of its type; the message says so."""


def converter(field: Mapping[str, Any]) -> Convert:
    """What turns the text of a cell into its value; it raises `Misfit` for a text that is none.

    Args:
        field: what the package declares of the column.
    """
    kind, form = str(field.get("type") or "string"), str(field.get("format") or "default")
    if kind in ("number", "integer"):
        return _number(field, whole=kind == "integer")
    if kind == "boolean":
        return _truth(field)
    if kind in ("date", "datetime", "time") and form not in ("default", "any"):
        return _dated(kind, form)
    if kind in ("object", "array"):
        return _json
    return str


def _number(field: Mapping[str, Any], whole: bool) -> Convert:
    point, group = str(field.get("decimalChar") or "."), str(field.get("groupChar") or "")
    bare = field.get("bareNumber", True)
    plain = re.compile(
        r"[+-]?[0-9]+" if whole else r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?"
    )

    def read(text: str) -> Any:
        digits = text if bare else _BARE.sub("", text)
        digits = (digits.replace(group, "") if group else digits).replace(point, ".")
        if not plain.fullmatch(digits) or len(digits) > _MOST_DIGITS:
            kind = said("whole number") if whole else said("number")
            raise Misfit(said("{text} is no {kind}, as the package says", text=quoted(text), kind=kind))
        return Decimal(str(written(Decimal(digits))))

    return read


def _truth(field: Mapping[str, Any]) -> Convert:
    known = dict.fromkeys(_texts(field.get("trueValues"), _TRUE), True)
    known |= dict.fromkeys(_texts(field.get("falseValues"), _FALSE), False)

    def read(text: str) -> bool:
        if text not in known:
            raise Misfit(said("{text} is neither true nor false, as the package says", text=quoted(text)))
        return known[text]

    return read


def _dated(kind: str, form: str) -> Convert:
    def read(text: str) -> str:
        try:
            found = datetime.strptime(text, form)
        except (ValueError, re.error):
            wrong = said("{text} is not written as {form}, as the package says", text=quoted(text), form=form)
            raise Misfit(wrong) from None
        if kind == "date":
            return found.date().isoformat()
        return found.isoformat() if kind == "datetime" else found.time().isoformat()

    return read


def _json(text: str) -> Any:
    try:
        return json.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError):
        raise Misfit(said("{text} is no JSON, as the package says", text=quoted(text))) from None


def _texts(given: Any, usual: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str, given)) if isinstance(given, list) and given else usual
