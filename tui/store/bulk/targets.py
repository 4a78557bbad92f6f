"""Where a field path of a map leads in a record."""

from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from ...records import KINDS, Citation, Stated
from ...speech import marked, said
from ..held import nearest, quoted
from .maps import BulkKind

_OWN = {
    **{"called": "quote", "follows": "", "home": "place", "kind": "is", "market": "place", "party": "org"},
    **{"product": "name", "sector": "code", "seat": "place", "stage": "is", "when": "edtf"},
    **dict.fromkeys(("description", "note", "purpose", "term"), "text"),
}
"""The key that the short form of a field stands for."""


@dataclass(frozen=True)
class Target:
    """A place in a record."""

    path: tuple[str | int, ...]
    """The tables and list items that lead to it."""
    key: str
    """Its key there; of a list of plain texts, nothing."""
    many: bool
    """Whether it is a list that takes each value as an item."""
    stated: bool
    """Whether what holds it can cite its words."""
    own: bool
    """Whether what holds it is nothing without it."""


class Unplaced(ValueError):
    """A path that leads nowhere; the message says why."""


def target_of(path: str, kind: BulkKind) -> Target:
    """Where a path leads in a record of a kind.

    Raises:
        Unplaced: nowhere.
    """
    model: type[BaseModel] | None = KINDS[kind]
    walked: list[str | int] = []
    keys = path.split(".")
    field: Any = None
    while keys:
        if model is None:
            return _of_texts(path, walked, keys, field)
        key = keys.pop(0)
        field = _field(model, key, path)
        walked.append(key)
        inner = model_in(field)
        if not keys:
            return _at_end(walked, model, inner, field)
        if is_list(field):
            walked.append(_number(keys.pop(0), path, key))
            if not keys:
                return _whole_item(walked, key, inner, path)
        model = inner
    raise Unplaced(said("a field is needed here, such as `title`"))


def _at_end(
    walked: list[str | int], model: type[BaseModel], inner: type[BaseModel] | None, field: Any
) -> Target:
    key = str(walked[-1])
    if inner is None and not is_list(field):
        holder = walked[-3] if len(walked) > 2 and isinstance(walked[-2], int) else (walked[-2:-1] or [""])[0]
        return Target(tuple(walked[:-1]), key, False, issubclass(model, Stated), _OWN.get(str(holder)) == key)
    own = _OWN.get(key, "")
    if is_list(field):
        return Target(tuple(walked), own, True, inner is not None and issubclass(inner, Stated), True)
    return Target(tuple(walked), own, False, inner is not None and issubclass(inner, Stated), True)


def _whole_item(walked: list[str | int], key: str, inner: type[BaseModel] | None, path: str) -> Target:
    if inner is None or issubclass(inner, Citation):
        raise Unplaced(
            said("{path} takes its values as a list: write {key}", path=quoted(path), key=quoted(key))
        )
    return Target(tuple(walked), _OWN[key], False, issubclass(inner, Stated), True)


def _of_texts(path: str, walked: list[str | int], keys: list[str], field: Any) -> Target:
    """A place in a table of texts, such as `ids.neq`."""
    if get_origin(field) is not dict or len(keys) != 1:
        raise Unplaced(
            said(
                "{path} goes on after {field}, which is one text",
                path=quoted(path),
                field=quoted(".".join(map(str, walked))),
            )
        )
    return Target(tuple(walked), keys[0], False, False, False)


def _field(model: type[BaseModel], key: str, path: str) -> Any:
    fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    known = {name: annotation for name, annotation in fields.items() if name not in _NEVER}
    if key in ("figure", "passage"):
        raise Unplaced(said(_ELSEWHERE[key]))
    if key not in known:
        raise Unplaced(_unknown(key, path) + nearest(key, known))
    return known[key]


_NEVER = ("basis", "cite", "disagreement", "figure", "passage", "quote", "see")
_ELSEWHERE = {
    "figure": marked("`figure` has a place of its own in a map: a table `[[figure]]` for each"),
    "passage": marked("`passage` has a place of its own in a map: `passage`, above all tables"),
}


def _unknown(key: str, path: str) -> str:
    if path == key:
        return said("unknown field {key}", key=quoted(key))
    return said("unknown field {key} of {path}", key=quoted(key), path=quoted(path))


def _number(text: str, path: str, key: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 3):
        raise Unplaced(
            said(
                "{path}: `{key}` is a list, so a place in it follows, such as `{key}.0`",
                path=quoted(path),
                key=key,
            )
        )
    return int(text)


def is_list(annotation: Any) -> bool:
    """Whether a field is a list."""
    return get_origin(annotation) is tuple or any(map(is_list, _united(annotation)))


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a field, or each item of it, is of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(model_in, get_args(annotation))), None)


def _united(annotation: Any) -> tuple[Any, ...]:
    return () if get_origin(annotation) in (dict, tuple, None) else get_args(annotation)
