"""What validation finds, as sentences."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from .problem import Problem, nearest
from .tables import Keys, Table

_NEEDED = {
    "string_type": "text in quotes is needed here",
    "bool_type": "true or false is needed here",
    "tuple_type": "a list is needed here",
    "dict_type": "a table is needed here",
    "model_type": "a table is needed here",
    "model_attributes_type": "a table is needed here",
    "string_too_short": "there is no text here; write it or leave the key out",
    "too_short": "at least one is needed here",
    "too_long": "there are too many items here",
}


def fault_problems(
    error: ValidationError, model: type[BaseModel], table: Table, prefix: Keys
) -> Iterator[Problem]:
    """The problems behind a validation error, one for each place, at most 100."""
    seen = set[Keys]()
    for detail in error.errors(include_url=False)[:100]:
        path, inner = _path(detail["loc"], model)
        if path not in seen:
            seen.add(path)
            yield table.problem((*prefix, *path), _reason(detail, path, inner))


def _reason(detail: Mapping[str, Any], path: Keys, model: type[BaseModel]) -> str:
    fault, context = detail["type"], detail.get("ctx", {})
    if fault == "extra_forbidden":
        return f'unknown key "{path[-1]}"{nearest(str(path[-1]), _keys(model))}'
    if fault == "missing":
        return f"`{path[-1]}` is missing"
    if fault == "literal_error":
        words = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        given = str(detail["input"])
        return f'"{given}" is none of {", ".join(words)}{nearest(given, words)}'
    if fault == "string_pattern_mismatch":
        return f'"{detail["input"]}" does not have the form {context["pattern"]}'
    if fault == "value_error":
        return str(detail["msg"]).removeprefix("Value error, ")
    said = str(detail["msg"])
    return _NEEDED.get(fault, said[0].lower() + said[1:])


def _path(location: tuple[int | str, ...], model: type[BaseModel]) -> tuple[Keys, type[BaseModel]]:
    """The part of a location that stands in the file, and the model that its last key belongs to."""
    path: list[str | int] = []
    inner: type[BaseModel] | None = model
    owner = model
    for part in location:
        if isinstance(part, int):
            path.append(part)
        elif inner is not None:
            path.append(part)
            owner, inner = inner, _model_at(inner, part)
    return tuple(path), owner


def _model_at(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    for name, field in model.model_fields.items():
        if key in (field.alias, name):
            return _model_in(field.annotation)
    return None


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}
