"""Totals in words: what is added, and what is only listed and why."""

from ...wording import (
    Captions,
    counted,
    say_apart,
    say_figure,
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
    "restated": "restated later",
    "part": "a part of another",
    "another_claim": "another source’s claim",
    "open_claim": "sources differ, none is believed",
}

_REASONS_OF_ONE: dict[Why, str] = {
    "no_number": "nothing to add",
    "expected": "not done",
    "potential": "not done",
}


def say_total(total: Sum) -> str:
    """What of some figures is added: `about 42`, or `not added`."""
    return say_interval(total.total) if total.total else "not added"


def say_sum(total: Sum) -> str:
    """What is added, and what is only listed and why: `about 42 · 2 listed: expected, not done, 10 to 40`."""
    if total.total is None and len(total.listed) == 1:
        parts = [f"not added: {_listed(total.listed[0])}"]
    else:
        parts = [say_total(total), *(f"{each.number} listed: {_listed(each)}" for each in total.listed)]
    return " · ".join([*parts, *([f"{say_apart(total.points)} apart"] if total.points else [])])


def say_measure(total: Sum) -> str:
    """What some figures measure: `jobs`, `CAD`, `share of software`, `rank among …`."""
    if total.kind == "share":
        return f"share of {total.of}" if total.of else "share"
    if total.kind == "rank":
        return f"rank, {total.of}" if total.of else "rank"
    if total.kind == "duration":
        return f"duration in {total.unit}"
    return total.currency or total.unit + (f" of {total.of}" if total.of else "")


def say_member(member: Member, caption: Captions) -> str:
    """Whether a figure is added, and if not, why: `added`, `expected, not done`."""
    if member.why is None:
        return "added"
    if member.counted_in:
        return f"{_REASONS[member.why]}, counted in {caption(member.counted_in)}"
    return _REASONS_OF_ONE.get(member.why, _REASONS[member.why])


def say_announced(announced: Announced) -> tuple[str, str, str]:
    """What is announced, what is recorded, and the difference."""
    basis = f" ({announced.figure.basis})" if announced.figure.basis != "stated" else ""
    return (
        say_quantity(announced.figure) + basis,
        f"{announced.recorded} recorded",
        say_missing(announced.missing),
    )


def say_deals(tally: Tally) -> str:
    """How many deals there are, of how many, and how many of them are restated."""
    said = (
        counted(tally.of, "deal")
        if tally.deals == tally.of
        else f"{tally.deals} of {counted(tally.of, 'deal')}"
    )
    return f"{said}, {tally.restated} restated" if tally.restated else said


def say_stating(tally: Tally, stating: int) -> str:
    """How many of the deals state something, each deal once: `1 of 3`."""
    return f"{stating} of {tally.distinct}"


def say_tally(tally: Tally) -> str:
    """The totals in one line, the most important first."""
    parts = [say_deals(tally), counted(tally.organisations, "organisation")]
    if tally.deals:
        parts.append(f"{say_stating(tally, tally.stating_amounts)} with an amount")
    added = [total for total in tally.sums if total.total]
    parts += [f"{say_total(total)} {say_measure(total)}" for total in added]
    for total in tally.sums:
        numbered = [member for member in total.members if member.figure.value is not None]
        if not total.total and len(numbered) == 1:
            parts.append(say_figure(numbered[0].figure))
        elif not total.total and numbered:
            parts.append(f"{say_measure(total)}: {len(numbered)} not added")
    parts += [
        f"{say_quantity(each.figure).split(' of ')[0]} announced, {each.recorded} recorded"
        for each in tally.announced
        if each.figure.basis == "stated" and each.figure.counts == "deals"
    ]
    return " · ".join(parts)


def _listed(listed: Listed) -> str:
    extent = f", {say_interval(listed.extent)}" if listed.extent else ""
    return _REASONS[listed.why] + extent
