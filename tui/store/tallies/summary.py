"""A tally in one line, as long or as short as there is room for."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias

from ...records import Figure, interval_of
from ...wording import counted, say_figure, say_figure_briefly, say_interval, say_quantity
from .sums import say_deals, say_measure, say_stating, say_total
from .totals import Announced, Tally

_Said: TypeAlias = Callable[[Figure], str]


def say_tally(tally: Tally) -> tuple[str, ...]:
    """The totals in one line, the most important first: from the fullest wording to the briefest.

    The briefer ones leave out what surrounds the figures, never that one is only hoped for.
    """
    barely = partial(say_figure_briefly, barely=True)
    return (
        _joined(_around(tally), _figures(tally, say_figure), _announced(tally)),
        _joined(_around(tally), _figures(tally, say_figure_briefly), _announced(tally)),
        *(
            _joined([say_deals(tally)], _figures(tally, said), _announced_briefly(tally))
            for said in (say_figure_briefly, barely)
        ),
    )


def _joined(*parts: Iterable[str]) -> str:
    return " · ".join(part for each in parts for part in each)


def _around(tally: Tally) -> Iterator[str]:
    yield say_deals(tally)
    yield counted(tally.organisations, "organisation")
    if tally.deals:
        yield f"{say_stating(tally, tally.stating_amounts)} with an amount"


def _figures(tally: Tally, said: _Said) -> Iterator[str]:
    """The totals, then what there is only one of, then how many others are not added."""
    for total in tally.sums:
        if total.total:
            yield f"{say_total(total)} {say_measure(total)}"
    for total in tally.sums:
        told = [
            each.figure for each in total.members if each.figure.value is not None and not each.counted_in
        ]
        if not total.total and len(told) == 1:
            yield said(told[0])
        elif not total.total and told:
            yield f"{say_measure(total)}: {len(told)} not added"


def _announced(tally: Tally) -> Iterator[str]:
    for each in _counting_deals(tally):
        said = say_quantity(each.figure).split(" of ")[0]
        yield f"{said} announced, {each.recorded} recorded"


def _announced_briefly(tally: Tally) -> Iterator[str]:
    for each in _counting_deals(tally):
        yield f"{each.recorded} of {say_interval(interval_of(each.figure))} recorded"


def _counting_deals(tally: Tally) -> Iterator[Announced]:
    for each in tally.announced if not tally.narrowed else ():
        if each.figure.basis == "stated" and each.figure.counts == "deals":
            yield each
