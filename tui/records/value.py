"""The common ground of every typed value: strict, frozen, and closed to unknown keys."""

from collections.abc import Callable
from typing import Annotated, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints

from .forms import SAYING

T = TypeVar("T")

Many: TypeAlias = Annotated[tuple[T, ...], Strict(False), Field(max_length=10_000)]
"""A list in a file, a tuple in memory; at most 10,000 items."""

Words: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=100_000, pattern=SAYING)]
"""Text that says something: not empty, not only white space."""


class Value(BaseModel):
    """A part of a record. Compared and hashed by content."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        serialize_by_alias=True,
        validate_default=False,
    )


def short_for(field: str, **more: str) -> Callable[[object], object]:
    """Makes what is no table the one field of a table that it stands for; more fields may be implied."""

    def expand(given: object) -> object:
        if given is None or isinstance(given, dict):
            return given
        return given if isinstance(given, BaseModel) else {field: given, **more}

    return expand
