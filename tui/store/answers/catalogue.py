"""The answer-giver over a workspace."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from ...records import Record
from ..grounds import Conflict
from ..held import Workspace
from ..queries import Query
from ..tallies import Count, Tally
from ..times import Moment, Scale
from .hits import Hit, Page
from .listings import NOT_SORTED, Listing, Sort


class Catalogue(Protocol):
    """Answers queries; every engine gives the same answers."""

    @property
    def workspace(self) -> Workspace:
        """What it answers about."""

    def get(self, id: str) -> Record | None:
        """The record with an id."""

    def ids(self, query: Query) -> Sequence[str]:
        """The ids of all records that answer: found by name first, then by kind and place in the files.

        Deals of bulk files stand among the deals by their date, the newest first.
        """

    def listed(self, query: Query, kind: str = "", sort: Sort = NOT_SORTED) -> Listing:
        """The records of a kind that answer (of all kinds, if it is empty), by rank in some order."""

    @property
    def total(self) -> int:
        """How many records there are."""

    def search(self, query: Query, limit: int = 50, offset: int = 0) -> Page:
        """Some of the hits, and how many there are."""

    def hit(self, query: Query, id: str) -> Hit | None:
        """Where in a record the answer to a query stands; none if there is no such record."""

    @property
    def instant(self) -> bool:
        """Whether everything is answered so quickly that a reader can wait for it at each key."""

    def count(self, query: Query) -> int:
        """How many records answer."""

    def facets(self, query: Query) -> Mapping[str, Sequence[Count]]:
        """For each field of the query language, its values among the deals that answer, commonest first."""

    def choices(self, query: Query) -> Mapping[str, Sequence[Count]]:
        """The same to choose from: each field is counted as if the query asked for none of its values."""

    def values(self, field: str, typed: str) -> Sequence[Count]:
        """The values of a field that a beginning can mean, among all records, commonest first."""

    def tally(self, query: Query) -> Tally:
        """Totals over the deals that answer."""

    def timeline(self, query: Query, scale: Scale = "days") -> tuple[Moment, ...]:
        """What answers, in time, with the headings and events that lead to it."""

    def conflicts(self, query: Query) -> tuple[Conflict, ...]:
        """The disagreements that answer: the words stand in them, the fields hold for a record of a claim."""
