"""The totals of two lots of deals as those of all of them."""

from collections.abc import Callable, Iterator

from .adding import filled
from .evidencing import evidence_counts
from .heaping import Heap
from .placing import in_place
from .telling import chained
from .totals import Around, Ground, Sum, Surroundings, Tally


def merged(one: Tally, other: Tally, around: Callable[[], Around]) -> Tally:
    """The totals of two lots of deals that have none in common and say nothing of each other.

    Args:
        one: the totals of some deals, whose words come first.
        other: the totals of the others.
        around: tells how much there is around all of them; asked only when that is.
    """
    return Tally(
        deals=one.deals + other.deals,
        of=one.of + other.of,
        surroundings=Surroundings(around),
        stating_amounts=one.stating_amounts + other.stating_amounts,
        sums=in_place(_sums(one, other)),
        announced=one.announced + other.announced,
        restated=one.restated + other.restated,
        evidence=evidence_counts(lambda state: sum(_number(each, state) for each in (one, other))),
    )


def _number(tally: Tally, state: str) -> int:
    return sum(count.number for count in tally.evidence if count.value == state)


def _sums(one: Tally, other: Tally) -> Iterator[Sum]:
    others = {total.line: total for total in other.sums}
    for total in one.sums:
        further = others.pop(total.line, None)
        yield _merged(total, further) if further else total
    yield from others.values()


def _merged(one: Sum, other: Sum) -> Sum:
    heaps: dict[Ground, Heap] = dict(one.heaps)
    for ground, heap in other.heaps.items():
        heaps[ground] = heaps[ground] + heap if ground in heaps else heap
    return filled(one, heaps, chained(one.members, other.members), one.stating + other.stating)
