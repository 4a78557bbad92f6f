"""A tally in one line, as long or as short as there is room for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from ...records import Figure, interval_of
from ...speech import counted, said
from ...text import width
from ...wording import say_figure, say_figure_briefly, say_interval
from .sums import say_announced, say_deals, say_measure, say_stating, say_total
from .totals import Announced, Sum, Tally

_Said: TypeAlias = Callable[[Figure], str]


def say_tally(tally: Tally, room: int | None = None) -> tuple[str, ...]:
    """The totals in one line, from the fullest wording to the briefest: sums, then what is not added.

    The briefer ones leave out what surrounds the figures, never that one is not added or only hoped for.

    Args:
        tally: the totals.
        room: the cells that there are, if they are known: what surrounds the figures is not looked for where
            these alone have no room.
    """
    deals, sums, announced = [say_deals(tally)], list(_sums(tally)), list(_announced_briefly(tally))
    brief, barely = ([*sums, *_not_added(tally, say)] for say in (say_figure_briefly, _barely))
    barest = [*sums, *_not_added(tally, _barely, together=True)]
    fullest = ([*sums, *_not_added(tally, say_figure)], brief)
    told = [[*figures, *_announced(tally)] for figures in fullest]
    return (
        *(_joined(_around(tally), each) for each in told if room is None or width(_joined(each)) < room),
        _joined(deals, brief, announced),
        _joined(deals, barely, announced),
        _joined(deals, barest, announced),
        _joined(deals, barest),
    )


def _joined(*parts: Iterable[str]) -> str:
    return " · ".join(part for each in parts for part in each)


def _around(tally: Tally) -> Iterator[str]:
    yield say_deals(tally)
    yield counted(tally.around.organisations, "{number} organisation", "{number} organisations")
    if tally.deals:
        yield said("{some} with an amount", some=say_stating(tally, tally.stating_amounts))


def _sums(tally: Tally) -> Iterator[str]:
    for total in tally.sums:
        if total.total:
            yield f"{say_total(total)} {say_measure(total)}"


def _not_added(tally: Tally, say: _Said, *, together: bool = False) -> Iterator[str]:
    """The figures that are added to nothing: each if it is alone, else how many there are of a measure.

    Args:
        tally: the totals.
        say: how a figure is said.
        together: whether several that are only hoped for are said to be so all at once.
    """
    listed = [total for total in tally.sums if not total.total]
    alone = [_alone(total) for total in listed if total.told == 1]
    hoped = [each for each in alone if each.modality in ("expected", "potential")]
    hoped = hoped if together and len(hoped) > 1 else []
    parts = [
        *(say(each) for each in alone if each not in hoped),
        *(_several(each) for each in listed if each.told > 1),
        *(_hoped_for(say, hoped) if hoped else ()),
    ]
    if parts:
        yield said("not added: {figures}", figures="; ".join(parts))


def _several(total: Sum) -> str:
    measure = say_measure(total)
    return counted(
        total.told, "{number} figure of {measure}", "{number} figures of {measure}", measure=measure
    )


def _hoped_for(say: _Said, figures: Iterable[Figure]) -> Iterator[str]:
    yield said("hoped for: {figures}", figures=", ".join(say(_as_done(each)) for each in figures))


def _alone(total: Sum) -> Figure:
    """The one figure with a number that no other record says in its place."""
    return next(
        each.figure for each in total.members if each.figure.value is not None and not each.counted_in
    )


def _barely(figure: Figure) -> str:
    """As brief as can be: a currency that is not stated goes where the unit still says what is meant."""
    return say_figure_briefly(figure, barely=figure.unit is not None)


def _as_done(figure: Figure) -> Figure:
    return figure.model_copy(update={"modality": "done"})


def _announced(tally: Tally) -> Iterator[str]:
    for each in _counting_deals(tally):
        alone = replace(each, figure=each.figure.model_copy(update={"of": None}))
        figure = say_announced(alone)[0]
        yield said("{figure} announced, {number} recorded", figure=figure, number=each.recorded)


def _announced_briefly(tally: Tally) -> Iterator[str]:
    for each in _counting_deals(tally):
        announced = say_interval(interval_of(each.figure))
        yield said("{some} of {all} recorded", some=each.recorded, all=announced)


def _counting_deals(tally: Tally) -> Iterator[Announced]:
    """What is announced of deals, where sources differ only what is believed."""
    return (each for each in tally.announced if each.figure.counts == "deals" and each.believed)
