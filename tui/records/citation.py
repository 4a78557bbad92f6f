"""Citations: the words of a source that state a value."""

from collections.abc import Iterator
from typing import Annotated, Self, TypeAlias

from pydantic import BaseModel, BeforeValidator, model_validator

from ..speech import said
from .codes import Address, Basis
from .reference import SourceRef
from .value import Many, Value, Words, short_for


class Citation(Value):
    """Words as quoted, and what tells them from the same words elsewhere in the source."""

    quote: Words
    """The words, pasted from the source."""
    before: str | None = None
    """Words that stand directly before the quoted ones."""
    after: str | None = None
    """Words that stand directly after the quoted ones."""
    source: SourceRef | None = None
    """The source quoted; without it, the one source of the mission that is kept as text."""


_with_quote = short_for("quote")
_SEVERAL = (list, tuple)


def _as_citations(given: object) -> object:
    return tuple(map(_with_quote, given)) if isinstance(given, _SEVERAL) else (_with_quote(given),)


def _as_list(given: object) -> object:
    return (given,) if isinstance(given, str) else given


Citations: TypeAlias = Annotated[
    tuple[Citation, ...],
    BeforeValidator(_as_citations, json_schema_input_type=str | Citation | list[str | Citation]),
]
"""One or more citations; a plain text stands for its quotation."""


class Stated(Value):
    """A value and what it stands on.

    A stated value quotes its words, an inferred one need not, an external one says where it is known from.
    """

    basis: Basis = "stated"
    cite: Citations = ()
    see: Annotated[
        Many[Address | SourceRef], BeforeValidator(_as_list, json_schema_input_type=str | list[str])
    ] = ()
    """Where an external value is known from: sources of the workspace, or addresses."""

    @model_validator(mode="after")
    def _external_values_say_where(self) -> Self:
        if self.basis == "external" and not self.see and not any(cite.source for cite in self.cite):
            raise ValueError(
                said("an external value needs `see`: the source or the address it is known from")
            )
        return self


def citations(
    value: BaseModel, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Citation]]:
    """Every citation in a value, in the order of its fields, each with its path in the file."""
    for name, field in type(value).model_fields.items():
        yield from _cited(getattr(value, name), (*path, field.alias or name))


def _cited(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Citation]]:
    if isinstance(value, Citation):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from citations(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _cited(item, (*path, index))
