"""Totals in words: what is added, and what is only listed and why."""

from ...records import Interval, Money
from ...wording import (
    Captions,
    counted,
    say_apart,
    say_extent,
    say_interval,
    say_missing,
    say_quantity,
)
from .totals import Announced, Listed, Member, Sum, Tally, Why

_REASONS: dict[Why, str] = {
    "share": "shares are never added",
    "rank": "ranks are never added",
    "duration": "durations are never added",
    "no_number": "no number is stated",
    "currency_not_stated": "the currency is not stated",
    "no_unit": "what is counted is not stated",
    "inferred": "inferred, not stated",
    "external": "known from elsewhere",
    "expected": "expected, not done",
    "potential": "potential, not done",
    "not_found": "its words do not stand in the source",
    "ambiguous": "its words stand more than once",
    "restated": "restated later",
    "part": "a part of another",
    "joint": "the same joint number",
    "another_claim": "another claim is believed",
    "open_claim": "sources differ, none is believed",
    "open_end": "no number is stated, so the total has no upper end",
}

_REASONS_OF_ONE: dict[Why, str] = {
    "no_number": "nothing to add",
    "expected": "not done",
    "potential": "not done",
}

_RECORDED = {
    "deals": "recorded deal",
    "participants": "recorded participant",
    "events": "recorded event",
}


def say_total(total: Sum) -> str:
    """What of some figures is added: `about 42`, or `not added`."""
    return say_interval(total.total) if total.total else "not added"


def say_sum(total: Sum) -> str:
    """What is added, and what is only listed and why: `about 42 · 2 listed: expected, not done`."""
    if total.total is None and len(total.listed) == 1:
        parts = [f"not added: {_listed(total.listed[0], total)}"]
    else:
        parts = [say_total(total), *(_told(each, total) for each in total.listed)]
    return " · ".join([*parts, *([f"{say_apart(total.points)} apart"] if total.points else [])])


def say_measure(total: Sum) -> str:
    """What some figures measure: `jobs`, `dollars, CAD`, `share of software`, `rank among …`."""
    if total.kind == "share":
        return f"share of {total.of}" if total.of else "share"
    if total.kind == "rank":
        return f"rank, {total.of}" if total.of else "rank"
    if total.kind == "duration":
        return f"duration in {total.unit}"
    if total.currency:
        measure = total.line[0]
        said = total.unit if isinstance(measure, Money) and measure.unit else None
        return ", ".join(filter(None, (said, total.currency)))
    return total.unit + (f" of {total.of}" if total.of else "")


def say_member(member: Member, caption: Captions) -> str:
    """Whether a figure is added, and if not, why: `added`, `expected, not done`."""
    if member.why is None:
        return "added"
    if member.counted_in:
        how = "of" if member.why == "another_claim" else "counted in"
        return f"{_REASONS[member.why]}, {how} {caption(member.counted_in)}"
    return _REASONS_OF_ONE.get(member.why, _REASONS[member.why])


def say_announced(announced: Announced) -> tuple[str, str, str]:
    """What is announced, what is recorded of just that, and the difference, empty where none is recorded."""
    basis = f" ({announced.figure.basis})" if announced.figure.basis != "stated" else ""
    said, what = say_quantity(announced.figure) + basis, announced.figure.counts or "deals"
    if not announced.recorded and announced.missing != Interval.of(0):
        return said, f"none of them recorded{' by name' if what == 'participants' else ''}", ""
    return said, counted(announced.recorded, _RECORDED[what]), say_missing(announced.missing)


def say_deals(tally: Tally) -> str:
    """How many deals there are, of how many, and how many of them are restated."""
    deals = counted(tally.of, "deal")
    said = f"{tally.deals:,} of {deals}" if tally.narrowed else deals
    return f"{said}, {len(tally.restated)} restated" if tally.restated else said


def say_stating(tally: Tally, stating: int) -> str:
    """How many of the deals state something, each deal once: `1 of 3`."""
    return f"{stating:,} of {tally.distinct:,}"


def _told(listed: Listed, total: Sum) -> str:
    if listed.why == "open_end":
        return f"{listed.number} without a number"
    return f"{listed.number} listed: {_listed(listed, total)}"


def _listed(listed: Listed, total: Sum) -> str:
    unit = "%" if total.kind == "share" and total.unit == "%" else ""
    parts = [
        _REASONS[listed.why],
        listed.extent and say_extent(listed.extent, unit),
        listed.come_true and f"in all {say_interval(listed.come_true)} if they came true",
    ]
    return ", ".join(part for part in parts if part)
