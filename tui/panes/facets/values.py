"""The values of one field: those that are counted, and those that are asked for without answering."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ...store import Count, Query, Workspace
from ...wording import label

State: TypeAlias = Literal["", "included", "excluded"]
"""Whether a query wants a value, does not want it, or says nothing of it."""

ORDER = ("kind", "stage", "sector", "country", "org", "year", "evidence")
"""The fields as they stand above one another; those that are not named here come after these."""

_OF_RECORDS = frozenset(("country", "mission", "org", "person", "source"))


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of a field, what the query wants of it, and how many deals that answer have it."""

    field: str
    value: str
    number: int
    state: State = ""


def in_order(fields: Sequence[str]) -> list[str]:
    """The fields from the first to the last."""
    places = {field: place for place, field in enumerate(ORDER)}
    return sorted(fields, key=lambda field: places.get(field, len(ORDER)))


def counted(field: str, counts: Sequence[Count], query: Query, few: int | None) -> list[Counted]:
    """The values of a field, the commonest first, then what is asked for and not counted.

    Args:
        field: the field.
        counts: its values among what answers.
        query: what is asked for; a value that it names is always told.
        few: how many of the others are told at most; all of them without it.
    """
    asked = query.asks(field)
    states: dict[str, State] = {**dict.fromkeys(asked.excluded, "excluded")}
    states.update(dict.fromkeys(asked.included, "included"))
    return [*_told(field, counts, states, few), *_uncounted(field, counts, states)]


def _told(
    field: str, counts: Sequence[Count], states: dict[str, State], few: int | None
) -> Iterator[Counted]:
    for place, count in enumerate(counts):
        state = states.get(count.value, "")
        if few is None or place < few or state:
            yield Counted(field, count.value, count.number, state)


def _uncounted(field: str, counts: Sequence[Count], states: dict[str, State]) -> Iterator[Counted]:
    known = {count.value for count in counts} if states else set()
    for value, state in states.items():
        if value and value not in known:
            yield Counted(field, value, 0, state)


def named(field: str, value: str, workspace: Workspace) -> str:
    """A value in the reader's words; a sector by its words first, which the code follows."""
    if field == "sector":
        code, _, words = label(value).partition(" ")
        return f"{words} · {code}" if words else code
    caption = workspace.caption(value) if field in _OF_RECORDS else value
    return caption if caption != value or field in _OF_RECORDS else label(value)
