"""Totals in words: what is added, and what is only listed and why."""

from ...records import Interval, Money
from ...speech import counted, grouped, marked, said
from ...wording import (
    Captions,
    label,
    say_apart,
    say_extent,
    say_interval,
    say_missing,
    say_quantity,
    unit_name,
)
from .totals import Announced, Listed, Member, Sum, Tally, Why

_REASONS: dict[Why, str] = {
    "share": marked("shares are never added"),
    "rank": marked("ranks are never added"),
    "duration": marked("durations are never added"),
    "no_number": marked("no number is stated"),
    "currency_not_stated": marked("the currency is not stated"),
    "no_unit": marked("what is counted is not stated"),
    "inferred": marked("inferred, not stated"),
    "external": marked("known from elsewhere"),
    "expected": marked("expected, not done"),
    "potential": marked("potential, not done"),
    "not_found": marked("its words do not stand in the source"),
    "ambiguous": marked("its words stand more than once"),
    "restated": marked("restated later"),
    "part": marked("a part of another"),
    "joint": marked("the same joint number"),
    "another_claim": marked("another claim is believed"),
    "open_claim": marked("sources differ, none is believed"),
    "open_end": marked("no number is stated, so the total has no upper end"),
}

_REASONS_OF_ONE: dict[Why, str] = {
    "no_number": marked("nothing to add"),
    "expected": marked("not done"),
    "potential": marked("not done"),
}


def say_total(total: Sum) -> str:
    """What of some figures is added: `about 42`, or `not added`."""
    return say_interval(total.total) if total.total else said("not added")


def say_sum(total: Sum) -> str:
    """What is added, and what is only listed and why: `about 42 · 2 listed: expected, not done`."""
    if total.total is None and len(total.listed) == 1:
        parts = [said("not added: {figures}", figures=_listed(total.listed[0], total))]
    else:
        parts = [say_total(total), *(_told(each, total) for each in total.listed)]
    apart = [said("{points} apart", points=say_apart(total.points))] if total.points else []
    return " · ".join([*parts, *apart])


def say_measure(total: Sum) -> str:
    """What some figures measure: `jobs`, `dollars, CAD`, `share of software`, `rank among …`."""
    if total.kind == "share":
        return said("share of {whole}", whole=total.of) if total.of else said("share")
    if total.kind == "rank":
        return said("rank, {among}", among=total.of) if total.of else said("rank")
    if total.kind == "duration":
        return said("duration in {unit}", unit=unit_name(total.unit))
    if total.currency:
        measure = total.line[0]
        unit = unit_name(total.unit) if isinstance(measure, Money) and measure.unit else None
        return ", ".join(filter(None, (unit, total.currency)))
    unit = unit_name(total.unit)
    return said("{unit} of {whole}", unit=unit, whole=total.of) if total.of else unit


def say_member(member: Member, caption: Captions) -> str:
    """Whether a figure is added, and if not, why: `added`, `expected, not done`."""
    if member.why is None:
        return said("added")
    if member.counted_in:
        other, reason = caption(member.counted_in), said(_REASONS[member.why])
        if member.why == "another_claim":
            return said("{reason}, of {record}", reason=reason, record=other)
        return said("{reason}, counted in {record}", reason=reason, record=other)
    return said(_REASONS_OF_ONE.get(member.why, _REASONS[member.why]))


def say_announced(announced: Announced) -> tuple[str, str, str]:
    """What is announced, what is recorded of just that, and the difference, empty where none is recorded."""
    basis = f" ({label(announced.figure.basis)})" if announced.figure.basis != "stated" else ""
    figure, what = say_quantity(announced.figure) + basis, announced.figure.counts or "deals"
    if announced.recorded or announced.missing == Interval.of(0):
        return figure, _say_recorded(what, announced.recorded), say_missing(announced.missing)
    if what == "participants":
        return figure, said("none of them recorded by name"), ""
    return figure, said("none of them recorded"), ""


def _say_recorded(what: str, number: int) -> str:
    if what == "participants":
        return counted(number, "{number} recorded participant", "{number} recorded participants")
    if what == "events":
        return counted(number, "{number} recorded event", "{number} recorded events")
    return counted(number, "{number} recorded deal", "{number} recorded deals")


def say_deals(tally: Tally) -> str:
    """How many deals there are, of how many, and how many of them are restated."""
    if tally.narrowed:
        some = grouped(tally.deals)
        deals = counted(tally.of, "{some} of {number} deal", "{some} of {number} deals", some=some)
    else:
        deals = counted(tally.of, "{number} deal", "{number} deals")
    restated = len(tally.restated)
    if not restated:
        return deals
    return counted(restated, "{deals}, {number} restated", "{deals}, {number} restated", deals=deals)


def say_stating(tally: Tally, stating: int) -> str:
    """How many of the deals state something, each deal once: `1 of 3`."""
    return said("{some} of {all}", some=grouped(stating), all=grouped(tally.distinct))


def _told(listed: Listed, total: Sum) -> str:
    if listed.why == "open_end":
        return counted(listed.number, "{number} without a number", "{number} without a number")
    return counted(
        listed.number, "{number} listed: {why}", "{number} listed: {why}", why=_listed(listed, total)
    )


def _listed(listed: Listed, total: Sum) -> str:
    unit = "%" if total.kind == "share" and total.unit == "%" else ""
    parts = [
        said(_REASONS[listed.why]),
        listed.extent and say_extent(listed.extent, unit),
        listed.come_true and said("in all {total} if they came true", total=say_interval(listed.come_true)),
    ]
    return ", ".join(part for part in parts if part)
