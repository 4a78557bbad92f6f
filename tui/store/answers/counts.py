"""The values of a field with how many records have each, put in order as far as they are looked at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from operator import itemgetter
from typing import overload

from ..indexes import ByNumber
from ..tallies import Count


class Counts(Sequence[Count]):
    """Counts, commonest first and then by their values; otherwise like a tuple of them."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        """Takes how many records have each value."""
        self._numbers = numbers
        self._known: Sequence[Count] = ()

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Count: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Count, ...]: ...

    def __getitem__(self, at: int | slice) -> Count | tuple[Count, ...]:
        """One of them, or some; those before are put in order with them."""
        places = range(len(self))[at]
        if isinstance(places, int):
            return self._first(places + 1)[places]
        known = self._first(max(places, default=-1) + 1)
        return tuple(known[place] for place in places)

    def __iter__(self) -> Iterator[Count]:
        """All of them."""
        return iter(self._first(len(self)))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, tuple | Counts) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # it equals tuples, and hashing it would put them all in order

    def __repr__(self) -> str:
        """All of them, as a tuple shows them."""
        return repr(tuple(self))

    def _first(self, number: int) -> Sequence[Count]:
        """So many at least, with all that are as common as the last of these."""
        known = self._known
        if len(known) < number:
            numbers = self._numbers
            some = numbers.first(number) if isinstance(numbers, ByNumber) else self._commonest(number)
            known = self._known = tuple(
                Count(*pair) for pair in sorted(some, key=lambda pair: (-pair[1], pair[0]))
            )
        return known

    def _commonest(self, number: int) -> Iterable[tuple[str, int]]:
        least = self._by_number[number - 1][1]
        return takewhile(lambda pair: pair[1] >= least, self._by_number)

    @cached_property
    def _by_number(self) -> Sequence[tuple[str, int]]:
        return sorted(self._numbers.items(), key=itemgetter(1), reverse=True)
