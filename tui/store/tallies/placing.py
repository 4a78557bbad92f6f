"""The order of the totals of a tally, and of why their figures are only listed: whatever was met first."""

from collections.abc import Iterable
from typing import Final, get_args

from ...records import FigureKind, Reason
from .totals import Listed, OfOthers, Sum

_KINDS: Final = {kind: place for place, kind in enumerate(get_args(FigureKind))}
_WHYS: Final = {why: place for place, why in enumerate((*get_args(OfOthers), *get_args(Reason)))}


def in_place(sums: Iterable[Sum]) -> tuple[Sum, ...]:
    """Totals with numbers first, kind by kind, what the most deals state first; else by what they measure."""
    return tuple(sorted(sums, key=_place))


def listed_in_place(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """Why figures are listed, that of the most first; else because of others before for what they are."""
    return tuple(sorted(listed, key=lambda each: (-each.number, _WHYS[each.why])))


def _place(total: Sum) -> tuple[object, ...]:
    measure, *words = total.line
    of_measure = [getattr(measure, name, None) for name in ("currency", "unit", "of")]
    number = sum(heap.number for heap in total.heaps.values())
    often = not total.stating, _KINDS[total.kind], -total.stating, -number
    return *often, not of_measure[0], *(str(each or "") for each in (*of_measure, *words))
