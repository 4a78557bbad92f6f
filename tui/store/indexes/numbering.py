"""Organisations of registers by numbers, which an engine counts and tells in half the time of their ids."""

import hashlib
from array import array
from collections.abc import Collection, ItemsView, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any

from .halving import MOST_AT_ONCE

ORGS = "orgs"
"""The field of the numbers."""
NO_NUMBER = -1
"""Stands for the number of an organisation that is in no register."""


def numbers_of_ids(ids: Collection[str]) -> Mapping[str, int]:
    """The number of each id, in the order of a register; none, if there are too many to be told at once."""
    return {id: at for at, id in enumerate(ids)} if len(ids) < MOST_AT_ONCE else {}


def mark_of(ids: Iterable[str]) -> str:
    """What tells the numbers of some ids from those of others."""
    return hashlib.blake2b("\0".join(ids).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Register:
    """Ids by their numbers."""

    def __init__(self, ids: Sequence[str]) -> None:
        """Takes the ids, in their order."""
        self.ids = ids

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each."""
        return numbers_of_ids(self.ids)


class ByNumber(Mapping[str, int]):
    """How many documents have each id, which is looked up only where it is asked for."""

    def __init__(self, register: Register, told: Iterable[Mapping[str, Any]]) -> None:
        """Takes what the engine tells of the numbers, commonest first."""
        buckets = list(told)
        self._register = register
        self._numbers = array("L", [int(each["key"]) for each in buckets])
        self._counts = array("L", [each["doc_count"] for each in buckets])

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        """The ids, commonest first."""
        return map(self._register.ids.__getitem__, self._numbers)

    def __getitem__(self, id: str) -> int:
        """How many documents have an id."""
        many: int = self._counts[self._places[self._register.numbers[id]]]
        return many

    def items(self) -> ItemsView[str, int]:
        """The ids, commonest first, each with how many documents have it."""
        return dict(zip(self, self._counts, strict=True)).items()

    def __contains__(self, id: object) -> bool:
        number = self._register.numbers.get(id) if isinstance(id, str) else None
        return number is not None and number in self._places

    def first(self, number: int) -> list[tuple[str, int]]:
        """So many of the commonest at least, with all that are as common as the last of these."""
        least, ids = self._counts[number - 1], self._register.ids
        every = zip(self._numbers, self._counts, strict=True)
        return [(ids[each], many) for each, many in takewhile(lambda pair: pair[1] >= least, every)]

    @cached_property
    def _places(self) -> Mapping[int, int]:
        """Where each number stands."""
        return {number: at for at, number in enumerate(self._numbers)}
