"""Opening a large index: with what is there at once, then with each part that is built."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from .assembling import Assembly, Wanted
from .building import Unready
from .crews import Cancelled, Told, built
from .in_memory import index_in_memory
from .large import LargeIndex
from .parts import Part
from .tidying import tidy

_BETWEEN = 3.0
"""So many seconds pass at least before parts that are built meanwhile are shown."""
_SHARE = 10
"""So many times longer passes than it takes to put them together."""


def large_indexes(
    wanted: Wanted,
    tell: Told,
    is_cancelled: Callable[[], bool],
    partly: bool = True,
    soon: bool = False,
) -> Iterator[tuple[LargeIndex, bool]]:
    """Opens what is built already, builds the rest, and gives an index as often as there is more in it.

    Args:
        wanted: what it is to be made of.
        tell: told now and then how far the building has come.
        is_cancelled: asked now and then whether to give up.
        partly: whether indexes of some parts are wanted before all are there.
        soon: whether one is wanted as soon as all deals are there, though the rest is as it was before.

    Yields:
        An index, and whether it is whole.

    Raises:
        Cancelled: it was given up.
    """
    for kept in dict.fromkeys((wanted.kept, None)):
        try:
            yield from _opened(wanted, kept, tell, is_cancelled, partly, soon)
        except OSError:
            continue
        return
    yield index_in_memory(wanted, tell, is_cancelled), True


def _opened(
    wanted: Wanted, kept: Path | None, tell: Told, is_cancelled: Callable[[], bool], partly: bool, soon: bool
) -> Iterator[tuple[LargeIndex, bool]]:
    opening = Assembly(wanted, kept)
    ready, missing = opening.sorted_out()
    if partly and ready and missing:
        yield opening.index(ready), False
    due = time.monotonic() + _BETWEEN
    for made in built(missing, tell, is_cancelled):
        if isinstance(made, Unready):
            opening.lose(made)
            continue
        ready.append(made)
        began = time.monotonic()
        if partly and len(ready) < opening.many and began > due:
            index = opening.index(ready)
            due = time.monotonic() + max(_BETWEEN, _SHARE * (time.monotonic() - began))
            yield index, False
    if soon and missing and (early := opening.soon(ready)):
        yield early, False
    if missing and is_cancelled():
        raise Cancelled
    yield from _finished(opening, ready, kept, tell, is_cancelled)


def _finished(
    opening: Assembly, ready: list[Part], kept: Path | None, tell: Told, is_cancelled: Callable[[], bool]
) -> Iterator[tuple[LargeIndex, bool]]:
    """The whole index: each id once, then, where there are many parts, joined."""
    every = list(ready)
    ready, again = opening.without_doubles(ready)
    for made in built(again, tell, is_cancelled):
        if isinstance(made, Unready):
            opening.lose(made)
        else:
            ready.append(made)
    if kept:
        tidy(kept, {part.folder.name for part in (*every, *ready)})
    yield opening.index(ready), True
    if opening.may_join(ready) and opening.join(ready, is_cancelled):
        with suppress(OSError):
            yield opening.index(ready), True
