"""Claims: what a source says on a thing that another source says differently."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ...records import Fact, FactValue, Figure, Record, Source, When
from ...speech import said
from ...wording import say_fact, say_span
from ..held import Evidence, State, Workspace


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that a claim stands on: words of a source, or another source as a whole."""

    source: str
    """The id of the source, or its address if it is none of the workspace; empty if there is none."""
    caption: str
    """The title of the source; empty if only its address is known."""
    address: str
    """Where the source is published; empty if that is not known."""
    words: str
    """The words as quoted, on one line; empty where the source is only known by address."""
    state: State


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that is claimed, and what it stands on."""

    id: str
    """The record that has the value."""
    fact: Fact
    said: str
    """The value in words, without the date that it is of."""
    when: When | None
    """When it was so said: the date of a figure, else the first date of what it stands on."""
    grounds: tuple[Ground, ...]
    believed: bool = False

    @property
    def address(self) -> tuple[str, str]:
        """The record and the field of the value."""
        return self.id, self.fact.field

    @property
    def date(self) -> str:
        """When it was so said, in words."""
        span = self.when.span if self.when else None
        return say_span(span) if span else (self.when and self.when.said) or said("date not known")


def claim_of(record: Record, fact: Fact, workspace: Workspace) -> Claim:
    """A value of a record as a claim, not believed yet."""
    undated = replace(fact, values=tuple(map(_undated, fact.values)))
    return Claim(
        record.id,
        fact,
        say_fact(undated, workspace.caption),
        _said_when(record, fact, workspace),
        tuple(_grounds(record, fact, workspace)),
    )


def first_day(when: When | None) -> date:
    """What claims are ordered by: the first day that a date can mean, else the last of days."""
    span = when.span if when else None
    return (span.first or span.last if span else None) or date.max


def _undated(value: FactValue) -> FactValue:
    return value.model_copy(update={"as_of": None}) if isinstance(value, Figure) else value


def _said_when(record: Record, fact: Fact, workspace: Workspace) -> When | None:
    dated = next((value.as_of for value in fact.values if isinstance(value, Figure)), None)
    if dated:
        return dated
    ids = (evidence.source for evidence in workspace.evidence(fact, record))
    sources = (workspace.get(id or "") for id in ids)
    dates = [source.date for source in sources if isinstance(source, Source) and source.date]
    return min(dates, key=first_day, default=None)


def _grounds(record: Record, fact: Fact, workspace: Workspace) -> Iterator[Ground]:
    quotes = [" ".join(cite.quote.split()) for cite in fact.cites]
    for place, evidence in enumerate(workspace.evidence(fact, record)):
        yield _ground(evidence, quotes[place] if place < len(quotes) else "", workspace)


def _ground(evidence: Evidence, words: str, workspace: Workspace) -> Ground:
    id = evidence.source or ""
    source = workspace.get(id)
    if isinstance(source, Source):
        return Ground(id, source.caption, source.url or "", words, evidence.state)
    return Ground(id, "", id, words, evidence.state)
