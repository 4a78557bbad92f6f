"""What validation finds, as sentences."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from ...records import FORMS
from ...speech import marked, said
from ..held import Problem, nearest, quoted
from .tables import Keys, Table

_NEEDED = {
    "bool_type": marked("true or false is needed here"),
    "tuple_type": marked("a list is needed here"),
    "dict_type": marked("a table is needed here"),
    "model_type": marked("a table is needed here"),
    "model_attributes_type": marked("a table is needed here"),
    "string_too_short": marked("there is no text here; write it or leave the key out"),
    "string_too_long": marked("this text is too long"),
    "too_short": marked("at least one is needed here"),
    "too_long": marked("there are too many items here"),
}


def fault_problems(
    error: ValidationError, model: type[BaseModel], table: Table, prefix: Keys
) -> Iterator[Problem]:
    """The problems behind a validation error, one for each place, at most 100."""
    details = error.errors(include_url=False)[:100]
    places = [detail["loc"] for detail in details]
    seen = set[Keys]()
    for detail in details:
        place = detail["loc"]
        if detail["type"] == "too_short" and any(
            len(other) > len(place) and other[: len(place)] == place for other in places
        ):
            continue
        path = _path(place, detail["type"], table, prefix)
        if path not in seen:
            seen.add(path)
            yield table.problem((*prefix, *path), _reason(detail, model))


def _reason(detail: Mapping[str, Any], model: type[BaseModel]) -> str:
    fault, given, location = detail["type"], detail["input"], detail["loc"]
    if fault == "extra_forbidden":
        key = str(location[-1])
        unknown = said("unknown key {key}", key=quoted(key))
        return unknown + nearest(key, _keys(_owner(model, location)))
    if fault == "missing":
        return said("`{key}` is missing", key=location[-1])
    if fault == "string_type":
        return _text_needed(given)
    if fault == "literal_error":
        return _none_of(given, str(detail["ctx"]["expected"]))
    if fault == "string_pattern_mismatch":
        message = FORMS[detail["ctx"]["pattern"]]
        return said(message, text=quoted(given))
    found = str(detail["msg"]).removeprefix("Value error, ")
    return found if fault == "value_error" else said(_NEEDED.get(fault, found[0].lower() + found[1:]))


def _text_needed(given: object) -> str:
    if isinstance(given, date | time):
        return said('text in quotes is needed here, also for dates: "{date}"', date=given.isoformat())
    return said("text in quotes is needed here")


def _none_of(given: object, expected: str) -> str:
    words = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    if not isinstance(given, str):
        return said("one of these words is needed here, in quotes: {words}", words=", ".join(words))
    none = said("{text} is none of {words}", text=quoted(given), words=", ".join(words))
    return none + nearest(given, words)


def _path(location: Keys, fault: str, table: Table, prefix: Keys) -> Keys:
    """The part of a location that stands in the file; what is missing counts as if it stood there."""
    path: Keys = ()
    for part in location:
        if (*prefix, *path, part) in table.places:
            path = (*path, part)
    return (*path, location[-1]) if fault == "missing" else path


def _owner(model: type[BaseModel], location: Keys) -> type[BaseModel]:
    """The model that the last key of a location belongs to."""
    for key in location[:-1]:
        fields = model.model_fields.items()
        inner = (_model_in(field.annotation) for name, field in fields if key in (field.alias, name))
        model = next(filter(None, inner), model)
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}
