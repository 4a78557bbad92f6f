"""Organisations of registers by numbers, which an engine counts and tells in half the time of their ids."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from .halving import MOST_AT_ONCE, Counts

ORGS = "orgs"
"""The field of the numbers."""


def numbers_of_ids(ids: Collection[str]) -> Mapping[str, int]:
    """The number of each id, in the order of a register; none, if there are too many to be told at once."""
    return {id: at for at, id in enumerate(ids)} if len(ids) < MOST_AT_ONCE else {}


def by_id(counts: Mapping[Any, int], ids: Sequence[str]) -> Counts:
    """What was counted by numbers, by the ids that have them."""
    return {ids[int(number)]: many for number, many in counts.items()}
