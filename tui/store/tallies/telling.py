"""The figures of a total, however many there are."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import overload

from ...wording import Captions
from ..texts import naturally
from .totals import Member

_FEW = 100


class Members(Sequence[Member]):
    """Figures that are read only as far as they are asked for, and otherwise like a tuple of them."""

    def __init__(self, number: int, told: Callable[[], Iterator[Member]]) -> None:
        """Takes how many there are, and what begins to tell them."""
        self._number, self._told = number, told
        self._known: list[Member] = []
        self._left: Iterator[Member] | None = None

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, at: int) -> Member: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Member, ...]: ...

    def __getitem__(self, at: int | slice) -> Member | tuple[Member, ...]:
        """One of them, or some; those before are read with them, and kept."""
        places = range(self._number)[at]
        if isinstance(places, int):
            self._read(places + 1)
            return self._known[places]
        self._read(max(places, default=-1) + 1)
        return tuple(self._known[place] for place in places if place < len(self._known))

    def __iter__(self) -> Iterator[Member]:
        """Tells them from the first, and keeps none."""
        return self._told()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | Members):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # it equals tuples, and hashing it would read them all

    def _read(self, number: int) -> None:
        if self._left is None:
            self._left = self._told()
        self._known.extend(islice(self._left, max(0, number - len(self._known))))


def changed(every: Sequence[Member], change: Callable[[Member], Member]) -> Sequence[Member]:
    """The members, each changed when it is read."""
    if isinstance(every, tuple):
        return tuple(map(change, every))
    return Members(len(every), lambda: map(change, every))


def chained(one: Sequence[Member], other: Sequence[Member]) -> Sequence[Member]:
    """The members of one, then those of another."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return (*one, *other)
    return Members(len(one) + len(other), lambda: chain(one, other))


def foremost(every: Sequence[Member], number: int, caption: Captions) -> tuple[Member, ...]:
    """The first members to be shown: by name, unless they are too many to look for a name among them."""
    if len(every) > _FEW:
        return tuple(every[:number])
    return tuple(sorted(every, key=lambda member: naturally(caption(member.id)))[:number])
