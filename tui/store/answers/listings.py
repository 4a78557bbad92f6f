"""The records of one kind that answer, in one order, by rank."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, overload

from ...records import Record
from ..held import Workspace
from ..texts import fold
from .sorting import in_order


@dataclass(frozen=True, slots=True)
class Sort:
    """The column that a list is sorted by, and whether downwards; without a column, as records answer."""

    column: str = ""
    down: bool = False


NOT_SORTED = Sort()


class Listing(Protocol):
    """What a list shows: the ids from one rank to another, wherever that is."""

    @property
    def count(self) -> int:
        """How many records there are."""

    def ids(self, start: int, stop: int) -> Sequence[str]:
        """The ids from a rank (from 0, inclusive) to another (exclusive), as far as there are.

        Raises:
            LookupError: what is listed has changed meanwhile; a new listing is needed.
        """

    def rank(self, id: str) -> int | None:
        """Where a record stands; none if it is not among them."""

    def seek(self, text: str, start: int) -> int | None:
        """The rank of the next record from a rank on, round the end, whose name begins so."""


class HeldListing:
    """A listing of records that are held in memory."""

    def __init__(self, ids: Sequence[str], workspace: Workspace, sort: Sort) -> None:
        """Takes the ids of records as they answer, and what they are to be sorted by."""
        self._as_found, self._workspace, self._sort = ids, workspace, sort

    @property
    def count(self) -> int:
        """See `Listing.count`."""
        return len(self._as_found)

    def ids(self, start: int, stop: int) -> Sequence[str]:
        """See `Listing.ids`."""
        return self._ids[start:stop]

    def rank(self, id: str) -> int | None:
        """See `Listing.rank`."""
        return self._ranks.get(id)

    def seek(self, text: str, start: int) -> int | None:
        """See `Listing.seek`."""
        ranks = (*range(start, self.count), *range(min(start, self.count)))
        return next((rank for rank in ranks if self._begins(self._ids[rank], fold(text))), None)

    def _begins(self, id: str, folded: str) -> bool:
        return fold(self._workspace.caption(id)).startswith(folded)

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        if not self._sort.column:
            return tuple(self._as_found)
        records: list[Record] = [self._workspace.record(id) for id in self._as_found]
        sort = self._sort
        return tuple(each.id for each in in_order(records, sort.column, self._workspace, down=sort.down))

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {id: rank for rank, id in enumerate(self._ids)}


class IdsOf(Sequence[str]):
    """The ids of a listing in their order, read as they are asked for; equal to others of the same ids."""

    def __init__(self, listing: Listing) -> None:
        """Takes what is listed."""
        self._listing = listing

    def __len__(self) -> int:
        return self._listing.count

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...

    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, int):
            rank = range(len(self))[at]
            return self._listing.ids(rank, rank + 1)[0]
        start, stop, step = at.indices(len(self))
        return tuple(self._listing.ids(start, stop))[::step]

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # it equals tuples, and hashing it would read them all
