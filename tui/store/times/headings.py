"""Moments of the timeline in words."""

from datetime import time

from ...records import Event, Record
from ...speech import counted, grouped, said
from ...wording import label, say_clock, say_day, say_day_briefly, say_span
from ..held import Workspace
from .moments import Moment
from .scales import ACROSS, Scale


def say_heading(moment: Moment) -> str:
    """The time of a heading: `Mon 20 January 2014`, `20–24 January 2014, some time`, `Time not said`."""
    return say_heading_within(moment)[0]


def say_heading_within(moment: Moment) -> tuple[str, ...]:
    """The same, from the longest to the shortest that says when: first goes `some time`, then the weekday."""
    if moment.kind == "apart":
        return (said("Missions without a record"),)
    span = moment.when.span if moment.when else None
    if moment.when is None or span is None:
        return (said("Time not said"),)
    day = span.first if span.first == span.last and not span.doubtful else None
    days = (say_day(day, weekday=True), say_day(day)) if day else (say_span(span),)
    if moment.kind == "span":
        return (said("{days}, some time", days=days[0]), *days)
    beside = [part for part in (_hour(span.at), _part(moment)) if part]
    return tuple(", ".join((day, *beside)) for day in days)


def say_counts(moment: Moment) -> str:
    """What stands under a heading: `2 events, 3 deals`."""
    events = _say_events(moment.events) if moment.events else ""
    deals = _say_deals(moment.deals) if moment.deals else ""
    return ", ".join(part for part in (events, deals) if part)


def say_counts_within(moment: Moment) -> tuple[str, ...]:
    """The same, ever shorter, down to the deals; to the events where there are none: `3 deals`, `3 d`."""
    events, deals = moment.events, moment.deals
    if deals:
        few = _say_deals(deals), said("{number} d", number=grouped(deals))
    else:
        few = _say_events(events), said("{number} e", number=grouped(events))
    return tuple(dict.fromkeys((say_counts(moment), *few))) if events or deals else ()


def say_part(moment: Moment, workspace: Workspace, scale: Scale = "days") -> str:
    """What a row says before its caption: that it was not held, else its time within its heading's.

    That is the clock time or the part of the day, or by weeks and longer the day.
    """
    record: Record | None = workspace.get(moment.id or "")
    if isinstance(record, Event) and record.status != "held":
        return label(record.status)
    if not moment.held:
        return said("not yet")
    span = moment.when.span if moment.when else None
    if scale in ACROSS and span:
        exact = span.first == span.last and not span.doubtful
        return say_day_briefly(span.first) if exact and span.first else ""
    if span and span.at:
        return say_clock(span.at)
    return _part(moment)


def _part(moment: Moment) -> str:
    return label(moment.when.part) if moment.when and moment.when.part else ""


def _say_events(number: int) -> str:
    return counted(number, "{number} event", "{number} events")


def _say_deals(number: int) -> str:
    return counted(number, "{number} deal", "{number} deals")


def _hour(at: time | None) -> str:
    return f"{at.hour}:00–{at.hour + 1}:00" if at else ""
