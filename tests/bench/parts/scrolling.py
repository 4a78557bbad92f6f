"""Paging through the list of deals: at the top, in the middle and at the end, of few and of all."""

from collections.abc import Iterator
from typing import Final

from ..benches import Bench
from ..results import Goal, Result
from ..screens import Played

_MOST: Final = 50
_GOAL: Final = Goal(12, 6)
_ORDERS: Final = {"": "by date", "amount": "by amount"}
_KEYS: Final = {"top": "pagedown", "middle": "pagedown", "end": "pageup"}
_DRAWN: Final = 1000
"""A page that was drawn has more bytes than this."""


def measure(bench: Bench) -> Iterator[Result]:
    """Pages through lists of a thousand and of all, and through Textual's own table of a thousand."""
    bench.tell("scrolling")
    pages = min(_MOST, 10 * bench.rounds)
    table = _pages(bench.floor("tabled", bench.ground.raw, "1000"), "pagedown", pages)
    said = "DataTable, 1,000 rows"
    for ground in dict.fromkeys((bench.thousand, bench.ground)):
        for column, order in _ORDERS.items():
            for place, key in _KEYS.items():
                words = [str(ground.workspace), place, *filter(None, [column])]
                ours = _pages(bench.floor("listed", *words, ground=ground), key, pages)
                what = f"a page of {ground.rows:,}, {order}, {place}"
                yield Result(what, ours, floor=table, beside=said, goal=_GOAL)
    for place, first in {"top": "", "end": "G"}.items():
        ours = _pages(bench.explorer(), _KEYS[place], pages, first)
        note = "with the record, its source and totals beside it"
        yield Result(f"a page in the explorer, {place}", ours, floor=table, beside=said, note=note)


def _pages(program: Played, key: str, number: int, first: str = "") -> list[float]:
    """What each page costs that is drawn, until it is.

    Args:
        program: what is paged through.
        key: the key for a page.
        number: how many pages.
        first: the key that leads to where it begins.
    """
    found = []
    with program as played:
        played.opened()
        if first:
            played.press(first)
        for _ in range(number):
            burst = played.press(key, look=False)
            if burst.size > _DRAWN:
                found.append(burst.moments[-1].cpu)
    return found
