from collections.abc import Sequence

from tui.store import Count, Query, read_query
from tui.store.answers.widening import widened

FACETS = {"kind": (Count("supply", 2),), "stage": (Count("signed", 2),)}


def counted(query: Query, field: str) -> Sequence[Count]:
    return (Count(f"{field} of {query}", 3),)


def test_a_field_whose_values_are_asked_for_is_counted_without_them() -> None:
    for text in ("kind:supply batt", "!kind:mou batt", "kind:supply kind:mou batt"):
        assert widened(FACETS, read_query(text), counted) == {**FACETS, "kind": (Count("kind of batt", 3),)}


def test_nothing_else_is_counted_again() -> None:
    for text in ("", "batt", "(kind:supply or batt)", "year:2014"):
        assert widened(FACETS, read_query(text), counted) is FACETS
