"""Everything of a record that a query can be held against."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...records import Fact, Figure, Record
from ..held import Workspace
from ..texts import in_order, index_terms
from .having import figures_in, had_by, is_of_jobs
from .narrowing import values, values_of_fact
from .words import lines


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a record, in plain values; an index holds no more."""

    lines: Sequence[Sequence[str]] = ()
    """The words of each line in their order, as `in_order` gives them."""
    words: frozenset[str] = frozenset()
    """Every term that it is found by."""
    names: frozenset[str] = frozenset()
    """The terms of its names."""
    values: Mapping[str, Iterable[str]] = field(default_factory=dict)
    """The values of its text fields."""
    numbers: Mapping[str, Sequence[float]] = field(default_factory=dict)
    """Its numbers as stated, by the name of their field, such as `amount.CAD`."""
    days: tuple[int | None, int | None] | None = None
    """The first and the last day that its date can mean, as ordinals; one that is None is open for ever."""


def traits(record: Record, workspace: Workspace) -> Traits:
    """What a query is held against of a record."""
    every = [line.text for line in lines(record, workspace)]
    return Traits(
        [in_order(text) for text in every],
        _terms(every),
        _terms(record.names),
        values(record, workspace),
        _numbers(record, workspace),
        _days(record),
    )


def traits_of_fact(fact: Fact, record: Record, workspace: Workspace) -> Traits:
    """What one fact of a record answers by itself: what it stands on, what it is, and its numbers."""
    figures = list(figures_in(fact))
    own: dict[str, set[str]] = {
        **values_of_fact(fact, record, workspace),
        "has": had_by(fact),
        "qualifier": {figure.qualifier for figure in figures},
        "modality": {figure.modality for figure in figures},
        "currency": {figure.currency for figure in figures if figure.currency},
    }
    return Traits(values=own, numbers=_gathered(figures))


def traits_of_texts(texts: Iterable[str]) -> Traits:
    """What is known of texts that are no record; each is a name as well."""
    every = list(texts)
    terms = _terms(every)
    return Traits([in_order(text) for text in every], terms, terms)


def numbers_of(figure: Figure) -> Iterator[tuple[str, float]]:
    """The numbers of a figure as stated, each by the fields that ask for it."""
    given = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    ends = [float(number) for number in given if number is not None]
    for name in _fields_of(figure):
        yield from ((name, number) for number in ends)


def _fields_of(figure: Figure) -> Iterator[str]:
    if figure.kind in ("amount", "count", "share"):
        yield figure.kind
    if figure.currency:
        yield f"amount.{figure.currency}"
    if is_of_jobs(figure):
        yield "jobs"


def _numbers(record: Record, workspace: Workspace) -> Mapping[str, Sequence[float]]:
    return _gathered(figure for fact in workspace.facts(record) for figure in figures_in(fact))


def _gathered(figures: Iterable[Figure]) -> Mapping[str, Sequence[float]]:
    found: dict[str, list[float]] = {}
    for name, number in (each for figure in figures for each in numbers_of(figure)):
        found.setdefault(name, []).append(number)
    return found


def _days(record: Record) -> tuple[int | None, int | None] | None:
    span = record.dated.span if record.dated else None
    if span is None or not (span.first or span.last):
        return None
    first, last = (day.toordinal() if day else None for day in (span.first, span.last))
    return first, last


def _terms(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(term for text in texts for term in index_terms(text))
