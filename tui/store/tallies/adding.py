"""One line of a tally: what of the figures that measure the same is added, and what is only listed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ...records import Figure, Interval, Points, Share, hull, interval_of, objections, spread
from .heaping import Heap, extremes
from .lines import Line, compares, line_of
from .placing import listed_in_place
from .telling import changed
from .totals import Ground, Listed, Member, Sum, Why

_ADDED: Ground = None, ()
_UNNUMBERED: Ground = "no_number", ()
_ANY_NUMBER = Interval(Decimal(0))


def sum_of(found: Sequence[Member], latest: Mapping[str, str]) -> Sum:
    """What figures come to that measure the same.

    Args:
        found: the figures, each with why it is not added, if so.
        latest: for each deal, the last one that restates it.
    """
    stating = {latest[member.id] for member in found if member.figure.value is not None}
    return filled(unfilled(found[0].figure), _heaps(found), tuple(found), len(stating))


def unfilled(first: Figure) -> Sum:
    """A total of nothing yet, that says what it measures as a figure does."""
    return Sum(
        kind=first.kind,
        unit=first.unit or first.id.replace("-", " "),
        of=first.of,
        currency=first.currency if first.currency_basis == "stated" else None,
        members=(),
        total=None,
        line=line_of(first),
        heaps={},
    )


def filled(one: Sum, heaps: Mapping[Ground, Heap], members: Sequence[Member], stating: int) -> Sum:
    """A total of the same measure over other figures.

    Args:
        one: what says what it measures.
        heaps: the figures, by why they are listed.
        members: the same figures one by one.
        stating: how many deals state one with a number.
    """
    total = _total(heaps)
    return replace(
        one,
        heaps=heaps,
        members=changed(members, _opened) if total and _UNNUMBERED in heaps else members,
        total=total,
        listed=listed_in_place(_listed(one.line, heaps)),
        stating=stating,
        points=_points(one.line, heaps.get(("share", ()))),
    )


def ground_of(figure: Figure, why: Why | None) -> Ground:
    """The ground on which a figure is listed, or added."""
    return why, tuple(objections(figure))[1:] if why == "no_number" else ()


def _heaps(found: Sequence[Member]) -> Mapping[Ground, Heap]:
    told: dict[Ground, list[Member]] = {}
    for member in found:
        told.setdefault(ground_of(member.figure, member.why), []).append(member)
    return {ground: _heap(every) for ground, every in told.items()}


def _heap(every: Sequence[Member]) -> Heap:
    numbered = [each for each in every if each.figure.value is not None]
    intervals = [interval_of(each.figure) for each in numbered]
    return Heap(
        len(numbered),
        len(every) - len(numbered),
        sum(intervals[1:], intervals[0]) if intervals else None,
        extremes(intervals) if intervals else None,
        sum(each.counted_in is not None for each in numbered),
    )


def _opened(member: Member) -> Member:
    """The member, marked if nobody knows its number and it is part of a total all the same."""
    return replace(member, why="open_end") if ground_of(member.figure, member.why) == _UNNUMBERED else member


def _total(heaps: Mapping[Ground, Heap]) -> Interval | None:
    added = heaps.get(_ADDED)
    if not added or not added.total:
        return None
    return added.total + _ANY_NUMBER if _UNNUMBERED in heaps else added.total


def _listed(line: Line, heaps: Mapping[Ground, Heap]) -> Iterator[Listed]:
    reasons: dict[Why, Heap] = {}
    for ground, heap in heaps.items():
        why: Why | None = "open_end" if ground == _UNNUMBERED and _ADDED in heaps else ground[0]
        if why:
            reasons[why] = reasons.get(why, Heap()) + heap
    for why, heap in reasons.items():
        compared = heap.extremes if heap.numbered > 1 and compares(line) else None
        yield Listed(why, heap.number, hull(compared) if compared else None, _come_true(why, heap, heaps))


def _come_true(why: Why, hopes: Heap, heaps: Mapping[Ground, Heap]) -> Interval | None:
    """What several hopes add up to; those without a number take the upper end away."""
    if why not in ("expected", "potential") or not hopes.total:
        return None
    unnumbered = heaps.get(("no_number", (why,)))
    if unnumbered:
        return hopes.total + _ANY_NUMBER
    return hopes.total if hopes.number > 1 else None


def _points(line: Line, shares: Heap | None) -> Points | None:
    """How far shares of one whole lie apart; none if nothing is known of that."""
    measure = line[0]
    if not shares or not isinstance(measure, Share) or not measure.of or measure.unit != "%":
        return None
    if shares.numbered < 2 or not shares.extremes:
        return None
    points = spread(Share(each, measure.of) for each in shares.extremes)
    return None if points.interval.low == 0 and points.interval.high is None else points
