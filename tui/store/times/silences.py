"""How long nothing has been heard of a deal.

Of evidence with a vague date, the silence is said as long as is sure; where that would be no time at all, as
the longest that it can be, and said to be so. Silences are put in order by the lengths that are said.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pydantic import BaseModel

from ...records import Citation, Deal, Precision, Record, Source, Span, When
from ...speech import said
from ...wording import label, say_lapse, say_lapse_briefly, say_since
from ..held import Workspace, once


@dataclass(frozen=True, slots=True)
class Silence:
    """The last evidence of a deal, and the day that it is looked back at from."""

    day: date
    """The last day that the evidence can be of: the silence is at least as long as from then."""
    when: Span
    """When the evidence is of, as precisely as that is known."""
    by: str
    """What the evidence is: a stage, a figure, or the id of a source."""
    as_of: date
    since: date
    """The first day that the silence can have begun on: it is at most as long as from then."""

    @property
    def at_most(self) -> bool:
        """Whether only the longest that it can be is known: the evidence can be of `as_of` or long before."""
        return self.since < self.day == self.as_of

    @property
    def days(self) -> int:
        """For how many days nothing has been heard; the most it can be where only that is known."""
        return (self.as_of - self._start).days

    @property
    def long(self) -> str:
        """For how long, in whole months or days: `12 years 10 months`, `up to 5 months`."""
        return say_lapse(self._start, self.as_of, at_most=self.at_most)

    @property
    def brief(self) -> str:
        """The same for a column: `12 y 10 mo`, `≤ 5 mo`."""
        return say_lapse_briefly(self._start, self.as_of, at_most=self.at_most)

    @property
    def _start(self) -> date:
        """The day that the length which is said runs from."""
        return self.since if self.at_most else self.day


def silence_of(deal: Deal, workspace: Workspace) -> Silence | None:
    """The silence since the last evidence of a deal; none if no evidence has a date by `workspace.as_of`.

    Evidence are its dated stages, the days that its figures are as of, and the dates of the sources that
    its values quote or name. A source that is named for a date alone says nothing of the deal.
    """
    as_of = workspace.as_of
    known = [
        Silence(day, span, by, as_of, min(span.first or day, day))
        for when, by in _evidence(deal, workspace)
        if (span := when.span) and (day := _last_day(span, as_of))
    ]
    last = max(known, key=lambda silence: (silence.day, silence.since), default=None)
    return replace(last, since=max(silence.since for silence in known)) if last else None


def turns_of(deal: Deal, workspace: Workspace) -> Iterator[int]:
    """The days, as ordinals, from which on one looks otherwise at when a deal was last heard of."""
    for when, _ in _evidence(deal, workspace):
        span = when.span
        if span and span.first:
            yield span.first.toordinal()
            if (last := span.last or _within(span.first, span.edge)) != span.first:
                yield last.toordinal() + 1
        elif span and span.last:
            yield span.last.toordinal()


def say_silence(record: Record, workspace: Workspace) -> str:
    """`silent since 20 January 2014, 12 years 10 months`; nothing for what is no deal or has no evidence."""
    silence = silence_of(record, workspace) if isinstance(record, Deal) else None
    return (
        said("silent since {when}, {lapse}", when=say_since(silence.when), lapse=silence.long)
        if silence
        else ""
    )


def _evidence(deal: Deal, workspace: Workspace) -> Iterator[tuple[When, str]]:
    """Each dated piece of evidence and what it is: the stages first, the latest of them before the others."""
    yield from ((stage.when, label(stage.word)) for stage in reversed(deal.stage) if stage.when)
    yield from ((figure.as_of, figure.id.replace("-", " ")) for figure in deal.figure if figure.as_of)
    dated = _dated(workspace)
    for id in dict.fromkeys(_sources(deal, deal, workspace)) if dated else ():
        if id and id in dated:
            yield dated[id], id


@once
def _dated(workspace: Workspace) -> Mapping[str, When]:
    """The dates of the sources that have one; all sources are held in memory."""
    sources = (record for record in workspace.records.values() if isinstance(record, Source))
    return {source.id: source.date for source in sources if source.date}


def _sources(value: object, deal: Deal, workspace: Workspace) -> Iterator[str | None]:
    """The sources that the parts of a deal quote or name; what dates alone name is left out."""
    if isinstance(value, Citation):
        yield workspace.source_of(value, deal)
    elif isinstance(value, tuple):
        for item in value:
            yield from _sources(item, deal, workspace)
    elif isinstance(value, BaseModel) and not isinstance(value, When):
        yield from (workspace.seen(reference, deal) for reference in getattr(value, "see", ()))
        for part in vars(value).values():
            if part and not isinstance(part, str):
                yield from _sources(part, deal, workspace)


def _last_day(span: Span, as_of: date) -> date | None:
    """The last day that a time can mean, up to a day; none if it has not begun, or none is known.

    Of a beginning without an end, it is the last day that the beginning can mean.
    """
    if span.first is None:
        return span.last if span.last and span.last <= as_of else None
    return min(span.last or _within(span.first, span.edge), as_of) if span.begun_by(as_of) else None


def _within(first: date, edge: Precision | None) -> date:
    """The last day of the month, season or year that begins on a day, where only that is known."""
    months = {"month": 1, "season": 3, "year": 12}.get(edge or "", 0)
    if not months:
        return first
    year, month = divmod(first.year * 12 + first.month - 1 + months - 1, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1]) if year <= date.max.year else date.max
