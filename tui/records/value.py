"""The common ground of every typed value: strict, frozen, and closed to unknown keys."""

from typing import Annotated, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints

T = TypeVar("T")

Many: TypeAlias = Annotated[tuple[T, ...], Strict(False), Field(max_length=10_000)]
"""A list in a file, a tuple in memory; at most 10,000 items."""

Words: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=100_000, pattern=r"\S")]
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
