"""One line of JSON, read strictly: no key twice, no numbers that are none."""

import json
import re
from decimal import Decimal
from typing import Any, NoReturn

from ...speech import relayed, said
from ..files import Keys
from ..held import quoted
from .unread import Unread

_TOKEN = re.compile(r'"(?>(?:[^"\\]++|\\.)*)"|[{}\[\],:]|[^\s{}\[\],:"]++')


class _Twice(ValueError):
    """A key that stands twice in one object."""


def read_line(text: str) -> dict[str, Any]:
    """The object that a line is; numbers stay exact.

    Raises:
        Unread: it is none.
    """
    try:
        given = _decode(text)
    except json.JSONDecodeError as error:
        told = relayed(error.msg.removesuffix(" at").removesuffix(" starting"))  # the column says where
        reason = told[0].lower() + told[1:]
        raise Unread(said("this is not JSON: {reason}", reason=reason), error.pos + 1) from None
    except RecursionError:
        raise Unread(said("lists or objects are nested too deeply here; use at most a few levels")) from None
    except _Twice as twice:
        key = str(twice)
        reason = said("this key stands here a second time; keep one of the two")
        raise Unread(reason, _second(text, key), 0, key) from None
    except (ValueError, ArithmeticError):
        raise Unread(said("a number here is none, or too long to be read")) from None
    if not isinstance(given, dict):
        raise Unread(said("an object is needed here: `{` … `}`"))
    return given


def places_in(text: str, line: int) -> dict[Keys, tuple[int, int]]:
    """Where the keys and list items of a line of JSON stand, by their paths; columns are from 1."""
    places: dict[Keys, tuple[int, int]] = {}
    path: list[Any] = []
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token == ":":
            continue
        if token in "]}":
            path.pop()
        elif token == ",":
            path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None
        elif path and path[-1] is None:
            path[-1] = json.loads(token)
            places[tuple(path)] = line, match.start() + 1
        else:
            if path and isinstance(path[-1], int):
                places[tuple(path)] = line, match.start() + 1
            if token in "[{":
                path.append(0 if token == "[" else None)
    return places


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _Twice(next(key for place, key in enumerate(keys) if key in keys[:place]))
    return found


def _refused(text: str) -> NoReturn:
    raise ValueError(quoted(text))


_decode = json.JSONDecoder(object_pairs_hook=_unique, parse_float=Decimal, parse_constant=_refused).decode


def _second(text: str, key: str) -> int:
    """The column where a key stands for the second time, or the last if that is in another object."""
    found = [
        m.start() + 1 for m in re.finditer(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:", text)
    ]
    return found[1] if len(found) > 1 else 1
