"""References from one record to another, by id."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, TypeAlias, get_args

from pydantic import BaseModel, StringConstraints

from .forms import ID, LONGEST_ID

_ID = StringConstraints(pattern=ID, max_length=LONGEST_ID)


@dataclass(frozen=True, slots=True)
class Target:
    """Marks a text as the id of a record of one of these kinds."""

    kinds: tuple[str, ...]


DealRef: TypeAlias = Annotated[str, _ID, Target(("deal",))]
EventRef: TypeAlias = Annotated[str, _ID, Target(("event",))]
OrganisationRef: TypeAlias = Annotated[str, _ID, Target(("organisation",))]
PersonRef: TypeAlias = Annotated[str, _ID, Target(("person",))]
PlaceRef: TypeAlias = Annotated[str, _ID, Target(("place",))]
SourceRef: TypeAlias = Annotated[str, _ID, Target(("source",))]
ActorRef: TypeAlias = Annotated[str, _ID, Target(("person", "organisation"))]
SubjectRef: TypeAlias = Annotated[str, _ID, Target(("organisation", "person", "place", "deal"))]

WITHIN_A_MISSION = frozenset({"deal", "event", "source"})
"""Kinds whose short ids are read within the mission that names them."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference as written: where in the record, and which kinds it may name."""

    path: tuple[str | int, ...]
    kinds: tuple[str, ...]
    id: str


def full_id(reference: str, kinds: tuple[str, ...], mission: str) -> str:
    """The id of the record that a reference names.

    Args:
        reference: the id as written; short ids of deals, events and sources stand for those of the mission.
        kinds: the kinds that it may name.
        mission: the id of the mission that the reference stands in, or an empty text.
    """
    if mission and "/" not in reference and set(kinds) <= WITHIN_A_MISSION:
        return f"{mission}/{reference}"
    return reference


def references(value: BaseModel, path: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """Every reference in a value, in the order of its fields, each with its path in the file."""
    for name, key, target in _fields(type(value)):
        yield from _within(getattr(value, name), (*path, key), target)


@cache
def _fields(of: type[BaseModel]) -> tuple[tuple[str, str, Target | None], ...]:
    """Each field of a class: its name, its key in files, and what it names if it holds references."""
    return tuple(
        (
            name,
            field.alias or name,
            next((m for m in field.metadata if isinstance(m, Target)), None) or _target(field.annotation),
        )
        for name, field in of.model_fields.items()
    )


def _within(value: object, path: tuple[str | int, ...], target: Target | None) -> Iterator[Reference]:
    if isinstance(value, BaseModel):
        yield from references(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _within(item, (*path, index), target)
    elif target and isinstance(value, str):
        yield Reference(path, target.kinds, value)


def _target(annotation: object) -> Target | None:
    for part in (*getattr(annotation, "__metadata__", ()), *get_args(annotation)):
        found = part if isinstance(part, Target) else _target(part)
        if found:
            return found
    return None
