"""Records to test with: those of the embedded data, and figures of every sort."""

from decimal import Decimal
from functools import cache
from typing import get_args

from hypothesis import strategies as st

from tui.records import Basis, Figure, Modality, Qualifier, Record
from tui.records.figure import FigureKind
from tui.store import embedded_folder, open_workspace

PLAIN: dict[str, dict[str, object]] = {
    "deal": {
        "title": "A deal",
        "kind": "mou",
        "party": [{"org": "first", "role": "buyer"}],
        "stage": [{"is": "announced"}],
    },
    "event": {"title": "A meeting", "kind": "meeting"},
    "mission": {"title": "A trip", "kind": "other", "direction": "outbound", "from": "CA", "to": ["JP"]},
    "organisation": {"name": "First"},
    "person": {"name": "Somebody"},
    "place": {"name": "Japan"},
    "source": {"title": "A page", "language": "en", "url": "https://example.org/a"},
}
"""The least that a record of each kind holds, as its file has it."""


@cache
def records() -> dict[str, Record]:
    """The records of the embedded data, by id."""
    return dict(open_workspace(embedded_folder()).records)


def figure(**fields: object) -> Figure:
    """A count of five inferred by us, but for what is said otherwise."""
    return Figure.model_validate({"id": "x", "kind": "count", "basis": "inferred", "value": 5} | fields)


def _numbers(least: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, 9).flatmap(
        lambda places: st.decimals(least, 10**9, allow_nan=False, allow_infinity=False, places=places)
    )


_words = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Every valid sort of figure."""
    kind = draw(st.sampled_from(get_args(FigureKind)))
    qualifier = draw(st.sampled_from(get_args(Qualifier)))
    numbers = _numbers(-(10**9) if kind in ("amount", "share") else 0)
    value: Decimal | list[Decimal] | None = draw(numbers)
    if qualifier == "between":
        value = sorted((draw(numbers), draw(numbers)))
    elif qualifier in ("many", "not_stated"):
        value = None
    currency = kind == "amount" and draw(st.booleans())
    return figure(
        kind=kind,
        qualifier=qualifier,
        value=value,
        unit=draw(st.none() | _words),
        of=draw(st.none() | _words),
        scope=draw(st.none() | _words),
        horizon=draw(st.none() | _words),
        modality=draw(st.sampled_from(get_args(Modality))),
        currency="CAD" if currency else None,
        currency_basis=draw(st.sampled_from(get_args(Basis))) if currency else None,
        shared_by=draw(st.sampled_from([(), ("first", "second")])),
    )
