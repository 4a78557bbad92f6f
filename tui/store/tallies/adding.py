"""One line of a tally: what of the figures that measure the same is added, and what is only listed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from operator import add

from ...records import Figure, Interval, Points, Share, hull, interval_of, measure_of, objections, spread
from .totals import Listed, Member, Sum, Why


def sum_of(found: Sequence[Member], latest: Mapping[str, str]) -> Sum:
    """What figures come to that measure the same.

    Args:
        found: the figures, each with why it is not added, if so.
        latest: for each deal, the last one that restates it.
    """
    first, every = found[0].figure, _opened(found)
    return Sum(
        kind=first.kind,
        unit=first.unit or first.id.replace("-", " "),
        of=first.of,
        currency=first.currency if first.currency_basis == "stated" else None,
        members=every,
        total=_added([member.figure for member in every if member.added]),
        listed=tuple(_listed(every)),
        stating=len({latest[member.id] for member in every if member.figure.value is not None}),
        points=_points(every),
    )


def _opened(found: Sequence[Member]) -> tuple[Member, ...]:
    """The members, those marked whose number nobody knows and that are part of a total all the same."""
    if all(member.why for member in found):
        return tuple(found)
    return tuple(
        replace(each, why="open_end") if each.why == "no_number" and _only(each.figure, "no_number") else each
        for each in found
    )


def _only(figure: Figure, *reasons: Why) -> bool:
    return tuple(objections(figure)) == reasons


def _added(figures: Sequence[Figure]) -> Interval | None:
    return reduce(add, map(measure_of, figures)).interval if figures else None


def _listed(found: Sequence[Member]) -> Iterator[Listed]:
    reasons: dict[Why, list[Figure]] = {}
    for member in found:
        if member.why:
            reasons.setdefault(member.why, []).append(member.figure)
    for why, figures in reasons.items():
        numbered = [interval_of(figure) for figure in figures if figure.value is not None]
        compare = len(numbered) > 1 and all(map(_compares, figures))
        yield Listed(
            why, len(figures), hull(numbered) if compare else None, _come_true(why, figures, reasons)
        )


def _come_true(why: Why, hopes: Sequence[Figure], reasons: Mapping[Why, Sequence[Figure]]) -> Interval | None:
    """What several hopes add up to; those without a number take the upper end away."""
    if why not in ("expected", "potential"):
        return None
    unnumbered = [each for each in reasons.get("no_number", ()) if _only(each, "no_number", why)]
    every = [*hopes, *unnumbered]
    return _added(every) if len(every) > 1 else None


def _compares(figure: Figure) -> bool:
    if figure.kind == "amount":
        return figure.currency is not None
    return figure.kind != "rank" and bool(figure.of if figure.kind == "share" else figure.unit)


def _points(found: Sequence[Member]) -> Points | None:
    """How far shares of one whole lie apart; none if nothing is known of that."""
    figures = [each.figure for each in found if each.why == "share" and each.figure.value is not None]
    shares = [each for each in map(measure_of, figures) if isinstance(each, Share)]
    if len(shares) < 2 or not shares[0].of or shares[0].unit != "%":
        return None
    points = spread(shares)
    return None if points.interval.low == 0 and points.interval.high is None else points
