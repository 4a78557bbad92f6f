"""What records have, as `has:` asks for it, and the values of the figures and the sources that they state."""

from collections.abc import Iterator, Mapping

from ...records import DISAGREEMENTS, Fact, Figure, Person, Record, Source
from ..held import Workspace
from .fields import HAVING


def is_of_jobs(figure: Figure) -> bool:
    """Whether a figure counts jobs."""
    return figure.kind == "count" and (figure.unit or "").strip().casefold() == "jobs"


def had(record: Record, workspace: Workspace) -> set[str]:
    """What a record itself has, of `HAVING`."""
    found = {thing for fact in workspace.facts(record) for thing in _of_fact(fact)}
    if year_of(record):
        found.add("date")
    if workspace.text_of(record):
        found.add("text")
    return found.intersection(HAVING)


def year_of(record: Record) -> str | None:
    """The year in which the date of a record begins, or ends where its beginning is not known."""
    span = record.dated.span if record.dated else None
    day = span and (span.first or span.last)
    return f"{day.year:04}" if day else None


def stated_by(record: Record, workspace: Workspace) -> Mapping[str, set[str]]:
    """The people, the sources and the kinds of figure that the facts of a record name."""
    found: dict[str, set[str]] = {
        field: set() for field in ("person", "source", "qualifier", "modality", "currency")
    }
    if isinstance(record, Person | Source):
        found[record.KIND].add(record.id)
    for fact in workspace.facts(record):
        for evidence in workspace.evidence(fact, record):
            if evidence.source and isinstance(workspace.get(evidence.source), Source):
                found["source"].add(evidence.source)
        people = (link.id for link in fact.links)
        found["person"].update(id for id in people if isinstance(workspace.get(id), Person))
        for figure in figures_in(fact):
            found["qualifier"].add(figure.qualifier)
            found["modality"].add(figure.modality)
            found["currency"].update({figure.currency} if figure.currency else ())
    return found


def had_by(fact: Fact) -> set[str]:
    """What a fact is, of `HAVING`."""
    return set(_of_fact(fact)).intersection(HAVING)


def figures_in(fact: Fact) -> Iterator[Figure]:
    """The figures that a fact states."""
    return (value for value in fact.values if isinstance(value, Figure))


def _of_fact(fact: Fact) -> Iterator[str]:
    figures = list(figures_in(fact))
    for figure in figures:
        yield from ("figure", figure.kind, *(("jobs",) if is_of_jobs(figure) else ()))
    if not figures:
        yield "disagreement" if fact.section == DISAGREEMENTS else fact.label
