"""Organisations of which nothing but the name is known: all that is known of them, without their facts."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from ....records import Organisation, Record
from ...held import State, Workspace, once
from ...queries import Traits, traits
from ...tallies import states
from ...texts import in_order, index_terms
from ..glances import Glances
from ..keys import named, rank, ranked_by
from ..looking import ORDER

_NAME = {"id", "name"}


def traits_of(record: Record, workspace: Workspace) -> Traits:
    """What `traits` gives for a record."""
    if not _is_a_name(record) or record.id in _led_to(workspace):
        return traits(record, workspace)
    terms = frozenset(index_terms(record.caption))
    return Traits([in_order(record.caption)], terms, terms, {**_values(), "org": (record.id,)})


def numbers_of(
    record: Record, workspace: Workspace, file: int, offset: int, glances: Glances
) -> Mapping[str, int]:
    """What `ranked_by` gives for a record, without some of its noughts."""
    if not _is_a_name(record):
        return ranked_by(record, workspace, file, offset, glances)
    return {ORDER: rank(record.KIND, 0, file, offset), **named(record.caption)}


def states_of(record: Record, workspace: Workspace) -> Mapping[State, int]:
    """What `states` gives for a record."""
    return {} if _is_a_name(record) else states(record, workspace)


@once
def _led_to(workspace: Workspace) -> frozenset[str]:
    """The ids of what deals that are held in memory lead to, and so has their values."""
    facts = (fact for deal in workspace.of("deal") for fact in workspace.facts(deal))
    return frozenset(link.id for fact in facts for link in fact.links)


def _is_a_name(record: Record) -> bool:
    return isinstance(record, Organisation) and not record.model_fields_set - _NAME


@cache
def _values() -> Mapping[str, Iterable[str]]:
    """The values that all such organisations have."""
    return traits(Organisation(id="one", name="One"), Workspace(Path("nowhere"), {})).values
